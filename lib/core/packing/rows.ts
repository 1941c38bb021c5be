/** What of the entities' names is looked for, name by name, before it is sorted into lists. */
import { foldName } from '../fold.ts';
import { baseLanguage } from '../language.ts';
import type { Need, Owner } from '../names.ts';
import type { Entity, Language, Name } from '../schema.ts';
import { inflections, spellings } from './forms.ts';
import { boundTo, capitalsOf, needOf, viaOf } from './need.ts';
import { nameWithin, titleOf } from './titles.ts';

/** One spelling with one owner. */
export interface Row {
  /** As listed; its letters decide the script. */
  text: string;
  /** Base language that writes it so. */
  lang: string;
  /** Folded, as it is looked for. */
  key: string;
  owner: Owner;
}

/** Every name of the entities, with its other spellings and its cases. */
export function named(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const byTag = new Map(languages.map((language) => [language.lang, language]));
  const isShared = sharedParts(entities);
  return entities.flatMap((entity) => {
    const hasNamesakes = entity.lookalikes?.some(({ person }) => person) ?? false;
    return entity.names.flatMap((name) => {
      const need = needOf(entity, name);
      if (!need || isShared(entity, name) || isRedundant(entity, name, byTag.get(name.lang))) return [];
      const lang = baseLanguage(name.lang);
      const owner: Owner = {
        entity: entity.id,
        via: viaOf(entity, (name.type === 'titled' && nameWithin(entity, name)) || name),
        need,
        capitals: capitalsOf(name),
        languages: boundTo(entity, name, need) ? [lang] : [],
        title: titleOf(entity, name),
        person: entity.kind === 'person',
        // What may hold a land's name does not hold its letter: バイデン米大統領.
        land: (entity.kind === 'country' || entity.kind === 'place') && need !== 'headline' && name.type !== 'titled',
        guarded: name.ambiguous === true,
      };
      const row = { text: name.text, lang };
      const rows = [
        ...spellings(name).map((key) => ({ ...row, key, owner })),
        ...inflections(name, byTag.get(name.lang)).map((key) => ({
          ...row,
          key,
          owner: { ...owner, languages: [lang] },
        })),
      ];
      return hasNamesakes && name.kind === 'full'
        ? rows.flatMap((one) => sharedWithNamesakes(one, byTag.get(name.lang)))
        : rows;
    });
  });
}

/** A name that is a person's, too: Washington is the man's where the page names him, but "in Washington" is the city. */
function sharedWithNamesakes(row: Row, language: Language | undefined): Row[] {
  const { key, owner } = row;
  const places = (language?.places ?? []).map((word) => foldName(word));
  const theirs: Owner = {
    ...owner,
    entity: namesakesOf(owner.entity),
    via: 'short',
    need: 'entity',
    person: true,
    land: false,
  };
  return [
    row,
    ...(owner.guarded ? [{ ...row, owner: theirs }] : []),
    ...places.map(
      (word): Row => ({
        ...row,
        key: `${word} ${key}`,
        owner: { ...owner, guarded: false, need: 'nothing', capitals: 'any', title: [word.length + 1, 0] },
      }),
    ),
  ];
}

/** What owns the names of an entity's namesakes, as `Owner.entity` says. */
const namesakesOf = (entity: string): string => `!${entity}`;

/** Longer names of something else, which keep ours out. */
export const lookalikes = (entities: readonly Entity[], languages: readonly Language[]): Row[] =>
  entities.flatMap((entity) =>
    [...(entity.lookalikes ?? []), ...asAdjectives(entity, languages)].map(({ text, lang, person }) => ({
      text,
      lang: lang ? baseLanguage(lang) : 'en',
      key: foldName(text),
      owner: {
        entity: person ? namesakesOf(entity.id) : '',
        via: 'full',
        need: 'nothing',
        capitals: 'any',
        languages: lang ? [baseLanguage(lang)] : [],
        title: [0, 0],
        person: false,
        land: false,
        // Namesakes set no topic.
        guarded: person === true,
      },
    })),
  );

/** What begins like a land's name and is an adjective: Francuska vlada. */
function asAdjectives({ kind, names }: Entity, languages: readonly Language[]): NonNullable<Entity['lookalikes']> {
  if (kind !== 'country') return [];
  return languages.flatMap(({ lang, adjectival }) => {
    if (!adjectival) return [];
    const { ending, before } = adjectival;
    const own = names.filter(({ text, lang: other }) => other === lang && text.endsWith(ending) && !text.includes(' '));
    return own.flatMap(({ text }) =>
      Object.entries(before).flatMap(([form, nouns]) =>
        nouns.map((noun) => ({ text: `${text.slice(0, -ending.length)}${form} ${noun}`, lang })),
      ),
    );
  });
}

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
