/** The days a date may mean, read once: ranking asks for those of the same notes again and again. */
import { endOf, startOf } from './dates.ts';
import type { NoteDate } from './schema.ts';

/** First and last day, in milliseconds since 1970 UTC. */
export interface Span {
  start: number;
  end: number;
}

const spans = new WeakMap<NoteDate, Span>();

export function spanOf(date: NoteDate): Span {
  const known = spans.get(date);
  if (known) return known;
  const span = { start: startOf(date), end: endOf(date) };
  spans.set(date, span);
  return span;
}

/** The middle of the days a date may mean, in milliseconds since 1970 UTC. */
export function middleOf(date: NoteDate): number {
  const { start, end } = spanOf(date);
  return (start + end) / 2;
}
