/**
 * Texts as search reads them: words folded to one spelling, each with where it stands. Nothing is
 * left out, for phrases are made of small words too. Scripts that put no spaces between words, and
 * Hangul, whose particles cling, are read character by character: any part of a run may be sought.
 */
import { fold, isInvisible } from './fold.ts';
import { plain } from './words.ts';

/** A word, or a run of characters without spaces between its words. */
export interface Token {
  /** Folded. */
  word: string;
  /** Where it stands in the text, UTF-16 units, `end` exclusive. */
  start: number;
  end: number;
  /** Its place among the words of the text; each character of a run has a place of its own. */
  at: number;
  /** Characters of a run; null of a word. */
  run: readonly string[] | null;
}

/** What an index holds of a token: a key and its place. */
export interface Unit {
  key: string;
  at: number;
}

const INVISIBLES = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const WRITTEN = new RegExp(`[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}${INVISIBLES}]*`, 'gu');
const ASCII = /^[0-9A-Za-z]+$/;
const RUN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]+/u;
const RUNS = new RegExp(`(${RUN.source})`, 'u');

/** One spelling for all that a reader would call the same word: case, accents, full width, ё, أ. */
export function foldWord(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase();
  return plain(fold(written).text);
}

/** The tokens of a text in their order; `from` is the place of the first. */
export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    if (ASCII.test(written) || !RUN.test(written)) {
      const word = foldWord(written);
      if (word) tokens.push({ word, start: index, end: index + trimmed(written), at: at++, run: null });
      continue;
    }
    let start = index;
    for (const part of written.split(RUNS)) {
      const word = foldWord(part);
      const run = RUN.test(word) ? [...word] : null;
      if (word) tokens.push({ word, start, end: start + part.length, at, run });
      if (word) at += run?.length ?? 1;
      start += part.length;
    }
  }
  return tokens;
}

/** The words of a text as they are written, runs within them: what `tokensOf` reads one by one. */
export const writtenIn = (text: string): readonly string[] => text.match(WRITTEN) ?? [];

/** Place after the last token: where a next text may begin. */
export const endOf = (tokens: readonly Token[], from = 0): number => {
  const last = tokens.at(-1);
  return last ? last.at + (last.run?.length ?? 1) : from;
};

/** A token as an index holds it: a word as it is, a run as pairs of characters and its last one alone. */
export function unitsOf({ word, at, run }: Token): Unit[] {
  if (!run) return [{ key: word, at }];
  return run.map((character, i) => ({ key: character + (run[i + 1] ?? ''), at: at + i }));
}

function trimmed(written: string): number {
  let { length } = written;
  while (length > 1 && isInvisible(written[length - 1] as string)) length--;
  return length;
}
