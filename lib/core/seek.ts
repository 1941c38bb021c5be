/**
 * Looks for the places of a text where a name of some lists may begin: what it leaves out begins
 * none. One loop over the text; from each unit with which a name may begin the next ones are
 * followed through a table, in which each beginning of each name has its place by a number made of
 * it, until none goes on. Figures, and what was here before: `names.md`.
 */
import { NONE_SHARED, type Starts } from './starts.ts';
import { FOLDED, IS_CASED, IS_SMALL, SPACE, unitOf, units } from './units.ts';

/** First place at or after an offset, -1 for none; UTF-16 units. */
export type Seek = (from: number) => number;

/** What a beginning counts for (`Starts.names`). */
const ANY = 1;
const SMALL = 2;
const CAPITALS = 4;
const STATE = 8;
/** By the codes of A, B, C and S. */
const COUNTS: Record<number, number> = {
  65: ANY | CAPITALS,
  66: STATE,
  67: CAPITALS,
  83: ANY | SMALL | CAPITALS,
};
const GOES_ON = 16;

const mix = (number: number, unit: number): number => Math.imul(number ^ unit, 0x9e3779b1);

/** Opens what lists tell of their beginnings; gives what looks through texts as they stand, or through folded ones. */
export function createSeek(starts: readonly Starts[]): (text: string, isFolded: boolean) => Seek {
  const told = starts.map(({ names }) => names).join('');
  const headlines = new RegExp(`^(?:${starts.flatMap((list) => list.headlines || []).join('|')})`);
  // Sixteen to thirty-two places a unit that is told.
  const shift = Math.clz32(told.length) - 4;
  const table = new Uint8Array(2 ** (32 - shift));
  // Of one unit no table by chance says anything: there are full stops everywhere.
  const firsts = new Uint8Array(0x10000);
  // Numbers of the beginning that is being read, by how many units they are made of.
  const numbers = [0];
  let length = 0;
  for (let at = 0; at < told.length; at++) {
    const code = told.charCodeAt(at);
    if (code < 65 || code > 90) {
      if (length === 0) firsts[code] = 1;
      const number = mix(numbers[length++] as number, code);
      numbers[length] = number;
      (table[number >>> shift] as number) |= GOES_ON;
    } else if (code in COUNTS) (table[(numbers[length] as number) >>> shift] as number) |= COUNTS[code] as number;
    else length = code - NONE_SHARED;
  }

  // What is around a closure is looked up at each turn, up to a third of the time that a look takes: these two have all they need as their own.
  /** Whether a name may begin at a place; `counts`: for what, besides capitals as long as there are none but such. */
  function begins(text: string, from: number, counts: number, known: Int32Array, table: Uint8Array): boolean {
    let number = 0;
    let wanted = counts | CAPITALS;
    for (let at = from; at < text.length; at++) {
      const unit = known[text.charCodeAt(at)] || unitOf(text.charCodeAt(at));
      // However many spaces there are, names are told without.
      if ((unit & FOLDED) === SPACE) continue;
      if (unit & IS_SMALL) wanted = counts;
      number = mix(number, unit & FOLDED);
      const found = table[number >>> shift] as number;
      if (found === 0) return false;
      if (found & wanted) return true;
      if (found & STATE && at === from && headlines.test(text.slice(at))) return true;
    }
    return false;
  }

  function seek(
    text: string,
    isFolded: boolean,
    from: number,
    firsts: Uint8Array,
    known: Int32Array,
    table: Uint8Array,
  ): number {
    let before = from && unitOf(text.charCodeAt(from - 1));
    for (let at = from; at < text.length; at++) {
      const unit = known[text.charCodeAt(at)] || unitOf(text.charCodeAt(at));
      // No name in small letters begins right behind a letter that has a case.
      const counts = isFolded ? ANY | CAPITALS : unit & IS_SMALL ? (before & IS_CASED ? 0 : SMALL) : ANY;
      before = unit;
      if (counts && firsts[unit & FOLDED] && begins(text, at, counts, known, table)) return at;
    }
    return -1;
  }

  return (text, isFolded) => (from) => seek(text, isFolded, from, firsts, units, table);
}
