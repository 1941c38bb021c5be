/**
 * How many notes fall into each month, for the strip above the timeline: every bar is a month, a
 * quarter, a year or more, whichever keeps the strip short enough to read. Pure.
 */
import { partsOf } from './dates.ts';
import type { NoteDate } from './schema.ts';
import type { NoteFace } from './types.ts';

/** More bars than this are too thin to point at in 368 px. */
export const BARS_MAX = 40;

/** Months in a bar, the shortest that fits is taken: month, quarter, year, five years, ten. */
const STEPS = [1, 3, 12, 60, 120] as const;

/** Months from `from` to `to`, both included, written `2024-07`. */
export interface MonthRange {
  from: string;
  to: string;
}

export interface Bucket extends MonthRange {
  count: number;
}

export interface Density {
  buckets: Bucket[];
  /** Months in each bar. */
  step: number;
  /** Where the article lies, from 0 (start of the first bar) to 1 (end of the last); null without a date. */
  article: number | null;
}

const indexOf = (year: number, month: number) => year * 12 + month - 1;
const monthAt = (index: number) =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

function span(date: NoteDate): { first: number; last: number } {
  const { year, month } = partsOf(date);
  return month
    ? { first: indexOf(year, month), last: indexOf(year, month) }
    : { first: indexOf(year, 1), last: indexOf(year, 12) };
}

/**
 * Bars from the first note to the last, empty ones included, and the article's date among them.
 * A note known to the year alone is counted only where a bar is at least a year, because any month
 * would be a guess. Without dated notes there are no bars.
 */
export function density(notes: NoteFace[], article: NoteDate | null): Density {
  const spans = notes.map((note) => span(note.date));
  if (spans.length === 0) return { buckets: [], step: 1, article: null };
  if (article) spans.push(span(article));
  const first = Math.min(...spans.map((at) => at.first));
  const last = Math.max(...spans.map((at) => at.last));

  const step = STEPS.find((months) => barsFor(first, last, months) <= BARS_MAX) ?? 120;
  const start = Math.floor(first / step) * step;
  const buckets = Array.from({ length: barsFor(first, last, step) }, (_, i) => ({
    from: monthAt(start + i * step),
    to: monthAt(start + (i + 1) * step - 1),
    count: 0,
  }));
  for (const { date } of notes) {
    if (date.precision === 'year' && step < 12) continue;
    const bucket = buckets[Math.floor((span(date).first - start) / step)];
    if (bucket) bucket.count += 1;
  }
  return { buckets, step, article: article && position(article, start, buckets.length * step) };
}

const barsFor = (first: number, last: number, step: number) => Math.floor(last / step) - Math.floor(first / step) + 1;

function position(date: NoteDate, start: number, months: number): number {
  const { year, month, day } = partsOf(date);
  const at = month ? indexOf(year, month) + (day ? (day - 0.5) / 31 : 0.5) : indexOf(year, 1) + 6;
  return (at - start) / months;
}

/** Notes that fall into the range; one known to the year stays when any of its months does. */
export function within(notes: NoteFace[], range: MonthRange | null): NoteFace[] {
  if (!range) return notes;
  return notes.filter(({ date }) => {
    const { first, last } = span(date);
    return monthAt(last) >= range.from && monthAt(first) <= range.to;
  });
}
