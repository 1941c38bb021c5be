/**
 * Finds names in one run: *leftmost-longest on word edges*. Of "Kim Jong Un" and "Kim", both
 * starting at the same word, the longer wins; nothing is found inside what was found.
 *
 * Naively, for every name: `text.indexOf(name)`. With 9,000 names that reads the text 9,000 times
 * and finds 나토 in 미나토. Here the text is read once; at each place where a word may begin, the
 * sorted lines of a list are narrowed letter by letter, as in a trie.
 */
import { admit, type Reading } from './admit.ts';
import { compoundAt } from './compound.ts';
import { fold, isInvisible } from './fold.ts';
import { baseLanguage, sameLanguage } from './language.ts';
import type { NameList, Owner } from './names.ts';
import { joins } from './scripts.ts';

/** A name found in a run, before the page has decided whose it is. */
export interface Hit {
  /** UTF-16 offsets in the run's own text. */
  start: number;
  end: number;
  /** Those whose name this may be; never empty. */
  owners: Owner[];
  /** In a compound such as 日米韓: the entities of its letters, and how many of them must be on the page. */
  beside?: { entities: string[]; need: 'none' | 'some' };
}

export interface Matcher {
  /** Hits of a run in order. `lang`: BCP 47 language of the run, '' when unknown. */
  match(text: string, lang: string): Hit[];
}

interface Found {
  list: NameList;
  line: string;
  end: number;
}

const TAB = 9;
const SPACE = 32;
const HYPHEN = 45;

