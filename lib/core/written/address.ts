/** The date in a page's address: /2024/07/13/, /20240713/, /2024-07-13-title, /t20240713_123.html, ?date=2024-07-13. */
import type { NoteDate } from '../schema.ts';
import { type DateContext, dateOf } from './plausible.ts';

/** The web has no older articles; what looks like an older date is an id, or what the article is about. */
const FIRST_YEAR = 1995;
const Y = '((?:19|20)\\d{2})';
const M = '(0?[1-9]|1[0-2])';
const D = '(0?[1-9]|[12]\\d|3[01])';
const MM = '(0[1-9]|1[0-2])';
const DD = '(0[1-9]|[12]\\d|3[01])';
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Parts that are a date whatever stands around them. Groups: year, month, day. */
const SURE = [
  // /2024/07/13/, /2024/jul/13/, /2024-07/13/, /2024/0713/, /202407/13/
  `/${Y}/${M}/${D}(?=[/?#_-]|$)`,
  `/${Y}/(${ENGLISH.join('|')})/${D}(?=[/?#]|$)`,
  `/${Y}-${MM}/${DD}(?=[/?#]|$)`,
  `/${Y}[/-]?${MM}/${DD}(?=[/?#]|$)`,
  `/${Y}[/-]${MM}${DD}(?=[/?#]|$)`,
  // /2024-07-13-title and title-2024-07-13, at either end of a part.
  `/${Y}([-_.])${M}\\2${D}(?=[-_./?#T]|$)`,
  `[-_]${Y}([-_])${MM}\\2${DD}(?=/?(?:\\.[a-z]{3,5})?(?:[?#]|$))`,
  // /20240713/title, /t20240713_123.html, title_20240713.html; eight figures that end an address are an id.
  `(?:/[a-z]{0,3}|_)${Y}${MM}${DD}(?=[-_.]|/.)`,
  `-${Y}${MM}${DD}(?=\\.[a-z]{3,5}(?:[?#]|$))`,
  // /202407131030, /AKR20240713012300504: with the time of day, then a number of the day's.
  `/(?:[a-z]{1,4})?${Y}${MM}${DD}(?:[01]\\d|2[0-3])[0-5]\\d(?:\\d{2,5})?(?=[-_./?#]|$)`,
  `/[a-z]{2,4}${Y}${MM}${DD}\\d{6,9}(?=[-_./?#]|$)`,
  // /13-07-2024/
  `/${DD}-${MM}-${Y}(?=[/?#]|$)`,
  // ?date=2024-07-13, &ymd=20240713
  `[?&](?:date|day|ymd|dt|pubdate|published|newsdate|regdate)=${Y}[-./]?${MM}[-./]?${DD}(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'gi'));
const MONTH = new RegExp(`/${Y}[/-]?${MM}/`, 'g');

/** The day in an address, else its month; null where it has none that the page can be of. */
export function addressDate(address: string, { now }: DateContext): NoteDate | null {
  let url: URL;
  try {
    url = new URL(address, 'https://page.invalid');
  } catch {
    return null;
  }
  const path = url.pathname + url.search;
  for (const pattern of SURE) {
    for (const match of path.matchAll(pattern)) {
      const [a = '', b = '', c = ''] = match.slice(1).filter((part) => !/^[-_.]$/.test(part ?? ''));
      const [year, month, day] = /^\d{4}$/.test(a) ? [a, b, c] : [c, b, a];
      const date = checked(Number(year), Number(month) || ENGLISH.indexOf(month.toLowerCase()) + 1, Number(day), now);
      if (date) return date;
    }
  }
  const [, year, month] = [...path.matchAll(MONTH)].at(-1) ?? [];
  return checked(Number(year ?? 0), Number(month ?? 0), 0, now);
}

const checked = (year: number, month: number, day: number, now: Date): NoteDate | null =>
  year >= FIRST_YEAR ? dateOf(year, month, day, now) : null;
