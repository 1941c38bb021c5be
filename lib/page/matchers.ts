/** Matchers over the packed lists, each list read from the store once and only when a text calls for it. */
import { createMatcher, type Matcher } from '../core/match.ts';
import { type NameList, openNames } from '../core/names.ts';
import { listsFor, type Script } from '../core/scripts.ts';

/** Where the packed names come from; in the extension, its storage. */
export interface NamesStore {
  /** What serves every page, or null when nothing is packed yet. */
  head(): Promise<{ stopwords: Record<string, readonly string[]>; noted: readonly string[] } | null>;
  /** Packed lists by id; those that do not exist are left out. */
  lists(ids: readonly string[]): Promise<Record<string, string>>;
}

/** A matcher for texts in some scripts and a base language. */
export type MatcherFor = (scripts: Iterable<Script>, lang: string) => Promise<Matcher>;

export function matchersOver(store: NamesStore): MatcherFor {
  const lists = new Map<string, NameList | null>();
  const matchers = new Map<string, Matcher>();
  return async (scripts, lang) => {
    const ids = listsFor(scripts, lang).sort();
    const key = ids.join();
    const known = matchers.get(key);
    if (known) return known;
    const missing = ids.filter((id) => !lists.has(id));
    const stored = missing.length ? await store.lists(missing) : {};
    for (const id of missing) lists.set(id, stored[id] ? openNames(stored[id]) : null);
    const matcher = createMatcher(ids.flatMap((id) => lists.get(id) ?? []));
    matchers.set(key, matcher);
    return matcher;
  };
}
