/** Dates whose month has a name: "13 Juli 2024", "July 13, 2024", "2024 წლის 13 ივლისი", "2024. július 13.". */
import { gregorian } from './calendars.ts';
import type { Found } from './find.ts';
import type { Months } from './months.ts';
import { type DateContext, dateOf } from './plausible.ts';

/** What may stand between the parts: "13 de julio", "2024 წლის", "13-го июля"; never a part of another date. */
const near = (most: number) => `[^\\d|•·;()]{0,${most}}?`;
const YEAR = '(?<!\\d|\\d[.,])(?<y>\\d{4})(?!\\d|[.,]\\d)';
const DAY = '(?<!\\d|\\d[.,])(?<d>\\d{1,2})(?!\\d)';
/** "July 13th, 2024". Other words there begin another date: "mar. 13 juil. 2024". */
const ORDINAL = "(?:st|nd|rd|th|d|a|an|en)?[ .,'/-]{0,4}";

/** The ways to write it, as what stands before the month and what after. The first that fits is meant. */
const WAYS: [before: RegExp | null, after: RegExp | null][] = [
  [`${DAY}${near(8)}$`, `^${near(9)}${YEAR}`],
  [`${DAY}${near(4)}$`, "^[ .,/-]{0,3}'?(?<y>\\d{2})(?![\\d\\p{L}]| ?[.:]\\d)"],
  [null, `^${near(5)}${DAY}${ORDINAL}${YEAR}`],
  [`${YEAR}${near(12)}${DAY}${near(6)}$`, null],
  [`${YEAR.replace('|\\d[.,])', ')')}${near(12)}$`.replace('(?!\\d|[.,]\\d)', '(?!\\d)'), `^${near(8)}${DAY}`],
  [null, `^${near(8)}${YEAR}`],
  [`${YEAR}[ .,'/\\p{L}-]{0,6}$`, null],
].map(([before, after]) => [before ? new RegExp(before, 'u') : null, after ? new RegExp(after, 'u') : null]);
/** UTF-16 units around a month that may belong to its date. */
const AROUND = 40;

/** Scripts that write without spaces, where a month has no edges. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]/;
/** From so many letters on a name is nothing else, and may have the endings that months in a sentence have. */
const LONG = 5;
const searches = new WeakMap<Months, RegExp>();

/**
 * Months by kinds of name, so that each edge is written once: a thousand names with an edge each
 * take the engine half a second to compile.
 */
export function searchFor(months: Months): RegExp {
  const before = searches.get(months);
  if (before) return before;
  const names = [...months.keys()].sort((a, b) => b.length - a.length);
  const oneOf = (is: (name: string) => boolean) => {
    const some = names.filter(is).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' ?'));
    // An empty list finds nothing, not everything.
    return some.length > 0 ? `(?:${some.join('|')})` : '(?!)';
  };
  const counted = (name: string) => /\d$/.test(name);
  const spaced = (name: string) => !UNSPACED.test(name) && !counted(name);
  const search = new RegExp(
    [
      oneOf((name) => UNSPACED.test(name)),
      // Hebrew writes "in" as a letter before the month.
      `(?<![\\p{L}\\p{M}\\d])ב?(?:${oneOf(counted)}(?!\\d)|(?:${oneOf((name) => spaced(name) && name.length >= LONG)}\\p{L}{0,5}|${oneOf((name) => spaced(name) && name.length < LONG)})(?![\\p{L}\\p{M}]))`,
    ].join('|'),
    'gu',
  );
  searches.set(months, search);
  return search;
}

/** Dates in a folded text by those names of months. */
export function namedDates(text: string, months: Months, context: DateContext): Found[] {
  const found: Found[] = [];
  for (const { 0: match, index } of text.matchAll(searchFor(months))) {
    const month = monthOf(match, months);
    if (!month) continue;
    const date = around(text, index, index + match.length, month, context);
    if (date) found.push(date);
  }
  return found;
}

/** The month that a match of `searchFor` names: by its longest beginning that is a name. */
export function monthOf(match: string, months: Months): number {
  const name = match.replace(/^ב(?=[א-ת]{3})/, '');
  for (let length = name.length; length > 0; length--) {
    const month = months.get(name.slice(0, length)) ?? months.get(match.slice(0, length));
    if (month !== undefined) return month;
  }
  return 0;
}

function around(text: string, start: number, end: number, month: number, context: DateContext): Found | null {
  const left = text.slice(Math.max(0, start - AROUND), start);
  const right = text.slice(end, end + AROUND);
  for (const [before, after] of WAYS) {
    const [b, a] = [before?.exec(left), after?.exec(right)];
    if (b === null || a === null) continue;
    const { y = '', d = '' } = { ...b?.groups, ...a?.groups };
    const written = { year: Number(y), month, day: Number(d), digits: y.length };
    const { year, month: m, day } = gregorian(written, { text, lang: context.lang });
    const date = dateOf(year, m, day, context.now);
    if (date) return { date, start: start - (b?.[0].length ?? 0), end: end + (a?.[0].length ?? 0) };
  }
  return null;
}
