/**
 * Dates in a line of text, in any language: "13 Juli 2024", "July 13, 2024", "2024. 7. 13.",
 * "१३ जुलाई २०२४", "令和6年7月13日", "13/07/2024". A date needs its year: without one the day is
 * a guess, and a guess is not the article's date.
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
