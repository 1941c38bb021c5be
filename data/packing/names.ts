/** Entities' names → the packed lists that spotting reads, one per script. */
import { foldName } from '../../lib/core/fold.ts';
import { baseLanguage } from '../../lib/core/language.ts';
import { type Affixes, type Capitals, type Entry, type Need, type Owner, packNames } from '../../lib/core/names.ts';
import type { Entity, Language, Name } from '../../lib/core/schema.ts';
import { listId, type Script, scriptOfName } from '../../lib/core/scripts.ts';
import { DataError, type Placed } from './read.ts';

/** How a name stands for its entity. One word of a person's name is short for it, whatever the table calls it. */
export function viaOf(entity: Pick<Entity, 'kind' | 'names'>, name: Name): Name['kind'] {
  if (entity.kind !== 'person' || name.kind !== 'full' || /[\s·・-]/.test(name.text)) return name.kind;
  // Nobody in a cased script goes by one word; some tables prefer it all the same.
  if (isCased(name.text)) return 'short';
  const preferred = entity.names.find((other) => other.preferred && other.lang === name.lang);
  return preferred && /[\s·・]/.test(preferred.text) ? 'short' : name.kind;
}

/** What must be on the page before a name counts, by what the alias table says of it. Null: never alone. */
export function needOf(entity: Pick<Entity, 'kind' | 'names'>, name: Name): Need | null {
  // An adjective is not the state, and Paris is not France: the city has the better claim to its name.
  if (name.type === 'demonym' || name.type === 'metonym') return null;
  // Headline forms, and syllables such as 북 and 일 that are words of their own.
  if (name.type === 'headline' || [...name.text].length === 1) return 'headline';
  if (entity.kind === 'person') {
    if (viaOf(entity, name) === 'short') return 'entity';
    return name.ambiguous ? 'topic' : 'nothing';
  }
  if (!name.ambiguous) return 'nothing';
  const seen = name.evidence === 'listed' || name.evidence === 'page';
  if (name.kind === 'acronym') return seen || name.type === 'name' ? 'nothing' : 'entity';
  const land = entity.kind === 'country' || entity.kind === 'place';
  if (name.type === 'name') return land && name.evidence === 'listed' ? 'nothing' : 'topic';
  return land && name.type === 'variant' && seen ? 'topic' : 'entity';
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
const isCased = (text: string) => text.toLowerCase() !== text.toUpperCase();

function capitalsOf(name: Name): Capitals {
  const plain = letters(name.text);
  if (!isCased(plain)) return 'any';
  const all = plain === plain.toUpperCase();
  if (all && (plain.length <= 3 || name.ambiguous)) return 'all';
  // German and English capitals mean something; a listed lower-case first letter asks for none.
  const first = plain[0] as string;
  return first === first.toUpperCase() ? 'initial' : 'any';
}

/** Languages a page must be in for the name to count; none: any language quotes it. */
function boundTo(name: Name, need: Need): boolean {
  const plain = letters(name.text);
  const tiny = isCased(plain) && plain.length <= 3 && !/\d/.test(name.text);
  return name.ambiguous === true || need !== 'nothing' || tiny;
}

/** Spellings of a name itself, folded; any page may quote them. */
export function spellings(name: Pick<Name, 'text' | 'lang'>): string[] {
  const { text } = name;
  const texts = [text];
  // Kim Jong-un is also written Kim Jongun, キム・ジョンウン also キムジョンウン.
  if (/\p{L}[-・·]\p{L}/u.test(text)) texts.push(text.replace(/(?<=\p{L})[-・·](?=\p{L})/gu, ''));
  // Thai writes คิม จอง-อึน also as one word.
  if (/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)) texts.push(text.replace(/[\s-]/g, ''));
  // "U.S" without its last point.
  if (/^(\p{Lu}\.){2,}$/u.test(text)) texts.push(text.slice(0, -1));
  // ل + ال is written لل: للولايات.
  if (name.lang === 'ar' && text.startsWith('ال')) texts.push(`لل${text.slice(2)}`);
  return [...new Set(texts.map(foldName))].filter(Boolean);
}

