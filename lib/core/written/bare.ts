/**
 * One spelling for dates in any script: digits are 0 to 9, letters small and bare of accents,
 * dashes and spaces plain. Names of months go through the same function, so that they agree.
 *
 * `lib/core/fold.ts` folds names of entities and keeps offsets; here nothing needs them, and a
 * month written without its accent is the same month.
 */

/** Signs for the eye or for the direction of writing only; joiners of Persian and Sinhala; vowel signs of Arabic. */
const INVISIBLE = /[\u00ad\u061c\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Accents of Latin, Greek and Cyrillic; hamza over Arabic letters; the dot of Indian letters. */
const ACCENTS = /[\u0300-\u036f\u0653-\u0655\u093c\u09bc\u0a3c]/g;
const DIGIT = /\p{Nd}/u;
/** Letters that writers and keyboards swap, in pairs. */
const SWAPPED: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ı: 'i' };

/** The value of a decimal digit in any script: its distance from the zero of its row of ten. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** Folds all but capitals, which tell places from other words. */
export const cased = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/[يىكةۀı]/g, (letter) => SWAPPED[letter] as string)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘ʼʻ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Folds a text in which dates are sought, or a month's name. */
export const bare = (text: string): string => cased(text).toLowerCase();
