/** From the scores of all notes of a segment to those that are shown and to how they lie in time, in one walk. */
import { type MonthRange, overlaps } from './density.ts';
import type { Head } from './segment.ts';

export interface Surveying {
  /** Of every note by its number, newest first; 0: not found. */
  scores: Uint16Array;
  dated: Pick<Head, 'dates' | 'starts'>;
  /** Only notes of these months are shown; all are counted. */
  range: MonthRange | null;
  /** Number of the newest note that the article may know: those below are later. */
  border: number;
  withLater: boolean;
  /** Notes to show, at most. */
  most: number;
}

export interface Survey {
  /** Found notes by month, a number such as 202407; a month that nobody knows is 00. */
  months: Map<number, number>;
  /** How many fall into the range and are later than the article, shown or not. */
  later: number;
  /** How many are to be shown in all. */
  total: number;
  /** The numbers of the best of these, among equals the newest first. */
  best: number[];
}

/** Scores beyond count as the highest; a word is worth ten. */
const SCORES = 1 << 12;

/**
 * Its loops are small functions called for every date: a popup does this once, over 200,000 scores
 * in code that nothing has warmed, and engines warm what is called often sooner than what runs long.
 */
export function survey({ scores, dated: { dates, starts }, range, border, withLater, most }: Surveying): Survey {
  const months = new Map<number, number>();
  const shown: number[] = [];
  const counts = new Uint32Array(SCORES);
  let later = 0;
  for (let run = 0; run < dates.length; run++) {
    const [from, to] = [starts[run] as number, starts[run + 1] ?? scores.length];
    const month = Math.floor((dates[run] as number) / 100);
    const isIn = range === null || overlaps(written(month), range);
    const isShown = isIn && (withLater || from >= border);
    const count = tally(scores, from, to, isShown ? counts : null);
    if (count === 0) continue;
    months.set(month, (months.get(month) ?? 0) + count);
    if (isIn && from < border) later += count;
    if (isShown) shown.push(run);
  }

  // Counting scores puts the best in order without sorting them.
  const places: number[] = [];
  let total = 0;
  for (let score = SCORES - 1; score > 0; score--) {
    const count = counts[score] as number;
    if (count > 0) places[score] = total;
    total += count;
  }
  const best: number[] = new Array(Math.min(total, most));
  let left = best.length;
  for (let i = 0; i < shown.length && left > 0; i++) {
    const run = shown[i] as number;
    const to = starts[run + 1] ?? scores.length;
    for (let number = starts[run] as number; number < to && left > 0; number++) {
      const score = scores[number] as number;
      if (score === 0) continue;
      const at = score < SCORES ? score : SCORES - 1;
      const place = places[at] as number;
      places[at] = place + 1;
      if (place >= most) continue;
      best[place] = number;
      left--;
    }
  }
  return { months, later, total, best };
}

/** How many of the numbers from `from` before `to` have a score; counts these by score. */
function tally(scores: Uint16Array, from: number, to: number, counts: Uint32Array | null): number {
  let count = 0;
  for (let number = from; number < to; number++) {
    const score = scores[number] as number;
    if (score === 0) continue;
    count++;
    if (counts === null) continue;
    const at = score < SCORES ? score : SCORES - 1;
    counts[at] = (counts[at] as number) + 1;
  }
  return count;
}

/** A month's number as it is written: 2024-07, or 2024 for notes dated to the year. */
export const written = (month: number): string => {
  const year = String(Math.floor(month / 100)).padStart(4, '0');
  return month % 100 === 0 ? year : `${year}-${String(month % 100).padStart(2, '0')}`;
};
