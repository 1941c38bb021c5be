/**
 * How many notes fall into each month, for the strip above the timeline: every bar is a month, a
 * quarter, a year or more, whichever keeps the strip short enough to read. Pure.
 */
import { partsOf } from './dates.ts';
import type { NoteDate } from './schema.ts';

/** More bars than this are too thin to point at in 368 px. */
export const BARS_MAX = 40;

/** Months in a bar, the shortest that fits is taken: month, quarter, year, five years, ten. */
const STEPS = [1, 3, 12, 60, 120] as const;

/** Months from `from` to `to`, both included, written `2024-07`. */
export interface MonthRange {
  from: string;
  to: string;
}

/** How many notes a month has, `2024-07`, or a year for those known no closer, `2024`. */
export interface MonthCount {
  month: string;
  count: number;
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

/** Length of a year as it is written. */
const YEAR = 4;

const indexOf = (year: number, month: number) => year * 12 + month - 1;
const monthAt = (index: number) =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

function span({ value }: Pick<NoteDate, 'value'>): { first: number; last: number } {
  const [year = 0, month = 0] = value.split('-').map(Number);
  return month
    ? { first: indexOf(year, month), last: indexOf(year, month) }
    : { first: indexOf(year, 1), last: indexOf(year, 12) };
}

/**
 * Bars from the first note to the last, empty ones included, and the article's date among them.
 * The first and the last reach no further than what is known: a bar of five years that is not over
 * ends with its newest note or article, and a year that is not over with this month (`today`,
 * `2026-11`). A note known to the year alone is counted only where a bar is at least a year, because
 * any month would be a guess. Without dated notes there are no bars.
 */
export function density(months: readonly MonthCount[], article: NoteDate | null, today: string): Density {
  const spans = months.map(({ month }) => span({ value: month }));
  if (spans.length === 0) return { buckets: [], step: 1, article: null };
  if (article) spans.push(span(article));
  const first = spans.reduce((least, at) => Math.min(least, at.first), Infinity);
  const newest = spans.reduce((most, at) => Math.max(most, at.first), 0);
  const until = spans.reduce((most, at) => Math.max(most, at.last), 0);
  const last = Math.max(newest, Math.min(until, span({ value: today }).last));

  const step = STEPS.find((months) => barsFor(first, last, months) <= BARS_MAX) ?? 120;
  const start = Math.floor(first / step) * step;
  const buckets = Array.from({ length: barsFor(first, last, step) }, (_, i) => ({
    from: monthAt(Math.max(first, start + i * step)),
    to: monthAt(Math.min(last, start + (i + 1) * step - 1)),
    count: 0,
  }));
  for (const { month, count } of months) {
    if (month.length === YEAR && step < 12) continue;
    const bucket = buckets[Math.floor((span({ value: month }).first - start) / step)];
    if (bucket) bucket.count += count;
  }
  return { buckets, step, article: article && position(article, start, buckets.length * step) };
}

const barsFor = (first: number, last: number, step: number) => Math.floor(last / step) - Math.floor(first / step) + 1;

function position(date: NoteDate, start: number, months: number): number {
  const { year, month, day } = partsOf(date);
  const at = month ? indexOf(year, month) + (day ? (day - 0.5) / 31 : 0.5) : indexOf(year, 1) + 6;
  return (at - start) / months;
}

/** Whether a month falls into the range; a year does when any of its months does. */
export function overlaps(month: string, range: MonthRange): boolean {
  const { first, last } = span({ value: month });
  return monthAt(last) >= range.from && monthAt(first) <= range.to;
}
