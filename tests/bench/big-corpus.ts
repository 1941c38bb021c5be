/**
 * A corpus as large as Latar promises to bear, invented word by word: how often words, entities and
 * publishers come follows Zipf's law, as in real corpora, and the commonest entity has a quarter of all notes.
 */
import type { Note, NoteDate, Source } from '../../lib/core/schema.ts';
import type { PackedEntity, PackedNote } from '../../lib/core/types.ts';
import { type Chance, chance } from './random.ts';

export const BIG = { notes: 200_000, names: 100_000, entities: 40_000, sources: 40_000 };
/** Different words of each language. */
const WORDS = 60_000;
const PUBLISHERS = 400;

/** What generated notes share with the bundle: its words by language, commonest first, and its entities, most noted first. */
export interface BigSeed {
  words: Record<'en' | 'id', readonly string[]>;
  entities: readonly string[];
}

export interface BigCorpus {
  entities: PackedEntity[];
  sources: Source[];
  /** Note by number, the same whenever it is asked for. */
  note(n: number): PackedNote;
}

const ONSETS = 'b d f g h j k l m n p r s t v w y z br dr kr pr tr st sl ng ny'.split(' ');
const VOWELS = 'a e i o u a i o ai au'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'k', 't', 'm', 'ng'];
const HANGUL = '가나다라마바사아자차하고노도로보소오조호기니디리미비시이지';
const CYRILLIC_SYLLABLES = 'ба ве ги до жу за ки ло ми на ор пе ра со ту фи ха це ша ев ин ов ский'.split(' ');

const syllables = (random: Chance, count: number) =>
  Array.from({ length: count }, () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)).join('');
const capital = (word: string) => (word[0] as string).toUpperCase() + word.slice(1);

/** A rank from 0 below `count`, the low ones most often. */
const zipf = (random: Chance, count: number): number => Math.floor((count + 1) ** random.next()) - 1;

export function bigCorpus(seed: BigSeed, size = BIG): BigCorpus {
  const random = chance(2024);
  const words = { en: vocabulary(seed.words.en, random), id: vocabulary(seed.words.id, random) };
  const publishers = Array.from(
    { length: PUBLISHERS },
    () => `${capital(syllables(random, 2))} ${random.pick(['Post', 'Times', 'Daily', 'Kini', 'Pos', 'News'])}`,
  );
  const entities = Array.from({ length: size.entities }, (_, n) =>
    inventedEntity(n, size.names / size.entities, random),
  );
  const ids = [...seed.entities, ...entities.map(({ id }) => id)];
  const sentence = (own: Chance, lang: 'en' | 'id', names: readonly string[]) => {
    const length = 14 + own.below(20);
    const parts = Array.from({ length }, () => words[lang][zipf(own, WORDS)] as string);
    for (const name of names) parts.splice(own.below(parts.length), 0, name);
    const text = capital(parts.join(' '));
    return `${text.length > 238 ? text.slice(0, text.lastIndexOf(' ', 238)) : text}.`;
  };
  const sources = Array.from(
    { length: size.sources },
    (_, n): Source => ({
      id: `big-source-${n}`,
      publisher: publishers[zipf(random, PUBLISHERS)] as string,
      title: sentence(random, 'en', []).slice(0, 70),
      titleBasis: 'printed',
      date: dated(random),
      lang: 'en',
      ...(random.happens(0.3) && { agencies: [publishers[zipf(random, 20)] as string] }),
    }),
  );

  function note(n: number): PackedNote {
    const own = chance(n * 7919 + 1);
    const about = new Set<string>();
    if (own.happens(0.25)) about.add(ids[0] as string);
    const count = 1 + own.below(4);
    while (about.size < count) about.add(ids[1 + zipf(own, ids.length - 1)] as string);
    const names = [...about].map((id) =>
      id.startsWith('big-')
        ? id.slice(4).split('-').slice(1).map(capital).join(' ')
        : id.split('-').map(capital).join(' '),
    );
    const text = { en: sentence(own, 'en', names), id: sentence(own, 'id', names) };
    const mentions = (at: string) =>
      names.flatMap((name, i) => {
        const start = at.indexOf(name);
        return start < 0 ? [] : [{ start, end: start + name.length, entity: [...about][i] as string }];
      });
    return {
      id: `big-note-${n}`,
      date: dated(own),
      text,
      entities: [...about],
      ...(own.happens(0.2) && { claim: { by: [ids[zipf(own, 300)] as string] } }),
      sources: [
        `big-source-${own.below(size.sources)}`,
        ...(own.happens(0.2) ? [`big-source-${own.below(size.sources)}`] : []),
      ],
      mentions: { en: mentions(text.en), id: mentions(text.id) },
    };
  }
  return { entities, sources, note };
}

/** Real words first, then invented ones, longer the rarer. */
function vocabulary(known: readonly string[], random: Chance): string[] {
  const words = new Set(known);
  while (words.size < WORDS) words.add(syllables(random, words.size < 8000 ? 2 : 3));
  return [...words];
}

function inventedEntity(n: number, names: number, random: Chance): PackedEntity {
  const [first, last] = [syllables(random, 2), syllables(random, 2)];
  const name = `${capital(first)} ${capital(last)}`;
  const others = [
    Array.from({ length: 3 }, () => random.pick([...HANGUL])).join(''),
    capital(`${random.pick(CYRILLIC_SYLLABLES)}${random.pick(CYRILLIC_SYLLABLES)}`) +
      ` ${capital(`${random.pick(CYRILLIC_SYLLABLES)}${random.pick(CYRILLIC_SYLLABLES)}${random.pick(CYRILLIC_SYLLABLES)}`)}`,
    capital(last),
  ].slice(0, Math.floor(names - 1) + Number(random.happens(names % 1)));
  return {
    id: `big-${n}-${first}-${last}`,
    kind: random.pick(['person', 'organisation', 'place'] as const),
    gloss: { en: `Invented for measuring, number ${n}`, id: `Rekaan untuk pengukuran, nomor ${n}` },
    names: { en: name, id: name, ...(others[0] && { ko: others[0] }) },
    native: 'ko',
    aliases: [name, ...others],
  };
}

function dated(random: Chance): NoteDate {
  const year = 2025 - Math.min(80, zipf(random, 400));
  const month = `${year}-${String(1 + random.below(12)).padStart(2, '0')}`;
  const sort = random.next();
  if (sort < 0.05) return { value: `${year}`, precision: 'year' };
  if (sort < 0.15) return { value: month, precision: 'month' };
  return { value: `${month}-${String(1 + random.below(28)).padStart(2, '0')}`, precision: 'day' };
}

/** The bundle as the seed: what its notes say, and whom they name. */
export function seedOf(notes: readonly Note[]): BigSeed {
  const ranked = (items: Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
  };
  const words = (lang: 'en' | 'id') =>
    ranked(notes.flatMap(({ text }) => (text[lang] ?? '').toLowerCase().match(/[\p{L}]+/gu) ?? []));
  return { words: { en: words('en'), id: words('id') }, entities: ranked(notes.flatMap(({ entities }) => entities)) };
}
