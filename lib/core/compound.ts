/**
 * Countries in one letter each, side by side: 日米韓, 朝ロ, 한미, 북·러, 美韩. One such letter is an
 * ordinary word; two or more in a row are how headlines in Korean, Japanese and Chinese pair states.
 */
import type { Owner } from './names.ts';
import { scriptOf } from './scripts.ts';

/** Letters in a row that make a compound, at least and at most. */
const LEAST = 2;
const MOST = 5;
/** Syllables that must follow a Korean compound without a space, if any do: 한미연합훈련, but not 미중년. */
const LEAST_TAIL = 2;
const DOT = /[·・‧ㆍ･-]/;

export interface Compound {
  /** Folded offsets, one unit a letter, in order. */
  letters: { at: number; owners: Owner[] }[];
  /** Folded end. */
  end: number;
  /** Whether it may be something else: it begins in the middle of other letters, as all Chinese does, or says only north and south, which Korean alone writes in Hangul. */
  doubtful: boolean;
}

/**
 * The compound that begins at a folded offset, or null. `ownersAt`: who is written with the one
 * letter there; `longerAt`: whether a longer name begins there, which comes first; `suffixes`: what
 * may follow a word of the language.
 */
export function compoundAt(
  raw: string,
  folded: string,
  start: number,
  ownersAt: (at: number) => Owner[],
  longerAt: (at: number) => boolean,
  suffixes: readonly string[] = [],
): Compound | null {
  const script = scriptOf(folded.charCodeAt(start));
  const isLetter = (at: number) => scriptOf(folded.charCodeAt(at)) === script;
  const inside = isLetter(start - 1) && !/[\u3040-\u30ff]/.test(folded[start - 1] as string);
  // After a digit 日 is the day: 4日米中会談.
  if ((inside && script === 'hang') || /\d/.test(folded[start - 1] as string)) return null;
  const letters: Compound['letters'] = [];
  let at = start;
  while (letters.length < MOST) {
    const owners = ownersAt(at);
    // 한미·한일 are two.
    if (!owners.length || longerAt(at) || folded.slice(start, at).includes(folded[at] as string)) break;
    // 米ロサンゼルス is no pair.
    if (/[ァ-ー]{2}/.test(folded.slice(at, at + 2))) break;
    letters.push({ at, owners });
    at++;
    if (DOT.test(raw[at] ?? '') && ownersAt(at + 1).length) at++;
    // 美우선주의.
    else if (!isLetter(at)) break;
  }
  const end = (letters.at(-1)?.at ?? start) + 1;
  if (letters.length < LEAST) return null;
  const doubtful = inside || !/[^南北]/.test(folded.slice(start, end));
  let tail = end;
  while (script === 'hang' && isLetter(tail)) tail++;
  const rest = folded.slice(end, tail);
  return !rest || rest.length >= LEAST_TAIL || suffixes.includes(rest) ? { letters, end, doubtful } : null;
}
