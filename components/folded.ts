/** Which months and years of the timeline the reader has folded away; kept while the surface is open. */
import { useState } from 'react';
import type { NoteFace } from '../lib/core/types.ts';

/** Months by `2024-07`, what is known to a year alone by `2024`, whole years by `yearKey`. */
export type Folded = ReadonlySet<string>;

/** A year, and what is known to the year alone, are two things to fold. */
export const yearKey = (year: string): string => `all of ${year}`;

/** Whether a note is folded away. */
export const isFolded = (folded: Folded, note: NoteFace | undefined): boolean =>
  note !== undefined && (folded.has(note.date.value.slice(0, 7)) || folded.has(yearKey(note.date.value.slice(0, 4))));

export function useFolded(): [Folded, (key: string, fold: boolean) => void] {
  const [folded, setFolded] = useState<Folded>(new Set());
  const fold = (key: string, shut: boolean) =>
    setFolded((before) => {
      if (before.has(key) === shut) return before;
      const after = new Set(before);
      if (shut) after.add(key);
      else after.delete(key);
      return after;
    });
  return [folded, fold];
}
