/**
 * Texts as words, for ranking and search: folded, cut at everything that is no letter or digit,
 * without the words that every text has. Scripts that put no spaces between words, and Hangul,
 * whose particles cling, become overlapping pairs of characters (bigrams): the plain way that
 * retrieval in these languages has held against segmenters since NTCIR-1.
 */
import { stem } from './stem.ts';
import { STOPWORDS } from './stopwords.ts';

const ASCII = /^[\0-\x7f]*$/;
/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs; not the voicing marks of Kana. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]+/gu;
const ANY_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Days of the month and other small numbers are everywhere and say nothing; years stay. */
const SMALL_NUMBER = /^\d{1,2}$/;

/** A word of a text, as it compares and as it was written (folded). */
export interface Word {
  /** Stem in the language it was read in, or a bigram. */
  key: string;
  /** The whole folded word. */
  surface: string;
  /** Written without a capital: more likely a word than a name. */
  small: boolean;
}

/** Lower case, compatibility forms made plain, accents gone: "Pyöngyang" and "pyongyang" are one. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
}

/** Folded words of a text in their order, none left out: what search looks through. */
export const wordsOf = (text: string): string[] => plain(text).match(WORD) ?? [];

/** Whether a word is written without spaces around it, so that a part of it may be a word too. */
export const isUnspaced = (word: string): boolean => ANY_UNSPACED.test(word);

/**
 * The words of a text that carry its content, in order, stemmed as in `lang`. Both a note's text
 * and the page are read in the note's language: a page may be in any, or say the wrong one.
 */
export function contentWords(text: string, lang: string): Word[] {
  const words: Word[] = [];
  eachContentWord(text, lang, (key, surface, small) => words.push({ key, surface, small }));
  return words;
}

/** Calls with each of them, what `Word` has of it: a card reads a hundred texts and keeps no word of them. */
export function eachContentWord(
  text: string,
  lang: string,
  visit: (key: string, surface: string, small: boolean) => void,
): void {
  for (const written of text.match(WORD) ?? []) {
    const surface = plain(written);
    if (ANY_UNSPACED.test(surface)) eachBigram(surface, (key, run) => visit(key, run, true));
    else if (surface.length > 1 && !STOPWORDS.has(surface) && !SMALL_NUMBER.test(surface)) {
      visit(stem(surface, lang), surface, written === surface);
    }
  }
}

function eachBigram(surface: string, visit: (key: string, run: string) => void): void {
  for (const [run] of surface.matchAll(UNSPACED)) {
    const units = [...run];
    if (units.length === 1) visit(run, run);
    for (let i = 0; i + 1 < units.length; i++) visit(`${units[i]}${units[i + 1]}`, run);
  }
}
