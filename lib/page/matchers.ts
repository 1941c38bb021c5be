/** Matchers over the packed lists, each list read from the store once and only when a text calls for it. */
import { createMatcher, type Matcher } from '../core/match.ts';
import { type NameList, openNames } from '../core/names.ts';
import { listsFor, type Script } from '../core/scripts.ts';

/** Where the packed names come from; in the extension, its storage. */
export interface NamesStore {
  /** What serves every page, or null when nothing is packed yet. */
  head(): Promise<{ stopwords: Record<string, readonly string[]>; noted: readonly string[] } | null>;
  /** A packed list by id; undefined where there is none. */
  list(id: string): Promise<string | undefined>;
}

type Opened = Promise<NameList | []>;

/** A matcher for texts in some scripts and any of these base languages. */
export type MatcherFor = (scripts: Iterable<Script>, langs: Iterable<string>) => Promise<Matcher>;

export function matchersOver(store: NamesStore): MatcherFor {
  const lists = new Map<string, Opened>();
  const matchers = new Map<string, Matcher>();
  return async (scripts, langs) => {
    const ids = [...new Set([...langs].flatMap((lang) => listsFor(scripts, lang)))].sort();
    const key = ids.join();
    const known = matchers.get(key);
    if (known) return known;
    const opened = ids.map((id) => lists.get(id) ?? store.list(id).then((packed) => (packed ? openNames(packed) : [])));
    ids.forEach((id, i) => {
      lists.set(id, opened[i] as Opened);
    });
    const matcher = createMatcher((await Promise.all(opened)).flat());
    matchers.set(key, matcher);
    return matcher;
  };
}
