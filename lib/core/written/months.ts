/**
 * What months are called, asked of the browser a language at a time: all that `Intl` knows, in the
 * forms that it writes alone and beside a day, long and short, and what `months-besides.ts` adds.
 *
 * Decided by measuring, on the rows of `tests/unit/written-rows.ts`: see `find.ts`.
 */
import { MONTHS_BESIDES } from './months-besides.ts';
import { plain } from './plain.ts';
import { supported } from './tags.ts';

/** A folded name to its month, 1 to 12; 0 for a name that is one month here and another there. */
export type Months = Map<string, number>;

/** The languages that a date may be written in, whatever the page says of itself. */
export const LANGUAGES =
  'en id ms es pt fr de it nl af am ar as az be bg bn bs ca ceb cs cy da el et eu fa fi ga gl gu ha he hi hr hu hy is ja jv ka kk km kn ko ku ky lo lt lv mk ml mn mr mt my nb ne or pa pl ps ro ru si sk sl so sq sr-Latn sr su sv sw ta te tg th tk tl tr ug uk ur uz vi yue zh-Hans zh-Hant'.split(
    ' ',
  );

const FORMS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];
/** Chrome's months of a language that it does not speak: "M07". */
const NAMELESS = /^m?\d+$/;
/** Calendars whose years tell them apart (`calendars.ts`). */
const CALENDARS: Record<string, string[]> = { fa: ['gregory', 'persian'] };

const known = new Map<string, Months>();

/** Names of the months in one language; empty where nobody knows any. */
export function monthsOf(tag: string): Months {
  const before = known.get(tag);
  if (before) return before;
  const months: Months = new Map();
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  for (const calendar of CALENDARS[language] ?? ['gregory']) addFromBrowser(months, tag, calendar);
  MONTHS_BESIDES[language]?.split(',').forEach((names, i) => {
    for (const name of names.split('/')) addName(months, name, i + 1);
  });
  known.set(tag, months);
  return months;
}

function addName(months: Months, written: string, month: number): void {
  const name = plain(written)
    .replace(/^(de |d')/, '')
    .replace(/[.॰]$/, '');
  if (!name || NAMELESS.test(name)) return;
  // "May" is one month in most languages; where it is two, neither is certain.
  months.set(name, (months.get(name) ?? month) === month ? month : 0);
}

function addFromBrowser(months: Months, tag: string, calendar: string): void {
  const spoken = supported(tag);
  if (!spoken) return;
  const own = `${spoken}-u-ca-${calendar}-nu-latn`;
  // Solar Hijri months begin about the 21st: ten weeks and a day into each year the first has begun.
  const first = calendar === 'persian' ? Date.UTC(2024, 2, 28) : Date.UTC(2024, 0, 13);
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(own, { ...form, timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const day = new Date(first);
      day.setUTCMonth(day.getUTCMonth() + i);
      const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value;
      if (name) addName(months, name, i + 1);
    }
  }
}

const SCRIPTS = [
  'Latn',
  'Cyrl',
  'Grek',
  'Armn',
  'Hebr',
  'Arab',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Mymr',
  'Geor',
  'Ethi',
  'Khmr',
];
const letters = new Map(SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]));
const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? '';
const byScript = new Map<string, Months>();

/** Names of the months in all languages of the scripts that a folded text is written in. */
export function monthsLike(text: string): Months {
  const scripts = SCRIPTS.filter((script) => letters.get(script)?.test(text));
  const key = scripts.join();
  const before = byScript.get(key);
  if (before) return before;
  const months: Months = new Map();
  for (const tag of LANGUAGES) {
    if (!scripts.includes(scriptOf(tag))) continue;
    for (const [name, month] of monthsOf(tag)) {
      if (months.get(name) !== 0) addName(months, name, month);
    }
  }
  byScript.set(key, months);
  return months;
}
