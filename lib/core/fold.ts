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
  map: Uint32Array | null;
}

/** One unit for one unit, in pairs: what may be written, and what it is folded to; both in lower case. */
const PAIRS =
  '\u00a0 \u2007 \u2009 \u202f \u3000 \t \n \r \u30fb \uff65 \u00b7 \u2027 ' +
  "\u2010-\u2011-\u2018'\u2019'\u02bc'\u02b9'\u00b4'`'\u05f3'\u201c\"\u201d\"\u05f4\"«\"»\"" +
  'ёеıişșţțςσάαέεήηίιόούυώωϊιΐι' +
  'أاإاآاٱايیىیكکةهۀهہهھه';
const SAME_LENGTH: Record<string, string> = Object.fromEntries(
  (PAIRS.match(/[\s\S]{2}/g) as string[]).map((pair) => [...pair]),
);
const FULL_WIDTH = /[\uff01-\uff5e]/;
const FOLDABLE = new RegExp(
  `[${Object.keys(SAME_LENGTH)
    .join('')
    .replace(/[-\]\\]/g, '\\$&')}\uff01-\uff5e]`,
  'g',
);
const foldOne = (unit: string) =>
  SAME_LENGTH[unit] ?? (FULL_WIDTH.test(unit) ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0).toLowerCase() : unit);

/** Units that are not there for the eye: soft hyphen, zero-width space and joiners, direction marks, Arabic tatweel and vowel signs. */
const INVISIBLE = /[\ufe00-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652]/;
/** Whether a unit is there for machines only. */
export const isInvisible = (unit: string): boolean => INVISIBLE.test(unit);
/** What calls for composition: combining marks, conjoining Hangul, voiced-sound marks, halfwidth Katakana. */
const DECOMPOSED = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a\uff66-\uff9f\u0653-\u0655]/;

/** Folds a text. Linear; plain text in any language takes native string operations only. */
export function fold(original: string): Folded {
  const lower = original.toLowerCase();
  if (lower.length === original.length && !INVISIBLE.test(lower) && !DECOMPOSED.test(lower)) {
    return { text: lower.replace(FOLDABLE, foldOne), map: null };
  }
  return foldSlowly(original);
}

/** Cluster by cluster: a letter with the marks that follow it, composed, lower-cased, one unit for one where it can be. */
const CLUSTER =
  /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\uff66-\uff9d][\uff9e\uff9f]?|(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u0300-\u036f\u0653-\u0655\u3099\u309a]*/g;

function foldSlowly(original: string): Folded {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    if (cluster.length === 1 && INVISIBLE.test(cluster)) continue;
    const composed = cluster.normalize(/[\uff66-\uff9f]/.test(cluster) ? 'NFKC' : 'NFC');
    const lower = composed === 'İ' ? 'i' : composed.toLowerCase();
    const folded = lower.replace(FOLDABLE, foldOne);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) offsets.push(index);
  }
  offsets.push(original.length);
  return { text: parts.join(''), map: Uint32Array.from(offsets) };
}

/** Folds a name for the lists: as a text, with each separator a single space. */
export const foldName = (name: string): string =>
  fold(name)
    .text.replace(/[\s-]+/g, ' ')
    .trim();
