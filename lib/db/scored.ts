/** From what was found in each segment to the notes that are shown, over all segments. */
import type { MonthCount } from '../core/density.ts';
import type { NoteDate } from '../core/schema.ts';
import { dateNumber } from '../core/segment.ts';
import { type Survey, written } from '../core/survey.ts';
import type { View } from './lookup.ts';

/** A segment with the score of each of its notes, and what was made of them. */
export interface Surveyed extends Survey {
  view: View;
  scores: Uint16Array;
}

/** Ids of the best notes over all segments, among equals the newest first, then by id; the first `offset` are left out. */
export async function best(surveyed: readonly Surveyed[], offset: number, limit: number): Promise<string[]> {
  const candidates = await Promise.all(
    surveyed.map(async ({ view, scores, best: numbers }) => {
      const ids = await view.ids('notes', numbers);
      return ids.flatMap((id, i) => {
        const number = numbers[i] as number;
        return id ? { id, score: scores[number] as number, date: dateOf(view, number) } : [];
      });
    }),
  );
  const sorted = candidates.flat().sort((a, b) => b.score - a.score || b.date - a.date || (a.id < b.id ? -1 : 1));
  return sorted.slice(offset, offset + limit).map(({ id }) => id);
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

/** The notes found, by month, newest first. */
export function months(surveyed: readonly Surveyed[]): MonthCount[] {
  const counts = new Map<number, number>();
  for (const { months: own } of surveyed) {
    for (const [month, count] of own) counts.set(month, (counts.get(month) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => b - a).map(([month, count]) => ({ month: written(month), count }));
}
