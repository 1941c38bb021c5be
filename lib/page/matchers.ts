/** Matchers over the packed lists, each list read from the store once and only when a text calls for it. */
import { createMatcher, type Matcher } from '../core/match.ts';
import { type NameList, openNames } from '../core/names.ts';
import { listsFor, type Script } from '../core/scripts.ts';
import type { Piece } from './pieces.ts';

/** Where the packed names come from; in the extension, its storage. */
export interface NamesStore {
  /** What serves every page, or null when nothing is packed yet. Asked for before anything else. */
  head(): Promise<{ stopwords: Record<string, readonly string[]>; noted: ReadonlySet<string> } | null>;
  /** A packed list by id; undefined where there is none. */
  list(id: string): Promise<string | undefined>;
  /** Lists for texts in any of some languages, with what the reader's own packs add; the same array as long as it is the same. */
  over: LayOver;
}

/** `pieces`: those that nobody has looked through for names of packs. */
export type LayOver = (
  lists: readonly NameList[],
  langs: Iterable<string>,
  pieces: readonly Piece[],
) => Promise<readonly NameList[]> | readonly NameList[];

/** A matcher for texts in some scripts and any of these base languages; `pieces` as in `LayOver`, `within` as in `createMatcher`. */
export type MatcherFor = (
  scripts: Iterable<Script>,
  langs: Iterable<string>,
  pieces: readonly Piece[],
  within?: Matcher,
) => Promise<Matcher>;

export function matchersOver(store: NamesStore): MatcherFor {
  const opened = new Map<string, Promise<NameList | []>>();
  const bundled = new Map<string, Promise<readonly NameList[]>>();
  const matchers = new WeakMap<readonly NameList[], Matcher>();
  const open = (id: string) => {
    const list = opened.get(id) ?? store.list(id).then((packed) => (packed ? openNames(packed) : []));
    opened.set(id, list);
    return list;
  };
  return async (scripts, langs, pieces, within) => {
    const ids = [...new Set([...langs].flatMap((lang) => listsFor(scripts, lang)))].sort();
    const key = ids.join();
    const all = bundled.get(key) ?? Promise.all(ids.map(open)).then((lists) => lists.flat());
    bundled.set(key, all);
    const lists = await store.over(await all, langs, pieces);
    const matcher = matchers.get(lists) ?? createMatcher(lists, within);
    matchers.set(lists, matcher);
    return matcher;
  };
}
