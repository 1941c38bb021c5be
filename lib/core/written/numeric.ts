/** Dates in figures alone: "13/07/2024", "7/13/2024", "2024. 7. 13.", "24.07.13", "2024年7月13日". */

import { baseLanguage } from '../language.ts';
import { bare } from './bare.ts';
import { gregorian } from './calendars.ts';
import type { Found } from './find.ts';
import { type Order, orderOf } from './order.ts';
import { type DateContext, dateOf } from './plausible.ts';

const FIGURES = /(?<!\d|\d[./-])(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d|[./-]\d)/g;
/** Chinese, Japanese, Korean and Uyghur name the parts; the day may be left out. */
const NAMED = [
  /(?<!\d)(\d{2,4}) ?(?:年|년) ?(\d{1,2}) ?(?:月份?|월)(?: ?(\d{1,2}) ?(?:日|號|号|일))?/g,
  new RegExp(bare('(?<!\\d)(\\d{4})-يىلى ?(\\d{1,2})-ئاي[^\\d]{0,6}(\\d{1,2})-كۈنى'), 'g'),
];

/** Languages that write even a year of two figures first: 24.07.13. */
const YEAR_FIRST = 'ja ko zh yue hu eu lt mn sv'.split(' ');

/** The ways to read three figures, the language's own first; what it would not write but might is tried after. */
function readings(first: number, last: number, lang: string): Order[] {
  if (first >= 3) return ['ymd'];
  const own = orderOf(lang);
  if (last === 4) return own === 'mdy' ? ['mdy', 'dmy'] : ['dmy', 'mdy'];
  if (last !== 2) return [];
  // A year of two figures is read as the language has it, or not at all.
  if (YEAR_FIRST.includes(baseLanguage(lang))) return first === 2 ? ['ymd'] : [];
  return [own === 'mdy' ? 'mdy' : 'dmy'];
}

/** Dates in figures in a folded text. */
export function numericDates(text: string, context: DateContext): Found[] {
  const found: Found[] = [];
  const add = (index: number, length: number, year: string, month: string, day: string | undefined) => {
    const written = { year: Number(year), month: Number(month), day: Number(day ?? 0), digits: year.length };
    const there = gregorian(written, { text, lang: context.lang });
    const date = dateOf(there.year, there.month, there.day, context.now);
    if (date && there.month) found.push({ date, start: index, end: index + length });
    return date !== null;
  };
  for (const { 0: match, 1: a = '', 3: b = '', 4: c = '', index } of text.matchAll(FIGURES)) {
    for (const order of readings(a.length, c.length, context.lang)) {
      const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
      if (day.length <= 2 && year.length >= 2 && add(index, match.length, year, month, day)) break;
    }
  }
  for (const pattern of NAMED) {
    for (const { 0: match, 1: y = '', 2: m = '', 3: d, index } of text.matchAll(pattern)) {
      add(index, match.length, y, m, d);
    }
  }
  return found;
}
