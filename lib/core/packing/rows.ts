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
  return entities.flatMap((entity) =>
    entity.names.flatMap((name) => {
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

/** Longer names of something else, which keep ours out. */
export const lookalikes = (entities: readonly Entity[]): Row[] =>
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
