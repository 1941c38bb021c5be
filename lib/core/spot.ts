/** Spotting a whole text at once, for the command line, the build and the tests. */
import { decide } from './decide.ts';
import { baseLanguage, detectLanguage } from './language.ts';
import { createMatcher, type Matcher } from './match.ts';
import { type NameList, openNames } from './names.ts';
import type { Kind } from './schema.ts';
import { addScripts, listsFor, type Script } from './scripts.ts';
import type { ShardedNames } from './shards/cut.ts';
import { ownNames } from './shards/own.ts';
import type { Mention } from './types.ts';

/** Everything packed that spotting needs: a list per script, and the words that tell languages apart. */
export interface PackedNames {
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  /** Packed list by id (`listsFor`). */
  lists: Record<string, string>;
  stopwords: Record<string, readonly string[]>;
  /** Entities that have at least one note: only these are marked in a page. */
  noted: readonly string[];
  /** The same by their kind. */
  kinds: Readonly<Partial<Record<Kind, readonly string[]>>>;
}

export interface Spotter {
  /**
   * Mentions of a text in order, offsets in UTF-16 units of `text`. A blank line ends a run.
   * `lang` is the text's BCP 47 language; without it the language is told from the text.
   */
  spot(text: string, lang?: string): Mention[];
}

/**
 * Opens all lists once; spots any number of texts. `packs`: names of the reader's own packs, in the
 * order in which they came; of those only what a text calls for is opened.
 */
export function createSpotter(names: PackedNames, packs: readonly ShardedNames[] = []): Spotter {
  const opened = new Map<string, NameList>();
  const open = (id: string): NameList[] => {
    const packed = names.lists[id];
    if (packed === undefined) return [];
    const list = opened.get(id) ?? openNames(packed);
    opened.set(id, list);
    return [list];
  };
  const bundled = new Map<string, { lists: NameList[]; matcher: Matcher }>();
  const matcherFor = (text: string, lang: string): Matcher => {
    const scripts = new Set<Script>();
    addScripts(text, scripts);
    const ids = [...new Set(listsFor(scripts, lang))].sort();
    const key = ids.join();
    let known = bundled.get(key);
    if (!known) {
      const lists = ids.flatMap(open);
      known = { lists, matcher: createMatcher(lists) };
      bundled.set(key, known);
    }
    const lists = packs.length > 0 ? withPacks(known.lists, text, lang) : known.lists;
    return lists === known.lists ? known.matcher : createMatcher(lists);
  };
  function withPacks(lists: readonly NameList[], text: string, lang: string): readonly NameList[] {
    const own = ownNames(packs.map(({ directory }) => directory));
    own.looker(lists, [lang])(text);
    for (const [pack, shard] of own.missing()) own.take(pack, shard, packs[pack]?.shards[shard]);
    return own.over(lists, [lang]);
  }
  return {
    spot(text, lang) {
      const language = baseLanguage(lang || detectLanguage(text, names.stopwords));
      const matcher = matcherFor(text, language);
      const runs = [...text.matchAll(/(?:(?!\n[^\S\n]*\n)[\s\S])+/g)].flatMap(({ 0: run, index }) =>
        linesApart(run, (from, to) =>
          matcher.match(run, language).some(({ start, end }) => start < to && end > from),
        ).map((line) => ({ run: line.run, index: index + line.index })),
      );
      const mentions = decide(runs.map(({ run }) => matcher.match(run, language)));
      return mentions.flatMap((found, i) => {
        const offset = runs[i]?.index ?? 0;
        return found.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
      });
    },
  };
}

/** Words that may have capitals. */
const WORD = /\p{L}{2,}/gu;
/** Share of words with capitals that makes a line a title, in more than three words: as `admit.ts` has it for runs. */
const TITLE = { words: 4, share: 0.65 };

/**
 * A run cut where a title has a line to itself, as it has a block to itself in a page: capitals beside a name say
 * nothing in "Kim Akan Bertemu Putin", and much in the text below. `isNamed`: whether a name stands over these places.
 */
function linesApart(run: string, isNamed: (from: number, to: number) => boolean): { run: string; index: number }[] {
  const cuts = new Set([0]);
  for (const { 0: line, index } of run.matchAll(/[^\n]+/g)) {
    const words = line.match(WORD) ?? [];
    const capital = words.filter((word) => word[0] !== word[0]?.toLowerCase());
    if (line.length === run.length || words.length < TITLE.words || capital.length < words.length * TITLE.share)
      continue;
    for (const edge of [index, index + line.length]) {
      if (edge < run.length && !isNamed(edge - 1, edge + 1)) cuts.add(edge);
    }
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.map((index, i) => ({ run: run.slice(index, edges[i + 1]), index }));
}
