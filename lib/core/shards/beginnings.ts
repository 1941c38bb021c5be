/**
 * By how much of a name its shard is known.
 *
 * A name's *head* is its first word; of a script without spaces, its first two letters. Most heads
 * are shared by few names, and these are filed under their head. Names of a *crowded* head (John,
 * Bank, 中国) are filed under the head and its *rest*: the next four units (" smi"), or as many as
 * there are.
 */

/** Units of a head where words are not told apart by spaces. */
const UNSPACED_HEAD = 2;
/** Units of a rest. */
const REST = 4;

/** What is in no word: words are letters, digits and what is beyond the BMP, as `joins` has them; not the letters that are folded to apostrophes. */
const SIGNS = '(?:[\\u02b9-\\u02bc]|[^\\p{L}\\p{N}\\p{M}_\\u{10000}-\\u{10ffff}])+';
const BETWEEN_WORDS = new RegExp(`(${SIGNS})`, 'u');
const SIGNS_FIRST = new RegExp(`^${SIGNS}`, 'u');
/** Units that surely are in words, and others that surely are not: most texts have nothing else, and engines take milliseconds to make the expressions above. */
export const SURELY_WORDY =
  '\\w\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0388-\\u038a\\u038e-\\u03a1\\u03a3-\\u03f5\\u0400-\\u0481\\u048a-\\u052f\\u05d0-\\u05ea\\u0620-\\u064a\\u0671-\\u06d3\\u1e00-\\u1eff\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3';
export const SURELY_SIGNS =
  '\\s!-/:-@[-^`{-~\\u00a1-\\u00a9\\u00ab\\u00ac\\u00ae-\\u00b1\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u00d7\\u00f7\\u060c\\u061b\\u061f\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u3001-\\u3003\\u3008-\\u3011\\u30fb';
const UNSURE = new RegExp(`[^${SURELY_WORDY}${SURELY_SIGNS}]`);
const SURELY_BETWEEN = new RegExp(`([${SURELY_SIGNS}]+)`);
const SURELY_FIRST = new RegExp(`^[${SURELY_WORDY}]`);

/** A text in words, at even places, and what is between them. */
export const wordsOf = (text: string): string[] => text.split(UNSURE.test(text) ? BETWEEN_WORDS : SURELY_BETWEEN);

const UNSPACED = '\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Mymr}\\p{scx=Khmr}';
const STRETCHES = new RegExp(`[${UNSPACED}]+|\\p{scx=Hang}+|[^${UNSPACED}\\p{scx=Hang}]+`, 'gu');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const BEGINS_HANGUL = /^\p{scx=Hang}/u;
/** Where letters of those scripts are, and little else; most words have none of them. */
const APART = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\udfff\uf900-\ufaff\uff66-\uffdc]/;

/** A part of a word: any letter of an unspaced one may begin a name, of others only the first. */
export interface Stretch {
  /** UTF-16 offset in the word. */
  at: number;
  text: string;
  isUnspaced: boolean;
  /** Whether it is spaced, and yet any one letter of it may be a name: 한미. */
  isCompound: boolean;
}

/** A word, cut where its letters change to or from a script without spaces, or Hangul. */
export function stretchesOf(word: string): Stretch[] {
  if (!APART.test(word)) return [{ at: 0, text: word, isUnspaced: false, isCompound: false }];
  return [...word.matchAll(STRETCHES)].map(({ 0: text, index }) => ({
    at: index,
    text,
    isUnspaced: BEGINS_UNSPACED.test(text),
    isCompound: BEGINS_HANGUL.test(text),
  }));
}

/** Where the head ends that begins at a place of a stretch; it may be a name's end in others, too, where letters of the stretch follow as an ending. */
export const headEnd = ({ text, isUnspaced }: Stretch, from: number): number =>
  isUnspaced ? Math.min(text.length, from + UNSPACED_HEAD) : text.length;

/** A name without the signs that it begins with, as "'s Hertogenbosch" does. */
export const withoutSigns = (key: string): string => (SURELY_FIRST.test(key) ? key : key.replace(SIGNS_FIRST, ''));

/** The head of a folded name and its rest; empty where the name has neither letter nor digit. Signs before the head are left out. */
export function beginningOf(key: string): { head: string; rest: string } {
  const bare = withoutSigns(key);
  const [stretch] = stretchesOf(wordsOf(bare)[0] as string);
  const end = stretch ? headEnd(stretch, 0) : 0;
  return { head: bare.slice(0, end), rest: bare.slice(end, end + REST) };
}

/** What follows a head in a folded text, as names have it, in units of a rest. */
export const restOf = (folded: string): string => folded.replace(/-| +/g, ' ').slice(0, REST);
