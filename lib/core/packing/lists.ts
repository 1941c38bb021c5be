/** Entities' names → the packed lists that spotting reads. */
import { baseLanguage } from '../language.ts';
import { type Affixes, type Entry, packNames } from '../names.ts';
import type { Entity, Language } from '../schema.ts';
import { listId, type Script, scriptOfName } from '../scripts.ts';
import { affixesOf, NEVER } from './affixes.ts';
import { EVERYWHERE, gather, type Named, SPLIT, unhidden } from './entries.ts';
import { rowsOf } from './rows.ts';

/**
 * The packed lists, by `listId`: one a script and, for scripts of many languages, one more a
 * language with the names and cases that it alone writes, and with what counts in it alone. Without
 * that split a Latin page would load 290 kB (gzip) of names, most of them in languages it is not in.
 */
export function packLists(entities: readonly Entity[], languages: readonly Language[]): Record<string, string> {
  const rows = rowsOf(entities, languages);
  const preferred = preferring(entities);
  const packed: Record<string, string> = {};
  for (const [script, written] of Map.groupBy(rows, ({ text }) => scriptOfName(text))) {
    const writing = languages.filter(({ lang }) => preferred.has(`${lang} ${script}`));
    const lists = split(script, gather(written), writing);
    const shared = lists.get(script) as Entry[];
    const revealed = new Set(unhidden(shared).map(({ key }) => key));
    for (const [id, entries] of lists) {
      const own = writing.filter(({ lang }) => {
        const base = baseLanguage(lang);
        return id === (SPLIT.has(script) && !EVERYWHERE.has(base) ? listId(script, base) : script);
      });
      // A page has the shared list beside its language's, and either may hide what the other has.
      const more =
        id === script ? unhidden(shared) : unhidden([...shared, ...entries]).filter(({ key }) => !revealed.has(key));
      packed[id] = packNames([...entries, ...more], affixesByBase(own));
    }
  }
  return packed;
}

/** How each base language writes; Chinese is one, in both its scripts. */
function affixesByBase(languages: readonly Language[]): Record<string, Affixes> {
  const byBase: Record<string, Affixes> = {};
  for (const language of languages) {
    const base = baseLanguage(language.lang);
    const own = affixesOf(language);
    const other = byBase[base];
    byBase[base] = other ? join(other, own) : own;
  }
  return byBase;
}

const join = (a: Affixes, b: Affixes): Affixes => ({
  ...a,
  suffixes: [...new Set([...a.suffixes, ...b.suffixes])],
  prefixes: [...new Set([...a.prefixes, ...b.prefixes])],
  neighbours: [...new Set([...a.neighbours, ...b.neighbours])],
  containers: {
    before: [...new Set([...(a.containers?.before ?? []), ...(b.containers?.before ?? [])])],
    after: [a, b].map(({ containers }) => containers?.after ?? NEVER).join('|'),
  },
  states: [...(a.states ?? []), ...(b.states ?? [])],
  homonyms: [...(a.homonyms ?? []), ...(b.homonyms ?? [])],
});

/** Languages with the scripts in which they write names of their own, not only quote them. */
const preferring = (entities: readonly Entity[]): Set<string> =>
  new Set(
    entities.flatMap(({ names }) =>
      names.filter((name) => name.preferred).map(({ lang, text }) => `${lang} ${scriptOfName(text)}`),
    ),
  );

/** The entries of a script by list id; each language of a split script has a list, if only for its endings. */
function split(script: Script, names: readonly Named[], writing: readonly Language[]): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>([[script, []]]);
  const own = SPLIT.has(script) ? writing.map(({ lang }) => baseLanguage(lang)) : [];
  for (const lang of own) lists.set(listId(script, lang), []);
  for (const { key, owners, languages, isCamel } of names) {
    // What counts in some languages only, or is written in one, is carried by these alone.
    const bound = owners.every((owner) => owner.languages.length > 0);
    const ids = [...new Set(bound ? owners.flatMap((owner) => owner.languages) : languages)];
    const isHomed =
      ids.every((lang) => lists.has(listId(script, lang))) &&
      (bound || (ids.length === 1 && !EVERYWHERE.has(ids[0] as string)));
    for (const list of isHomed
      ? ids.map((lang) => lists.get(listId(script, lang)) as Entry[])
      : [lists.get(script) as Entry[]]) {
      list.push({ key, owners, isCamel });
    }
  }
  return lists;
}
