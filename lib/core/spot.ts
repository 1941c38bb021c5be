/** Spotting a whole text at once, for the command line, the build and the tests. */
import { decide } from './decide.ts';
import { baseLanguage, detectLanguage } from './language.ts';
import { createMatcher, type Matcher } from './match.ts';
import { type NameList, openNames } from './names.ts';
import { addScripts, listsFor, type Script } from './scripts.ts';
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
}

export interface Spotter {
  /**
   * Mentions of a text in order, offsets in UTF-16 units of `text`. A blank line ends a run.
   * `lang` is the text's BCP 47 language; without it the language is told from the text.
   */
  spot(text: string, lang?: string): Mention[];
}

/** Opens all lists once; spots any number of texts. */
export function createSpotter(names: PackedNames): Spotter {
  const opened = new Map<string, NameList>();
  const open = (id: string): NameList[] => {
    const packed = names.lists[id];
    if (packed === undefined) return [];
    const list = opened.get(id) ?? openNames(packed);
    opened.set(id, list);
    return [list];
  };
  const matchers = new Map<string, Matcher>();
  const matcherFor = (text: string, lang: string) => {
    const scripts = new Set<Script>();
    addScripts(text, scripts);
    const ids = listsFor(scripts, lang).sort();
    const key = ids.join();
    const matcher = matchers.get(key) ?? createMatcher(ids.flatMap(open));
    matchers.set(key, matcher);
    return matcher;
  };
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