/** Cases of a name, folded, where the language changes the name's own end; only its own pages write so. */
export function inflections(name: Name, language: Language | undefined): string[] {
  // Where endings are clitics, the suffixes serve, and the mention is the name without them.
  if (!language || language.span === 'name') return [];
  const texts = new Set((name.forms ?? []).filter((form) => !/[-/]/.test(form)));
  for (const [ending, cases] of Object.entries(name.kind === 'acronym' ? {} : (language.endings ?? {}))) {
    if (!name.text.endsWith(ending) || name.text.length < ending.length + 2) continue;
    for (const other of cases) texts.add(name.text.slice(0, -ending.length) + other);
  }
  const own = new Set(spellings(name));
  return [...texts].map(foldName).filter((text) => text && !own.has(text));
}

/** Fails when two entities own one name in one language and neither says that it is ambiguous. */
export function checkOwnership(entities: readonly Placed<Entity>[]): void {
  const owners = new Map<string, { id: string; file: string }>();
  for (const { value: entity, file } of entities) {
    for (const name of entity.names) {
      if (name.ambiguous) continue;
      const key = `${name.lang} ${foldName(name.text)}`;
      const other = owners.get(key);
      if (other && other.id !== entity.id) {
        throw new DataError(
          `${file}: "${name.text}" (${name.lang}) is an unambiguous name of ${entity.id} and, in ${other.file}, of ${other.id}; mark it "ambiguous" in one of them.`,
        );
      }
      owners.set(key, { id: entity.id, file });
    }
  }
}

/** Days and months of a language, which stand beside names with a capital: "kata Putin Kamis". */
function calendarWords(lang: string): string[] {
  try {
    const day = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    const days = Array.from({ length: 7 }, (_, i) => day.format(Date.UTC(2024, 0, 1 + i)));
    const months = Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2024, i, 1)));
    return [...days, ...months].map((word) => word.toLowerCase());
  } catch {
    return [];
  }
}

function affixesOf(language: Language): Affixes {
  const { suffixes, prefixes, span, titles, capitalNouns } = language;
  const neighbours = titles.length ? [...titles, ...calendarWords(language.lang)] : [];
  return { suffixes, prefixes, span, neighbours, ...(capitalNouns && { capitalNouns }) };
}

/** The longest untitled name of the same entity and language that a titled name begins or ends with. */
const nameWithin = (entity: Entity, { lang, text }: Name): Name | undefined =>
  entity.names
    .filter(
      (name) =>
        name.lang === lang && name.type !== 'titled' && (text.endsWith(name.text) || text.startsWith(name.text)),
    )
    .sort((a, b) => b.text.length - a.text.length)[0];

/** How much of a titled name's key is title: "Presiden Putin" is found whole and marked as Putin. */
function titleOf(entity: Entity, name: Name): Owner['title'] {
  const inner = name.type === 'titled' ? nameWithin(entity, name) : undefined;
  if (!inner) return [0, 0];
  const title = foldName(name.text).length - foldName(inner.text).length;
  return name.text.endsWith(inner.text) ? [title, 0] : [0, title];
}

/** Languages whose names every Latin page gets: names are quoted in English, and Indonesian is home. */
const EVERYWHERE = new Set(['en', 'id']);

/**
 * The packed lists, by `listId`: one a script, and for Latin one more a language, with the names
 * that only this language writes so. Without that split a Latin page would load 43 kB (gzip) of
 * names, most of them in languages it is not in; `npm run -s names` prints what each list weighs.
 */
