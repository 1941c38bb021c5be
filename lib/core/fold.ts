/**
 * One spelling for all the ways a name may be written: the names are folded when they are packed,
 * the text when it is read, by the same function.
 *
 * Naively: `text.normalize('NFC').toLowerCase()`. That would lose where things were (composition
 * and İ change lengths) and would not know curly apostrophes, soft hyphens, full-width letters or
 * ё. Folding keeps offsets: where lengths change it also returns the map back.
 */

export interface Folded {
  text: string;
  /** For each unit of `text`, and one past its end, its UTF-16 offset in the original; null when they agree. */
  map: readonly number[] | null;
}

/** One unit for one unit, in pairs: what may be written, and what it is folded to; both in lower case. First what stands between words of a name. */
const PAIRS =
  '\u00a0 \u2007 \u2009 \u202f \u3000 \t \n \r \u30fb \uff65 \u00b7 \u2027 ' +
  "\u2010-\u2011-\u2018'\u2019'\u02bb'\u02bc'\u02b9'\u00b4'`'\uff40'\u05f3'\u201c\"\u201d\"\u201e\"\u05f4\"«\"»\"" +
  'ёеıişșţțςσάαέεήηίιόούυώωϊιΐι' +
  'أاإاآاٱايیىیكکةهۀهہهھه';
const SAME_LENGTH: Record<string, string> = Object.fromEntries(
  (PAIRS.match(/[\s\S]{2}/g) as string[]).map((pair) => [...pair]),
);
const FOLDABLE = new RegExp(
  `[${Object.keys(SAME_LENGTH)
    .join('')
    .replace(/[-\]\\]/g, '\\$&')}\uff01-\uff5e]`,
  'g',
);
const foldOne = (unit: string) => SAME_LENGTH[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0).toLowerCase();
/** Folds what keeps its length, in native string operations but for rare letters. */
const foldPlain = (text: string): string => text.replace(/İ/g, 'i').toLowerCase().replace(FOLDABLE, foldOne);

/** Units that are not there for the eye: soft hyphen, zero-width space and joiners, direction marks, Arabic tatweel and vowel signs. */
const INVISIBLES = '\ufe00-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652';
const INVISIBLE = new RegExp(`[${INVISIBLES}]`);
/** Whether a unit is there for machines only. */
export const isInvisible = (unit: string): boolean => INVISIBLE.test(unit);
/** Marks that compose with what is before them: accents, Arabic hamza, voiced-sound marks. */
const MARKS = '\u0300-\u036f\u0653-\u0655\u3099\u309a';
/** A letter in several units that is one when composed, or a unit that is nothing: conjoining Hangul, halfwidth Katakana, a letter with its marks. */
const ODD = new RegExp(
  `[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\uff66-\uff9d][\uff9e\uff9f]?|[^][${MARKS}]+|[\u1160-\u11ff\uff9e\uff9f${MARKS}${INVISIBLES}]`,
  'gu',
);

const ODD_UNITS = `\\u1100-\\u11ff\\uff66-\\uff9f${MARKS}${INVISIBLES}`;

/** Most text in Latin letters, Hangul and Han, which is only put into small letters: one look at it must do. */
const PLAIN = /^[ -_a-~\u4e00-\ud7a3]*$/;
/** The same without capitals: as it is. Hangul in particular is slow to be put into small letters. */
const SMALL = /^[ -@[-_a-~\u4e00-\ud7a3]*$/;
/** Full-width letters, and signs that are letters once folded (K for kelvin): names are not looked for as these. */
const RARE = new RegExp(`[\\uff21-\\uff5a\\u212a\\u212b\\u2126${ODD_UNITS}]`);
/** Whether a text must be folded before anybody looks for the beginnings of names in it (`seek.ts`). */
export const mustFold = (text: string): boolean => RARE.test(text);

/** Folds a text. Linear; plain text in any language takes native string operations only. */
export function fold(original: string): Folded {
  if (SMALL.test(original)) return { text: original, map: null };
  if (PLAIN.test(original)) return { text: original.toLowerCase(), map: null };
  return RARE.test(original) ? foldOdd(original) : { text: foldPlain(original), map: null };
}

function foldOdd(original: string): Folded {
  const parts: string[] = [];
  const offsets: number[] = [];
  let done = 0;
  const takePlain = (to: number) => {
    parts.push(foldPlain(original.slice(done, to)));
    while (done < to) offsets.push(done++);
  };
  for (const { 0: cluster, index } of original.matchAll(ODD)) {
    takePlain(index);
    done += cluster.length;
    if (cluster.length === 1 && INVISIBLE.test(cluster)) continue;
    const folded = foldPlain(cluster.normalize(/[\uff66-\uff9f]/.test(cluster) ? 'NFKC' : 'NFC'));
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) offsets.push(index);
  }
  takePlain(original.length);
  offsets.push(original.length);
  const text = parts.join('');
  // Folding only ever shortens.
  return { text, map: text.length < original.length ? offsets : null };
}

/** Folds a name for the lists: as a text, with each separator a single space. */
export const foldName = (name: string): string =>
  fold(name)
    .text.replace(/[\s-]+/g, ' ')
    .trim();
