/** Between a range of months and the bars of the strip. */
import type { Bucket, MonthRange } from '../lib/core/density.ts';

/** Places of the first and the last bar, both included. */
export interface Bars {
  a: number;
  b: number;
}

/**
 * The bars that any of the range falls into, which may have been chosen on other bars; the nearest
 * one where it lies outside of all of them; all of them without a range.
 */
export function barsIn(buckets: readonly Bucket[], range: MonthRange | null): Bars {
  const end = buckets.length - 1;
  if (!range) return { a: 0, b: end };
  const first = buckets.findIndex(({ to }) => to >= range.from);
  const last = buckets.findLastIndex(({ from }) => from <= range.to);
  return { a: first < 0 ? end : first, b: Math.max(0, last) };
}

/** Whether any bar has any of the range. */
export const isAmong = (buckets: readonly Bucket[], range: MonthRange): boolean =>
  buckets.some(({ from, to }) => to >= range.from && from <= range.to);

/** The months from one bar to another, whichever comes first. */
export function rangeOf(buckets: readonly Bucket[], one: number, other: number): MonthRange | null {
  const [from, to] = [buckets[Math.min(one, other)], buckets[Math.max(one, other)]];
  return from && to ? { from: from.from, to: to.to } : null;
}

/** The bars moved along by so many, as far as there are bars. */
export function moved({ a, b }: Bars, by: number, count: number): Bars {
  const step = Math.max(-a, Math.min(by, count - 1 - b));
  return { a: a + step, b: b + step };
}
