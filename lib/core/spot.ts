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
    const ids = listsFor(scripts, lang).sort();
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
      const runs = [...text.matchAll(/(?:(?!\n[^\S\n]*\n)[\s\S])+/g)].map(({ 0: run, index }) => ({ run, index }));
      const mentions = decide(runs.map(({ run }) => matcher.match(run, language)));
      return mentions.flatMap((found, i) => {
        const offset = runs[i]?.index ?? 0;
        return found.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
      });
    },
  };
}