/** Builds a matcher over the lists of some scripts. Cheap: an index of first letters per list. */
export function createMatcher(lists: readonly NameList[]): Matcher {
  const indexed = lists.map((list) => ({ list, buckets: bucketsOf(list.lines) }));
  const affixes = Object.assign({}, ...lists.map((list) => list.affixes)) as NameList['affixes'];
  // Only clitics made of letters can hide a name's beginning; l' and pro- end at a word edge anyway.
  const prefixes = [...new Set(Object.values(affixes).flatMap((language) => language.prefixes))].filter((prefix) =>
    /^\p{L}+$/u.test(prefix),
  );
  const starts = new Uint8Array(0x10000);
  const singles = new Uint8Array(0x10000);
  for (const { buckets } of indexed) {
    for (const pair of buckets.keys()) {
      starts[pair >>> 16] = 1;
      if ((pair & 0xffff) === TAB) singles[pair >>> 16] = 1;
    }
  }
  for (const prefix of prefixes) starts[prefix.charCodeAt(0)] = 1;

  /** Every name that the text spells from `at`, longest first. */
  function spelledAt(folded: string, at: number): Found[] {
    const found: Found[] = [];
    const first = folded.charCodeAt(at) << 16;
    const second = letterAt(folded, at + 1);
    for (const { list, buckets } of indexed) {
      const single = buckets.get(first | TAB);
      if (single) found.push({ list, line: list.lines[single[0]] as string, end: at + 1 });
      const range = buckets.get(first | second);
      if (range) narrow(list, range, folded, at, found);
    }
    return found.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
  }

  /** The longest name from `at`, ending by `to`, whose own conditions hold; `past` is where it ends, titles included. */
  function longestAt(reading: Reading, at: number, to: number): (ReturnType<typeof admit> & { past: number }) | null {
    for (const { list, line, end } of spelledAt(reading.folded, at)) {
      if (end > to) continue;
      const admitted = admit(reading, at, end, list.owners(line), affixes);
      if (admitted) return { ...admitted, past: Math.max(end, admitted.end) };
    }
    return null;
  }

  /** Who is written with one letter in headlines of this language. */
  function headlineOwners({ folded, lang }: Reading, at: number): Owner[] {
    const key = (folded.charCodeAt(at) << 16) | TAB;
    return indexed.flatMap(({ list, buckets }) => {
      const range = buckets.get(key);
      const owners = range ? list.owners(list.lines[range[0]] as string) : [];
      return owners.filter(
        (owner) => owner.need === 'headline' && owner.languages.some((own) => sameLanguage(own, lang)),
      );
    });
  }

  /** Adds the hits of a compound that begins at a folded offset, and says where it ends; 0 where none does. */
  function addCompound(reading: Reading, at: number, hits: Hit[]): number {
    const { raw, folded, map, lang } = reading;
    // Invisible characters shift offsets; headlines have none.
    if (map) return 0;
    const compound = compoundAt(
      raw,
      folded,
      at,
      (place) => headlineOwners(reading, place),
      (place) => spelledAt(folded, place).some(({ end }) => end > place + 1),
      (tail) => affixes[lang]?.suffixes.includes(tail) ?? false,
    );
    if (!compound) return 0;
    const entities = compound.letters.flatMap(({ owners }) => owners.map(({ entity }) => entity));
    for (const { at: start, owners } of compound.letters) {
      hits.push({ start, end: start + 1, owners, beside: { entities, need: compound.doubtful ? 'some' : 'none' } });
    }
    return compound.end;
  }

  /** Whether a name that counts only beside another hides a longer one that starts inside it: "the South" in "the South China Sea". */
  function hidesLonger(
    reading: Reading,
    at: number,
    to: number,
    { owners, past }: { owners: Owner[]; past: number },
  ): boolean {
    if (!owners.length || owners.some((owner) => owner.need !== 'entity' || owner.person)) return false;
    for (
      let inner = reading.folded.indexOf(' ', at) + 1;
      inner > 0 && inner < past;
      inner = reading.folded.indexOf(' ', inner) + 1
    ) {
      if ((longestAt(reading, inner, to)?.past ?? 0) > past) return true;
    }
    return false;
  }

  /** Adds the hits between two folded offsets. */
  function scan(reading: Reading, from: number, to: number, hits: Hit[]): void {
    const { folded, map } = reading;
    for (let at = from; at < to; at++) {
      const unit = folded.charCodeAt(at);
      if (!starts[unit] || (at > 0 && joins(folded.charCodeAt(at - 1), unit))) continue;
      const compoundEnd = singles[unit] ? addCompound(reading, at, hits) : 0;
      if (compoundEnd) {
        reading.previousEnd = compoundEnd;
        at = compoundEnd - 1;
        continue;
      }
      let best = longestAt(reading, at, to);
      for (let i = 0; !best && i < prefixes.length; i++) {
        const prefix = prefixes[i] as string;
        if (folded.startsWith(prefix, at)) best = longestAt(reading, at + prefix.length, to);
      }
      if (!best || hidesLonger(reading, at, to, best)) continue;
      const { start, end, owners, past } = best;
      // A title is no part of the mention, and may hold one: "jubir Deplu AS Matthew Miller".
      if (start > at) scan(reading, at, start, hits);
      if (owners.length)
        hits.push({ start: map ? (map[start] as number) : start, end: originalEnd(end, reading), owners });
      reading.previousEnd = past;
      at = past - 1;
    }
  }

  return {
    match(raw, lang) {
      const { text: folded, map } = fold(raw);
      const hits: Hit[] = [];
      scan({ raw, folded, lang: baseLanguage(lang), map, previousEnd: -1 }, 0, folded.length, hits);
      return hits;
    },
  };
}

/** Where a folded end lies in the original: after the last unit that was folded, not after what is invisible behind it. */
function originalEnd(end: number, { raw, map }: Reading): number {
  if (!map) return end;
  const last = map[end - 1] as number;
  let next = end;
  while (map[next] === last) next++;
  let past = map[next] as number;
  while (past > last + 1 && isInvisible(raw[past - 1] as string)) past--;
  return past;
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
function narrow(list: NameList, [from, to]: [number, number], folded: string, start: number, found: Found[]): void {
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
