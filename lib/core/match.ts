/**
 * Finds names in one run: *leftmost-longest on word edges*. Of "Kim Jong Un" and "Kim", both
 * starting at the same word, the longer wins; nothing is found inside what was found.
 *
 * Naively, for every name: `text.indexOf(name)`. With thousands of names that reads the text thousands of times
 * and finds 나토 in 미나토. Here one look over the text finds the few places where any name may
 * begin (`seek.ts`), and only these are looked at: is it a word's beginning, which names are
 * spelled there, and is one of them meant?
 */
import { admit, isOfState, type Reading } from './admit.ts';
import { compoundAt } from './compound.ts';
import { type Folded, fold, isInvisible, mustFold } from './fold.ts';
import { baseLanguage } from './language.ts';
import type { NameList, Owner } from './names.ts';
import { joins, languageAt } from './scripts.ts';
import { createSeek, type Seek } from './seek.ts';
import { indexLists } from './spelled.ts';

/** A name found in a run, before the page has decided whose it is. */
export interface Hit {
  /** UTF-16 offsets in the run's own text. */
  start: number;
  end: number;
  /** Those whose name this may be; never empty. */
  owners: Owner[];
  /** In a compound such as 日米韓: the entities of its letters, and how many of them must be on the page at least. */
  beside?: { entities: string[]; least: number };
}

export interface Matcher {
  /** Hits of a run in order. `lang`: BCP 47 language of the run, '' when unknown. */
  match(text: string, lang: string): Hit[];
  /**
   * Looks for places of a text where a name may begin, whatever is before it: first at or after an
   * offset, -1 for none; offsets in UTF-16 units. What it leaves out begins no name, even if the
   * text is runs put together without a space.
   */
  seek(text: string): Seek;
  /** What looks for such places. */
  seeks(): ReturnType<typeof createSeek>;
}

/** The last code unit of Latin letters as names have them; states in one letter each are beyond. */
const LATIN = 0x24f;

/**
 * Builds a matcher over the lists of some scripts. Cheap: nothing is indexed before a text asks for it. `within`: one
 * over these lists and others, whose look at where names begin will do for this one.
 */
export function createMatcher(lists: readonly NameList[], within?: Matcher): Matcher {
  const index = indexLists(lists);
  const affixes = Object.assign({}, ...lists.map((list) => list.affixes)) as NameList['affixes'];
  const prefixes = new Set(Object.values(affixes).flatMap((language) => language.prefixes));
  const letters = new Map<string, Owner[]>();
  let opened: ReturnType<Matcher['seeks']> | undefined;
  const seeks: Matcher['seeks'] = () =>
    (opened ??= within?.seeks() ?? createSeek(lists.flatMap(({ starts }) => starts || [])));
  /** Places of a text as it stands, or of its folded form where only that can be looked through. */
  function look(raw: string): { next: Seek; folded: Folded | null } {
    const folded = mustFold(raw) ? fold(raw) : null;
    return { next: seeks()(folded?.text ?? raw, folded !== null), folded };
  }

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
  const headlineOwners = ({ folded, here }: Reading, at: number): Owner[] => {
    const letter = folded[at] ?? '';
    const owners =
      letters.get(letter + here) ??
      index
        .at(letter, 0)
        .flatMap(({ list, line }) => list.owners(line))
        .filter((owner) => owner.need === 'headline' && owner.languages.includes(here));
    letters.set(letter + here, owners);
    return owners;
  };

  /** Adds the hits of a compound that begins at a folded offset, and says where it ends; 0 where none does. */
  function addCompound(reading: Reading, at: number, hits: Hit[]): number {
    const { raw, folded, map, here } = reading;
    // Invisible characters shift offsets; headlines have none.
    if (map) return 0;
    const own = affixes[here];
    const compound = compoundAt(
      raw,
      folded,
      at,
      (place) => headlineOwners(reading, place),
      (place) => !isOfState(reading, place, own) && index.at(folded, place).some(({ end }) => end > place + 1),
      own?.suffixes,
    );
    if (!compound) return 0;
    const entities = compound.letters.flatMap(({ owners }) => owners.map(({ entity }) => entity));
    // 中日 is the states where the page names both; in 会期中日程 it is neither.
    const isOther = own?.homonyms?.includes(folded.slice(at, compound.end));
    const least = isOther ? (compound.doubtful ? Infinity : entities.length) : Number(compound.doubtful);
    for (const { at: start, owners } of compound.letters) {
      hits.push({ start, end: start + 1, owners, beside: { entities, least } });
    }
    return compound.end;
  }

  /** Adds the hits from a place where a name may begin to a folded offset. */
  function scan(reading: Reading, next: Seek, first: number, to: number, hits: Hit[]): void {
    const { folded, map, lang } = reading;
    for (let at = first; at >= 0 && at < to; at = next(at + 1)) {
      const word = startOfWord(folded, at);
      // Only a clitic made of letters can hide a name's beginning; l' and pro- end at a word edge anyway.
      if (word < at && !prefixes.has(folded.slice(word, at))) continue;
      reading.here = languageAt(folded, at, lang);
      const compoundEnd = word === at && folded.charCodeAt(at) > LATIN ? addCompound(reading, at, hits) : 0;
      if (compoundEnd) {
        reading.previousEnd = compoundEnd;
        at = compoundEnd - 1;
        continue;
      }
      const best = longestAt(reading, at, to);
      if (!best) continue;
      let { start, end, owners, past } = best;
      // Titles are counted in single spaces.
      while (folded[start] === ' ') start++;
      // A title is no part of the mention, and may hold one: "jubir Deplu AS Matthew Miller".
      if (start > at) scan(reading, next, next(at), start, hits);
      if (owners.length)
        hits.push({ start: map ? (map[start] as number) : start, end: originalEnd(end, reading), owners });
      reading.previousEnd = past;
      at = past - 1;
    }
  }

  return {
    seeks,
    match(raw, lang) {
      const { next, folded } = look(raw);
      const hits: Hit[] = [];
      const first = next(0);
      if (first >= 0) {
        const { text, map } = folded ?? fold(raw);
        const base = baseLanguage(lang);
        scan({ raw, folded: text, lang: base, here: base, map, previousEnd: -1 }, next, first, text.length, hits);
      }
      return hits;
    },
    seek(text) {
      const { next, folded } = look(text);
      const map = folded?.map;
      if (!map) return next;
      return (from) => {
        const at = next(map.findIndex((original) => original >= from));
        return at < 0 ? at : (map[at] as number);
      };
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

/** Where the word around a folded offset begins. */
function startOfWord(folded: string, at: number): number {
  let word = at;
  while (word > 0 && joins(folded.charCodeAt(word - 1), folded.charCodeAt(word))) word--;
  return word;
}
