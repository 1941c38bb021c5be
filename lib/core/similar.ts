/** How far two notes say the same: the same words, or the same people on the same days. */
import { type BagIndex, idfOf } from './bm25.ts';
import { type NoteText, type Rankable, readNote, type Tongue } from './rank-text.ts';
import { spanOf } from './span.ts';

/** Share of words in common at which two notes are one: retellings of one event hardly share more. */
export const SAME_WORDS = 0.5;
/** Two notes of the same day that name mostly the same entities tell of one event: at least so alike. */
export const SAME_EVENT = 0.5;
const SAME_ENTITIES = 0.6;
const SAME_EVENT_DAYS = 1;

const DAY = 86_400_000;

/** 0 (nothing in common) to 1 (the same). */
export function similarity(a: Rankable, b: Rankable, tongues: readonly Tongue[]): number {
  const [left, right] = [readNote(a), readNote(b)];
  let words = 0;
  for (const { lang, index } of tongues) {
    const [ours, theirs] = [left.get(lang), right.get(lang)];
    if (ours && theirs) words = Math.max(words, overlap(ours, theirs, index));
  }
  return Math.max(Math.min(1, words / SAME_WORDS), isSameEvent(a, b) ? SAME_EVENT : 0);
}

/** Jaccard with each word weighing what it tells apart. */
function overlap(a: NoteText, b: NoteText, index: BagIndex): number {
  let both = 0;
  let either = 0;
  for (const key of a.counts.keys()) {
    const weight = idfOf(index, key);
    either += weight;
    if (b.counts.has(key)) both += weight;
  }
  for (const key of b.counts.keys()) if (!a.counts.has(key)) either += idfOf(index, key);
  return either === 0 ? 0 : both / either;
}

function isSameEvent(a: Rankable, b: Rankable): boolean {
  if (a.date.precision === 'year' || b.date.precision === 'year') return false;
  const [left, right] = [spanOf(a.date), spanOf(b.date)];
  const apart = Math.max(left.start - right.end, right.start - left.end) / DAY;
  if (apart > SAME_EVENT_DAYS) return false;
  const shared = a.entities.filter((id) => b.entities.includes(id)).length;
  return shared >= SAME_ENTITIES * new Set([...a.entities, ...b.entities]).size;
}