export function packLists(entities: readonly Entity[], languages: readonly Language[]): Record<string, string> {
  const byTag = new Map(languages.map((language) => [language.lang, language]));
  const scripts = new Map<Script, Map<string, Named>>();
  const written = new Map<Script, Set<string>>();
  // "Korea" is part of North Korea's name as of South Korea's: alone it is neither's.
  const parts = new Map<string, Set<string>>();
  for (const { id, names } of entities) {
    for (const { preferred, lang, text } of names) {
      const words = preferred && text.includes(' ') ? text.split(' ') : [];
      for (const word of words) parts.set(`${lang} ${word}`, (parts.get(`${lang} ${word}`) ?? new Set()).add(id));
    }
  }
  const isPartOfAnother = ({ id }: Entity, { ambiguous, lang, text, type }: Name) =>
    ambiguous === true && type === 'variant' && [...(parts.get(`${lang} ${text}`) ?? [])].some((other) => other !== id);
  const add = (text: string, key: string, lang: string, owner: Owner) => {
    const script = scriptOfName(text);
    const keys = scripts.get(script) ?? new Map<string, Named>();
    scripts.set(script, keys);
    const named = keys.get(key) ?? { owners: [], languages: new Set() };
    keys.set(key, { owners: merge(named.owners, owner), languages: named.languages.add(lang) });
  };
  for (const entity of entities) {
    for (const name of entity.names) {
      const need = needOf(entity, name);
      // "Amerika Serikat (AS)" is two mentions.
      if (!need || /[()（）]/.test(name.text) || isPartOfAnother(entity, name)) continue;
      const inner = name.type === 'titled' ? nameWithin(entity, name) : undefined;
      // "Presiden Vladimir Putin" adds nothing to Vladimir Putin.
      if (inner && needOf(entity, inner) === 'nothing') continue;
      // "the UN" would be found first and hide the UN Security Council.
      if (need === 'nothing' && name.lang === 'en' && name.text.startsWith('the ')) continue;
      if (name.preferred) {
        const script = scriptOfName(name.text);
        written.set(script, (written.get(script) ?? new Set()).add(name.lang));
      }
      const lang = baseLanguage(name.lang);
      const owner: Owner = {
        entity: entity.id,
        via: viaOf(entity, name),
        need,
        capitals: capitalsOf(name),
        languages: boundTo(name, need) ? [lang] : [],
        title: titleOf(entity, name),
        person: entity.kind === 'person',
        guarded: name.ambiguous === true,
      };
      for (const key of spellings(name)) add(name.text, key, lang, owner);
      for (const key of inflections(name, byTag.get(name.lang)))
        add(name.text, key, lang, { ...owner, languages: [lang] });
    }
    for (const { text, lang } of entity.lookalikes ?? [])
      add(text, foldName(text), lang ? baseLanguage(lang) : 'en', lookalike(lang));
  }
  const packed: Record<string, string> = {};
  for (const [script, keys] of scripts) {
    for (const [id, entries] of split(script, keys)) {
      const lang = id.split('-')[1];
      const affixes = Object.fromEntries(
        languages
          .filter(
            (language) => written.get(script)?.has(language.lang) && (!lang || baseLanguage(language.lang) === lang),
          )
          .filter((language) => lang || script !== 'latn' || EVERYWHERE.has(language.lang))
          .map((language) => [baseLanguage(language.lang), affixesOf(language)]),
      );
      packed[id] = packNames(entries, affixes);
    }
  }
  return packed;
}

interface Named {
  owners: Owner[];
  /** Languages that write an entity so. */
  languages: Set<string>;
}

const lookalike = (lang: string | undefined): Owner => ({
  entity: '',
  via: 'full',
  need: 'nothing',
  capitals: 'any',
  languages: lang ? [baseLanguage(lang)] : [],
  title: [0, 0],
  person: false,
  guarded: false,
});

/** The entries of a script by list id. */
function split(script: Script, keys: ReadonlyMap<string, Named>): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>();
  for (const [key, { owners, languages }] of keys) {
    const [only = ''] = languages;
    const ofOne = script === 'latn' && languages.size === 1 && !EVERYWHERE.has(only);
    const id = listId(script, ofOne ? only : '');
    lists.set(id, [...(lists.get(id) ?? []), { key, owners }]);
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
