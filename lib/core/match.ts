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
import { indexLists } from './spelled.ts';

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

/** Builds a matcher over the lists of some scripts. Cheap: an index of first letters per list. */
export function createMatcher(lists: readonly NameList[]): Matcher {
  const index = indexLists(lists);
  const affixes = Object.assign({}, ...lists.map((list) => list.affixes)) as NameList['affixes'];
  // Only clitics made of letters can hide a name's beginning; l' and pro- end at a word edge anyway.
  const prefixes = [...new Set(Object.values(affixes).flatMap((language) => language.prefixes))].filter((prefix) =>
    /^\p{L}+$/u.test(prefix),
  );
  const { starts, singles } = index;
  const prefixStarts = new Uint8Array(0x10000);
  for (const prefix of prefixes) starts[prefix.charCodeAt(0)] = prefixStarts[prefix.charCodeAt(0)] = 1;

  /** The longest name from `at`, ending by `to`, whose own conditions hold; `past` is where it ends, titles included. */
  function longestAt(reading: Reading, at: number, to: number): (ReturnType<typeof admit> & { past: number }) | null {
    for (const { list, line, end } of index.at(reading.folded, at)) {
      if (end > to) continue;
      const admitted = admit(reading, at, end, list.owners(line), affixes);
      if (admitted) return { ...admitted, past: Math.max(end, admitted.end) };
    }
    return null;
  }

  /** Who is written with one letter in headlines of this language. */
  const headlineOwners = ({ folded, lang }: Reading, at: number): Owner[] =>
    index
      .ownersOfUnit(folded.charCodeAt(at))
      .filter((owner) => owner.need === 'headline' && owner.languages.some((own) => sameLanguage(own, lang)));

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
      (place) => index.at(folded, place).some(({ end }) => end > place + 1),
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
      if (!prefixStarts[unit] && !index.maySpell(folded, at)) continue;
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
