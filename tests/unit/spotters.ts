/** Spotters for tests: over a few entities written down beside the case, or over all of `data/`. */
import { packCorpus } from '../../data/pack.ts';
import { packLists } from '../../lib/core/packing/lists.ts';
import type { Entity, Language, Name } from '../../lib/core/schema.ts';
import { shardNames } from '../../lib/core/shards/cut.ts';
import { createSpotter, type Spotter } from '../../lib/core/spot.ts';

/** `id` and names; a name is `text`, or `[text, what differs from an unambiguous English full name]`. */
export type SmallEntity = [id: string, kind: Entity['kind'], ...names: (string | [string, Partial<Name>])[]];

export const LANGUAGES: Language[] = [
  {
    lang: 'en',
    name: 'English',
    suffixes: [],
    prefixes: [],
    span: 'name',
    stopwords: ['the', 'and', 'of'],
    titles: ['president', 'leader'],
    places: ['in', 'for'],
  },
  {
    lang: 'id',
    name: 'Indonesian',
    suffixes: ['nya'],
    prefixes: [],
    span: 'name',
    stopwords: ['yang', 'dan', 'di'],
    titles: ['presiden'],
  },
  {
    lang: 'ko',
    name: 'Korean',
    suffixes: ['가', '은', '에서', '는', '군'],
    prefixes: [],
    span: 'name',
    stopwords: [],
    titles: [],
  },
  {
    lang: 'ru',
    name: 'Russian',
    suffixes: ['а', 'у', 'ым'],
    prefixes: [],
    span: 'word',
    stopwords: ['и', 'в', 'на'],
    titles: [],
    endings: { я: ['и', 'ю'] },
  },
  {
    lang: 'ar',
    name: 'Arabic',
    suffixes: [],
    prefixes: ['و', 'ب', 'وال'],
    span: 'name',
    stopwords: ['في', 'من'],
    titles: [],
  },
  { lang: 'ja', name: 'Japanese', suffixes: [], prefixes: [], span: 'name', stopwords: [], titles: [] },
  {
    lang: 'de',
    name: 'German',
    suffixes: ['s'],
    prefixes: [],
    span: 'word',
    stopwords: ['der', 'und'],
    titles: ['präsident'],
    capitalNouns: true,
  },
];

/** Entities in full, a lookalike that begins with `!` being a person; each of their names is `preferred`, for a list's endings come with the languages that prefer a name in it. */
export const smallEntities = (entities: SmallEntity[], lookalikes: Record<string, string[]> = {}): Entity[] =>
  entities.map(([id, kind, ...names]) => ({
    id,
    kind,
    gloss: { en: id, id },
    names: names.map((name) => {
      const [text, differs] = typeof name === 'string' ? [name, {}] : name;
      return { text, lang: 'en', kind: 'full', type: 'name', evidence: 'listed', ...differs, preferred: true };
    }),
    lookalikes: (lookalikes[id] ?? []).map((text) =>
      text.startsWith('!') ? { text: text.slice(1), person: true } : { text },
    ),
  }));

/** A spotter over a few bundled entities, and others in a pack of the reader's. */
export function smallSpotter(
  bundled: SmallEntity[],
  lookalikes: Record<string, string[]> = {},
  pack: SmallEntity[] = [],
): Spotter {
  const lists = packLists(smallEntities(bundled, lookalikes), LANGUAGES);
  const stopwords = Object.fromEntries(LANGUAGES.map(({ lang, stopwords: words }) => [lang, words]));
  const own = pack.length > 0 ? [shardNames(smallEntities(pack, lookalikes), new Set(), LANGUAGES)] : [];
  return createSpotter({ hash: '', lists, stopwords, noted: [], kinds: {} }, own);
}

let bundled: Promise<Spotter> | undefined;
/** The spotter that the extension carries. */
export const bundledSpotter = (): Promise<Spotter> => {
  bundled ??= packCorpus().then(({ names }) => createSpotter(names));
  return bundled;
};

/** What was found, written as `text=entity`, in order. */
export const found = (spotter: Spotter, text: string, lang?: string): string[] =>
  spotter.spot(text, lang).map(({ start, end, entity }) => `${text.slice(start, end)}=${entity}`);
