/**
 * Which names a text spells from one place, by narrowing the sorted lines of the lists letter by
 * letter: a trie that nobody has to build.
 */
import type { NameList, Owner } from './names.ts';

/** A name that is spelled. */
export interface Spelled {
  list: NameList;
  line: string;
  /** Folded end. */
  end: number;
}

export interface SpelledIndex {
  /** For each code unit, 1 where a name begins with it. */
  starts: Uint8Array;
  /** For each code unit, 1 where it is a name by itself. */
  singles: Uint8Array;
  /** Whether any name may be spelled from a place; false is certain, and costs two look-ups. */
  maySpell(folded: string, place: number): boolean;
  /** Every name that a folded text spells from a place, longest first. */
  at(folded: string, place: number): Spelled[];
  /** Owners of the name that is the one unit. */
  ownersOfUnit(unit: number): Owner[];
}

const TAB = 9;
const SPACE = 32;
const HYPHEN = 45;

/** Indexes lists by their lines' first two units. */
export function indexLists(lists: readonly NameList[]): SpelledIndex {
  const indexed = lists.map((list) => ({ list, buckets: bucketsOf(list.lines) }));
  const starts = new Uint8Array(0x10000);
  const singles = new Uint8Array(0x10000);
  const filter = filterOf(lists);
  for (const { buckets } of indexed) {
    for (const pair of buckets.keys()) {
      starts[pair >>> 16] = 1;
      if ((pair & 0xffff) === TAB) singles[pair >>> 16] = 1;
    }
  }
  return {
    starts,
    singles,
    maySpell(folded, place) {
      const first = folded.charCodeAt(place);
      const second = letterAt(folded, place + 1);
      const third = letterAt(folded, place + 2);
      return (singles[first] || filter[hash(first, second, 0)] || filter[hash(first, second, third)]) === 1;
    },
    at(folded, place) {
      const found: Spelled[] = [];
      const first = folded.charCodeAt(place) << 16;
      const second = letterAt(folded, place + 1);
      for (const { list, buckets } of indexed) {
        const single = buckets.get(first | TAB);
        if (single) found.push({ list, line: list.lines[single[0]] as string, end: place + 1 });
        const range = buckets.get(first | second);
        if (range) narrow(list, range, folded, place, found);
      }
      return found.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
    },
    ownersOfUnit: (unit) =>
      indexed.flatMap(({ list, buckets }) => {
        const range = buckets.get((unit << 16) | TAB);
        return range ? list.owners(list.lines[range[0]] as string) : [];
      }),
  };
}

const hash = (first: number, second: number, third: number): number => ((first * 31 + second) * 37 + third) & 0xffff;

/** 1 at the hash of each name's first three units; of both units and 0 where it has but two. */
function filterOf(lists: readonly NameList[]): Uint8Array {
  const filter = new Uint8Array(0x10000);
  for (const { lines } of lists) {
    for (const line of lines) {
      const third = line.charCodeAt(2);
      filter[hash(line.charCodeAt(0), line.charCodeAt(1), third === TAB ? 0 : third)] = 1;
    }
  }
  return filter;
}

type Buckets = Map<number, [from: number, to: number]>;

/** First two units of the lines, as one number, to the range of lines that begin so. */
function bucketsOf(lines: readonly string[]): Buckets {
  const buckets: Buckets = new Map();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const pair = (line.charCodeAt(0) << 16) | line.charCodeAt(1);
    const range = buckets.get(pair);
    if (range) range[1] = i + 1;
    else buckets.set(pair, [i, i + 1]);
  }
  return buckets;
}

/** The unit at a place of a folded text as names spell it: any separator is a space. */
function letterAt(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  return unit === HYPHEN ? SPACE : unit;
}

/** After a separator: one hyphen, or any number of spaces, count as one. */
function skipSeparator(folded: string, at: number): number {
  if (folded.charCodeAt(at) === HYPHEN) return at + 1;
  let next = at;
  while (folded.charCodeAt(next) === SPACE) next++;
  return next;
}

/** Narrows the lines of a range to those that the text spells, and collects each that ends. */
function narrow(list: NameList, [from, to]: [number, number], folded: string, start: number, found: Spelled[]): void {
  const { lines } = list;
  let low = from;
  let high = to;
  let at = start + 1;
  for (let depth = 1; low < high && at <= folded.length; depth++) {
    if ((lines[low] as string).charCodeAt(depth) === TAB) {
      found.push({ list, line: lines[low] as string, end: at });
      low++;
    }
    const unit = letterAt(folded, at);
    if (Number.isNaN(unit)) return;
    low = lowerBound(lines, low, high, depth, unit);
    high = lowerBound(lines, low, high, depth, unit + 1);
    at = unit === SPACE ? skipSeparator(folded, at) : at + 1;
  }
}

function lowerBound(lines: readonly string[], from: number, to: number, depth: number, unit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as string).charCodeAt(depth) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
