/**
 * Dates in a line of text, in any language: "13 Juli 2024", "July 13, 2024", "2024. 7. 13.",
 * "१३ जुलाई २०२४", "令和6年7月13日", "13/07/2024". A date needs its year: without one the day is
 * a guess, and a guess is not the article's date.
 *
 * Decided against a library, on the 93 bylines in 70 languages of `tests/unit/dated/text.test.ts`
 * (Node 24, which has every language; minified bytes, then gzipped). It was made on those rows, so that
 * its own share of them says only what it covers:
 *
 * |                       | bylines | languages | bytes            |
 * |-----------------------|--------:|----------:|-----------------:|
 * | chrono-node 2.10.3    |      31 |        20 | 205 kB, 47 kB    |
 * | any-date-parser 2.2.4 |      71 |        62 | 18 kB, 6.8 kB    |
 * | this                  |      93 |        70 | 30 kB, 13 kB     |
 *
 * chrono has 16 languages, and not Korean, Hindi, Persian, Thai or Turkish. any-date-parser has the
 * browser's, which in Chrome are 54 of our 89 (`months.ts`), reads a whole string as one date instead of
 * finding it in a line (a telephone number is one too), gives a date without a year this year, and takes
 * ۱۴۰۳ for a year of ours.
 */
import type { NoteDate } from '../schema.ts';
import { monthsLike, monthsOf } from './months.ts';
import { namedDates } from './named.ts';
import { numericDates } from './numeric.ts';
import type { DateContext } from './plausible.ts';

export interface Found {
  date: NoteDate;
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** All dates of a text that `readable` made ready, in order; of two that overlap the more precise. */
export function datesIn(text: string, context: DateContext): Found[] {
  if (!/\d/.test(text)) return [];
  const own = namedDates(text, monthsOf(context.lang), context);
  const named = own.length > 0 ? own : namedDates(text, monthsLike(text), context);
  const all = [...named, ...numericDates(text, context)];
  const finest = all.filter(
    (one) =>
      !all.some(
        (other) => other.start < one.end && other.end > one.start && other.date.value.length > one.date.value.length,
      ),
  );
  return finest.sort((a, b) => a.start - b.start || b.end - a.end);
}
