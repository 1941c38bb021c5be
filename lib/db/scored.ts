/** From the scores of every note to those that are shown, and to how they lie in time. */
import { type MonthCount, type MonthRange, overlaps } from '../core/density.ts';
import type { NoteDate } from '../core/schema.ts';
import { dateNumber } from '../core/segment.ts';
import type { View } from './lookup.ts';

/** A segment with the score of each of its notes; 0: not found. */
export interface Scored {
  view: View;
  scores: Uint16Array;
}

/** Ids of the best notes over all segments, among equals the newest first, then by id. */
export async function best(
  scored: readonly Scored[],
  offset: number,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  let total = 0;
  const candidates = await Promise.all(
    scored.map(async ({ view, scores }) => {
      const { numbers, found } = bestOf(scores, offset + limit);
      total += found;
      const ids = await view.ids('notes', numbers);
      return ids.map((id, i) => {
        const number = numbers[i] as number;
        return { id, score: scores[number] as number, date: dateOf(view, number) };
      });
    }),
  );
  const sorted = candidates.flat().sort((a, b) => b.score - a.score || b.date - a.date || (a.id < b.id ? -1 : 1));
  return { ids: sorted.slice(offset, offset + limit).map(({ id }) => id), total };
}

/** The numbers of the best, in their order: numbers run from new to old. Counts scores rather than sorting them. */
function bestOf(scores: Uint16Array, most: number): { numbers: number[]; found: number } {
  const counts: number[] = [];
  for (const score of scores) if (score > 0) counts[score] = (counts[score] ?? 0) + 1;
  const starts: number[] = [];
  let found = 0;
  for (let score = counts.length - 1; score > 0; score--) {
    starts[score] = found;
    found += counts[score] ?? 0;
  }
  const numbers: number[] = new Array(Math.min(found, most));
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score === 0) continue;
    const place = starts[score] as number;
    starts[score] = place + 1;
    if (place < most) numbers[place] = number;
  }
  return { numbers, found };
}

/** The date of a note as a number. */
export function dateOf({ dates, starts }: Pick<View, 'dates' | 'starts'>, number: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= number) low = middle;
    else high = middle;
  }
  return dates[low] ?? 0;
}

/** The number of the newest note before a date; the count of notes where none is. */
export function firstBefore({ dates, starts, notes }: Pick<View, 'dates' | 'starts' | 'notes'>, date: number): number {
  const at = dates.findIndex((one) => one < date);
  return at < 0 ? notes : (starts[at] as number);
}

/** The first date after a time, as a number: what is dated to the month may be any of its days. */
export const after = (date: NoteDate): number =>
  dateNumber(date) + { day: 1, month: 100, year: 10_000 }[date.precision];

export interface Cut {
  range: MonthRange | null;
  article: NoteDate | null;
  withLater: boolean;
}

/**
 * Takes out what does not fall into the months, and unless `withLater` what is surely later than
 * the article; gives how many of these there are.
 */
export function cut({ view, scores }: Scored, { range, article, withLater }: Cut): number {
  const { dates, starts } = view;
  if (range) {
    for (const [i, date] of dates.entries()) {
      if (!overlaps(written(Math.floor(date / 100)), range)) scores.fill(0, starts[i], starts[i + 1] ?? scores.length);
    }
  }
  if (!article) return 0;
  const later = scores.subarray(0, firstBefore(view, after(article)));
  const count = later.reduce((sum, score) => sum + Number(score > 0), 0);
  if (!withLater) later.fill(0);
  return count;
}

/** The notes found, by month, newest first. */
export function months(scored: readonly Scored[]): MonthCount[] {
  const counts = new Map<number, number>();
  for (const { view, scores } of scored) {
    for (const [i, date] of view.dates.entries()) {
      const end = view.starts[i + 1] ?? scores.length;
      let count = 0;
      for (let number = view.starts[i] as number; number < end; number++) if ((scores[number] as number) > 0) count++;
      const month = Math.floor(date / 100);
      if (count > 0) counts.set(month, (counts.get(month) ?? 0) + count);
    }
  }
  return [...counts].sort(([a], [b]) => b - a).map(([month, count]) => ({ month: written(month), count }));
}

const written = (month: number): string => {
  const year = String(Math.floor(month / 100)).padStart(4, '0');
  return month % 100 === 0 ? year : `${year}-${String(month % 100).padStart(2, '0')}`;
};
