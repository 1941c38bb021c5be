/**
 * What is a letter, in all scripts, by ranges: letters and the marks on them, the digits of other
 * scripts, and what nobody writes. Naively, `\p{L}`: but an engine takes a quarter to three quarters
 * of a millisecond to make one such expression ready, again for each of them and at every page.
 */

/** For use in a class. Out are signs and punctuation, of other scripts those of the news that edges of words are told by. */
export const LETTERS =
  'A-Za-z\u00c0-\u0559\u0560-\u0588\u0591-\u05bd\u05bf-\u05f2\u0620-\u06d3\u06d5-\u0963\u0966-\u1360\u1369-\u1fff\u3005-\u3007\u3041-\u30fa\u30fc-\ud7ff\uf900-\ufefc\uff21-\uff3a\uff41-\uffdc';

/** Whether a word begins with a capital, and with a small letter: with neither in a script without case. */
export const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
export const isSmall = (word: string): boolean => word.charAt(0) !== word.charAt(0).toUpperCase();

/** Whether the last of some words begins with a capital. */
export const endsInCapital = (words: string): boolean => isCapital(words.split(/\s/).at(-1) as string);
