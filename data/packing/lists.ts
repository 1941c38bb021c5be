/** Entities' names → the packed lists that spotting reads. */
import { baseLanguage } from '../../lib/core/language.ts';
import { type Affixes, type Entry, type Owner, packNames } from '../../lib/core/names.ts';
import type { Entity, Language } from '../../lib/core/schema.ts';
import { listId, type Script, scriptOfName } from '../../lib/core/scripts.ts';
import { affixesOf } from './affixes.ts';
import { lookalikes, named } from './rows.ts';

/** Languages whose names every page of their script gets: names are quoted in English, and Indonesian is home. */
const EVERYWHERE = new Set(['en', 'id']);
/** Scripts of so many languages that each has a list for what it alone writes. */
const SPLIT = new Set(['latn', 'cyrl', 'arab']);

interface Named {
  owners: Owner[];
  /** Languages that write an entity so. */
  languages: Set<string>;
  isCamel: boolean;
}

/**
 * The packed lists, by `listId`: one a script and, for scripts of many languages, one more a
 * language with the names and cases that it alone writes. Without that split a Latin page would
 * load 43 kB (gzip) of names, most of them in languages it is not in.
 */
export function packLists(entities: readonly Entity[], languages: readonly Language[]): Record<string, string> {
  const scripts = new Map<Script, Map<string, Named>>();
  for (const { text, lang, key, owner } of [...named(entities, languages), ...lookalikes(entities)]) {
    const script = scriptOfName(text);
    const keys = scripts.get(script) ?? new Map<string, Named>();
    scripts.set(script, keys);
    const known = keys.get(key) ?? { owners: [], languages: new Set(), isCamel: false };
    keys.set(key, {
      owners: merge(known.owners, owner),
      languages: known.languages.add(lang),
      isCamel: known.isCamel || /\p{Ll}\p{Lu}/u.test(text),
    });
  }
  const packed: Record<string, string> = {};
  for (const [script, keys] of scripts) {
    const writing = languages.filter((language) => writes(entities, language, script));
    for (const [id, entries] of split(script, keys, writing)) {
      const own = writing.filter(({ lang }) => {
        const base = baseLanguage(lang);
        return id === listId(script, base) || (id === script && (!SPLIT.has(script) || EVERYWHERE.has(base)));
      });
      packed[id] = packNames([...entries, ...unhidden(entries)], affixesByBase(own));
    }
  }
  return packed;
}

/**
 * Names that a looser one would hide, with its beginning as their title: "the South China Sea", since
 * "the South" is found first and is a state only where another name of it stands.
 */
function unhidden(entries: readonly Entry[]): Entry[] {
  const loose = entries.filter(({ owners }) => owners.every(({ need, person }) => need === 'entity' && !person));
  return loose.flatMap(({ key }) =>
    [...key.matchAll(/ /g)].flatMap(({ index }) => {
      const at = index + 1;
      const longer = entries.filter((other) => other.key.startsWith(`${key.slice(at)} `));
      return longer.map((other) => ({
        ...other,
        key: key.slice(0, at) + other.key,
        owners: other.owners.map((owner) => ({
          ...owner,
          capitals: 'any' as const,
          title: [owner.title[0] + at, owner.title[1]] as const,
        })),
      }));
    }),
  );
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
    after: [...new Set([...(a.containers?.after ?? []), ...(b.containers?.after ?? [])])],
  },
  states: [...(a.states ?? []), ...(b.states ?? [])],
});

/** Whether a language writes names in a script of its own, not only quotes them. */
const writes = (entities: readonly Entity[], { lang }: Language, script: Script): boolean =>
  entities.some(({ names }) =>
    names.some((name) => name.preferred && name.lang === lang && scriptOfName(name.text) === script),
  );

/** The entries of a script by list id; each language of a split script has a list, if only for its endings. */
function split(script: Script, keys: ReadonlyMap<string, Named>, writing: readonly Language[]): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>([[script, []]]);
  const own = SPLIT.has(script)
    ? writing.map(({ lang }) => baseLanguage(lang)).filter((lang) => !EVERYWHERE.has(lang))
    : [];
  for (const lang of own) lists.set(listId(script, lang), []);
  for (const [key, { owners, languages, isCamel }] of keys) {
    // What counts in some languages only, or is written in one, is carried by these alone.
    const bound = owners.every((owner) => owner.languages.length > 0);
    const ids = [...new Set(bound ? owners.flatMap((owner) => owner.languages) : languages)];
    const isHomed = ids.every((lang) => lists.has(listId(script, lang))) && (bound || ids.length === 1);
    for (const list of isHomed
      ? ids.map((lang) => lists.get(listId(script, lang)) as Entry[])
      : [lists.get(script) as Entry[]]) {
      list.push({ key, owners, isCamel });
    }
  }
  return lists;
}

/** One owner a name and entity: the languages of equal ones are joined. */
function merge(owners: Owner[], owner: Owner): Owner[] {
  const same = owners.find(
    (other) =>
      other.entity === owner.entity &&
      other.need === owner.need &&
      other.guarded === owner.guarded &&
      other.capitals === owner.capitals &&
      other.title.join() === owner.title.join() &&
      (other.languages.length === 0) === (owner.languages.length === 0),
  );
  if (!same) return [...owners, owner];
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();
  const joined = {
    ...same,
    via: same.via === 'short' ? owner.via : same.via,
    languages: union(same.languages, owner.languages),
  };
  return owners.map((other) => (other === same ? joined : other));
}
