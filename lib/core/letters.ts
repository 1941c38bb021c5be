/**
 * What is a letter, in the scripts that most pages are in, by a few ranges. Naively, `\p{L}`: but an
 * engine takes a quarter to three quarters of a millisecond to make one such expression ready, again
 * for each of them and at every page, where ranges take a tenth of that. Texts with anything beyond
 * are asked of the engine's own tables.
 */

/** Units about which the ranges below say all there is to say. */
const COMMON =
  /^[\0-\u017f\u0400-\u0481\u048a-\u052f\u2000-\u206f\u20a0-\u20bf\u3000-\u3004\u3008-\u3020\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff0f]*$/;

/** Whether a text may be read by ranges. */
export const isCommon = (text: string): boolean => COMMON.test(text);

/** Letters of common texts that have a case, and all of them, for use in a class. */
export const CASED = 'A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0400-\u052f';
export const LETTERS = `${CASED}\u00aa\u00ba\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3`;

/** Whether a word begins with a capital. */
export const isCapital = (word: string): boolean =>
  isCommon(word[0] ?? '') ? word[0] !== word[0]?.toLowerCase() : /^\p{Lu}/u.test(word);

/** Whether a word begins with a small letter. */
export const isSmall = (word: string): boolean =>
  isCommon(word[0] ?? '') ? SMALL.test(word[0] ?? '') && !isCapital(word) : /^\p{Ll}/u.test(word);
const SMALL = new RegExp(`[${CASED}]`);
