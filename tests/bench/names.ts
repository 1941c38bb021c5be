/** Names for the benchmark: those that pages hold, those that peers look for, and invented ones beyond. */
import { readEntities } from '../../data/packing/read.ts';
import type { Entity, Name } from '../../lib/core/schema.ts';
import { chance } from './random.ts';
import type { NamesByLanguage } from './sentences.ts';
import { LANGUAGES, type Language } from './words.ts';

/** Names that mark.js and the others look for. */
export const COMMON = 400;

const isSure = ({ ambiguous, type }: Name) =>
  !ambiguous && type !== 'demonym' && type !== 'headline' && type !== 'metonym';

/** The names pages use: of entities with notes, sure ones, in the languages of the pages. */
export async function pageNames(noted: readonly string[]): Promise<NamesByLanguage> {
  const entities = await nearest(noted);
  const of = (lang: Language) => [
    ...new Set(
      entities
        .slice(0, 60)
        .flatMap(({ names }) => names.filter((name) => name.lang === lang && isSure(name)).slice(0, 3))
        .map(({ text }) => text),
    ),
  ];
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, of(lang)])) as unknown as NamesByLanguage;
}

/** The 400 most common names: of each entity in turn, those with notes first, how the pages' languages write it. */
export async function commonNames(noted: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const entities = await nearest(noted);
  for (let depth = 0; depth < 8; depth++) {
    for (const lang of LANGUAGES) {
      for (const { names } of entities) {
        const name = names.filter((one) => one.lang === lang && isSure(one))[depth];
        if (name) found.add(name.text);
        if (found.size === COMMON) return [...found];
      }
    }
  }
  return [...found];
}

/** Entities with notes before those without. */
async function nearest(noted: readonly string[]): Promise<Entity[]> {
  const all = (await readEntities()).map(({ value }) => value);
  return [...all.filter(({ id }) => noted.includes(id)), ...all.filter(({ id }) => !noted.includes(id))];
}

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ga ge go ha he hi ho ja jo ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi wa we ya yo za ze'.split(
    ' ',
  );
const ENDINGS = ['n', 'r', 's', 'l', 'k', '', '', ''];

/** Invented names of two words, each once, none of them in any page. */
export function inventedNames(count: number): string[] {
  const random = chance(7);
  const word = () => {
    const letters =
      Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('') + random.pick(ENDINGS);
    return (letters[0] as string).toUpperCase() + letters.slice(1);
  };
  const names = new Set<string>();
  while (names.size < count) names.add(`${word()} ${word()}`);
  return [...names];
}
