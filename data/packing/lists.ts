/** Entities' names → the packed lists that spotting reads. */
import { foldName } from '../../lib/core/fold.ts';
import { baseLanguage } from '../../lib/core/language.ts';
import { type Affixes, type Entry, type Need, type Owner, packNames } from '../../lib/core/names.ts';
import type { Entity, Language, Name } from '../../lib/core/schema.ts';
import { listId, type Script, scriptOfName } from '../../lib/core/scripts.ts';
import { affixesOf } from './affixes.ts';
import { inflections, spellings } from './forms.ts';
import { boundTo, capitalsOf, needOf, viaOf } from './need.ts';
import { nameWithin, titleOf } from './titles.ts';

/** Languages whose names every page of their script gets: names are quoted in English, and Indonesian is home. */
const EVERYWHERE = new Set(['en', 'id']);
/** Scripts of so many languages that each has a list for what it alone writes. */
const SPLIT = new Set(['latn', 'cyrl', 'arab']);

interface Named {
  owners: Owner[];
  /** Languages that write an entity so. */
  languages: Set<string>;
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
    const known = keys.get(key) ?? { owners: [], languages: new Set() };
    keys.set(key, { owners: merge(known.owners, owner), languages: known.languages.add(lang) });
  }
  const packed: Record<string, string> = {};
  for (const [script, keys] of scripts) {
    const writing = languages.filter((language) => writes(entities, language, script));
    for (const [id, entries] of split(script, keys, writing)) {
      const own = writing.filter(({ lang }) => {
        const base = baseLanguage(lang);
        return id === listId(script, base) || (id === script && (!SPLIT.has(script) || EVERYWHERE.has(base)));
      });
      packed[id] = packNames(entries, affixesByBase(own));
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
    after: [...new Set([...(a.containers?.after ?? []), ...(b.containers?.after ?? [])])],
  },
});

interface Row {
  /** As listed; its letters decide the script. */
  text: string;
  /** Base language that writes it so. */
  lang: string;
  /** Folded, as it is looked for. */
  key: string;
  owner: Owner;
}

function named(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const byTag = new Map(languages.map((language) => [language.lang, language]));
  const isShared = sharedParts(entities);
  return entities.flatMap((entity) =>
    entity.names.flatMap((name) => {
      const need = needOf(entity, name);
      if (!need || isShared(entity, name) || isRedundant(entity, name, byTag.get(name.lang))) return [];
      // 이 is Israel in a headline and a particle everywhere else.
      if (need === 'headline' && byTag.get(name.lang)?.suffixes.includes(name.text)) return [];
      const lang = baseLanguage(name.lang);
      const owner: Owner = {
        entity: entity.id,
        via: viaOf(entity, name),
        need,
        capitals: capitalsOf(name),
        languages: boundTo(entity, name, need) ? [lang] : [],
        title: titleOf(entity, name),
        person: entity.kind === 'person',
        land: entity.kind === 'country' || entity.kind === 'place',
        guarded: name.ambiguous === true,
      };
      const row = { text: name.text, lang };
      return [
        ...spellings(name).map((key) => ({ ...row, key, owner })),
        ...inflections(name, byTag.get(name.lang)).map((key) => ({
          ...row,
          key,
          owner: { ...owner, languages: [lang] },
        })),
      ];
    }),
  );
}

const lookalikes = (entities: readonly Entity[]): Row[] =>
  entities.flatMap((entity) =>
    (entity.lookalikes ?? []).map(({ text, lang }) => ({
      text,
      lang: lang ? baseLanguage(lang) : 'en',
      key: foldName(text),
      owner: {
        entity: '',
        via: 'full',
        need: 'nothing',
        capitals: 'any',
        languages: lang ? [baseLanguage(lang)] : [],
        title: [0, 0],
        person: false,
        land: false,
        guarded: false,
      },
    })),
  );

/** Needs from the easiest to meet to the hardest. */
const STRICTNESS: readonly (Need | null)[] = ['nothing', 'topic', 'entity', 'headline', null];

/** Names that other names of the same entity make needless, or that would hide better ones. */
function isRedundant(entity: Entity, name: Name, language: Language | undefined): boolean {
  // "Amerika Serikat (AS)" is two mentions.
  if (/[()（）]/.test(name.text)) return true;
  // "the UN" would be found first and hide the UN Security Council.
  if (name.lang === 'en' && !name.ambiguous && name.text.startsWith('the ')) return true;
  // "Presiden Vladimir Putin" adds nothing to Vladimir Putin, nor ông Putin or プーチン氏 to the surname.
  const inner = entity.kind === 'person' ? nameWithin(entity, name) : undefined;
  if (!inner || STRICTNESS.indexOf(needOf(entity, inner)) > STRICTNESS.indexOf(needOf(entity, name))) return false;
  return name.kind === 'short' || name.type === 'titled' || isTitle(name.text.replace(inner.text, ''), language);
}

/** Whether words around a name are titles or honorifics of the language. */
const isTitle = (words: string, language: Language | undefined): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => language?.titles.includes(word.toLowerCase()) || language?.suffixes.includes(word));

/** Tells variants that are a word of other entities' names: "Korea" is North Korea's as much as South Korea's. */
function sharedParts(entities: readonly Entity[]): (entity: Entity, name: Name) => boolean {
  const parts = new Map<string, Set<string>>();
  for (const { id, names } of entities) {
    for (const { preferred, lang, text } of names) {
      const words = preferred && text.includes(' ') ? text.split(' ') : [];
      for (const word of words) parts.set(`${lang} ${word}`, (parts.get(`${lang} ${word}`) ?? new Set()).add(id));
    }
  }
  return ({ id }, { ambiguous, lang, text, type }) =>
    ambiguous === true && type === 'variant' && [...(parts.get(`${lang} ${text}`) ?? [])].some((other) => other !== id);
}

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
  for (const [key, { owners, languages }] of keys) {
    // What counts in some languages only, or is written in one, is carried by these alone.
    const bound = owners.every((owner) => owner.languages.length > 0);
    const ids = [...new Set(bound ? owners.flatMap((owner) => owner.languages) : languages)];
    const isHomed = ids.every((lang) => lists.has(listId(script, lang))) && (bound || ids.length === 1);
    for (const list of isHomed
      ? ids.map((lang) => lists.get(listId(script, lang)) as Entry[])
      : [lists.get(script) as Entry[]]) {
      list.push({ key, owners });
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
