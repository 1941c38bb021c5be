/** What of the entities' names is looked for, name by name, before it is sorted into lists. */
import { foldName } from '../fold.ts';
import { baseLanguage } from '../language.ts';
import { endsInCapital } from '../letters.ts';
import type { Capitals, Need, Owner } from '../names.ts';
import type { Entity, Language, Name } from '../schema.ts';
import { inAllWays } from './dotted.ts';
import { inflections, spellings } from './forms.ts';
import { boundTo, capitalsOf, isCased, needOf, viaOf } from './need.ts';
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

/** All that is looked for: names, and the longer names of something else that keep them out. */
export function rowsOf(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const all = entities.map(inAllWays);
  return [...named(all, languages), ...lookalikes(all, languages)];
}

/** Every name of the entities, with its other spellings and its cases, and last who else is known by it. */
function named(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const rows = ownRows(entities, languages);
  const dependent = entities.filter(({ knownBy }) => knownBy);
  if (dependent.length === 0) return rows;
  const sure = Map.groupBy(
    rows.filter(({ owner }) => owner.need === 'nothing'),
    ({ owner }) => owner.entity,
  );
  return [...rows, ...dependent.flatMap((entity) => knownBy(entity, sure))];
}

/**
 * A name that says of another entity that it is meant, too, owned by that as well. It stands behind
 * the name's own entity, whose every mention of that name is (`decide.ts` takes the first). Only in
 * languages that have a name in need of it: each weighs a few bytes in every tab.
 */
function knownBy(entity: Entity, sure: ReadonlyMap<string, readonly Row[]>): Row[] {
  const { id, names, knownBy: others = [] } = entity;
  const inNeed = new Set(
    names.filter((name) => needOf(entity, name) === 'entity').map(({ lang }) => baseLanguage(lang)),
  );
  return others
    .flatMap((other) => sure.get(other) ?? [])
    .filter(({ lang }) => inNeed.has(lang))
    .map((row) => ({ ...row, owner: { ...row.owner, entity: id } }));
}

function ownRows(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const byTag = new Map(languages.map((language) => [language.lang, language]));
  const isShared = sharedParts(entities);
  return entities.flatMap((entity) => {
    const namesakes = (entity.lookalikes ?? []).filter(({ person }) => person);
    const isLand = entity.kind === 'country' || entity.kind === 'place';
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
        land: isLand && need !== 'headline' && name.type !== 'titled',
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
      if (entity.kind === 'person') {
        return need === 'entity' && namesakes.some(({ text }) => isPartOf(name.text, text))
          ? rows.flatMap((one) => [one, theirs(one)])
          : rows;
      }
      return namesakes.length && name.kind !== 'short'
        ? rows.flatMap((one) => sharedWithNamesakes(one, byTag.get(name.lang)))
        : rows;
    });
  });
}

/** A name that is somebody else's, too: Washington is the man's where the page names him, but "in Washington" is the city; PBB is a tax and a party. */
function sharedWithNamesakes(row: Row, language: Language | undefined): Row[] {
  const { key, owner } = row;
  const places = owner.land ? (language?.places ?? []).map((word) => foldName(word)) : [];
  return [
    row,
    ...(owner.guarded ? [theirs(row)] : []),
    ...places.map(
      (word): Row => ({
        ...row,
        key: `${word} ${key}`,
        owner: { ...owner, guarded: false, need: 'nothing', capitals: 'any', title: [word.length + 1, 0] },
      }),
    ),
  ];
}

/** A name as its namesakes have it. */
const theirs = (row: Row): Row => ({
  ...row,
  owner: {
    ...row.owner,
    entity: namesakesOf(row.owner.entity, row.owner.person),
    via: 'short',
    need: 'entity',
    person: true,
    land: false,
  },
});

/** What owns the names of an entity's namesakes, as `Owner.entity` says. */
const namesakesOf = (entity: string, isPerson: boolean): string => `${isPerson ? '#' : '!'}${entity}`;

/** Whether a short name is a word of a longer one, or, in Han, begins with its surname: 金氏 of 金英哲. */
const isPartOf = (short: string, long: string): boolean =>
  /^\p{sc=Han}氏?$/u.test(short)
    ? long.startsWith(short[0] as string)
    : foldName(long).split(' ').includes(foldName(short));

/** Longer names of something else, which keep ours out. */
function lookalikes(entities: readonly Entity[], languages: readonly Language[]): Row[] {
  const bearers = bearersOf(entities);
  return entities.flatMap((entity) =>
    [
      ...(entity.lookalikes ?? []),
      ...asAdjectives(entity, languages),
      ...withGivenNames(entity, languages, bearers),
    ].map(({ text, lang, person }) => ({
      text,
      lang: lang ? baseLanguage(lang) : 'en',
      key: foldName(text),
      owner: {
        entity: person ? namesakesOf(entity.id, entity.kind === 'person') : '',
        via: 'full',
        need: 'nothing',
        capitals: capitalsOfLookalike(text),
        languages: lang ? [baseLanguage(lang)] : [],
        title: [0, 0],
        person: false,
        land: false,
        // Namesakes set no topic.
        guarded: person === true,
      },
    })),
  );
}

/** A white house is none, and a White House aide is of the White House; Russia Today is a channel, but "in Russia today". */
function capitalsOfLookalike(text: string): Capitals {
  if (endsInCapital(text)) return 'some';
  return isCased(text) && text === text.toLowerCase() ? 'none' : 'any';
}

/** How many people bear each short name. */
function bearersOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, names } of entities) {
    const shorts = names.filter((name) => kind === 'person' && name.kind === 'short');
    for (const text of new Set(shorts.map((name) => name.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Others with a surname that several people bear, as Kim is: a sentence may begin with Andrew Kim. */
function withGivenNames(
  entity: Entity,
  languages: readonly Language[],
  bearers: ReadonlyMap<string, number>,
): NonNullable<Entity['lookalikes']> {
  if (!entity.lookalikes?.some(({ person }) => person)) return [];
  return languages.flatMap(({ lang, given = [] }) =>
    entity.names
      .filter(({ text, lang: other, kind }) => other === lang && kind === 'short' && (bearers.get(text) ?? 0) > 1)
      .flatMap(({ text }) =>
        given.map((name) => ({
          text: `${name} ${text}`,
          ...(lang !== 'en' && { lang }),
          person: true as const,
        })),
      ),
  );
}

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
  if (name.lang === 'en' && !name.ambiguous && /^the /i.test(name.text)) return true;
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
