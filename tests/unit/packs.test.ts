/** Names of the reader's own packs beside the bundled ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packCorpus } from '../../data/pack.ts';
import { readEntities, readLanguages } from '../../data/packing/read.ts';
import type { Entity } from '../../lib/core/schema.ts';
import { SURELY_SIGNS, SURELY_WORDY } from '../../lib/core/shards/beginnings.ts';
import { shardNames } from '../../lib/core/shards/cut.ts';
import { mayHold, numberOf } from '../../lib/core/shards/directory.ts';
import { makeFilter } from '../../lib/core/shards/make-filter.ts';
import { createSpotter, type PackedNames, type Spotter } from '../../lib/core/spot.ts';
import { inventedNames } from '../bench/names.ts';
import { found, type SmallEntity, smallEntities, smallSpotter } from './spotters.ts';

const BUNDLED: SmallEntity[] = [
  ['moscow', 'place', 'Moscow', ['Moskow', { lang: 'id' }]],
  ['russia', 'country', 'Russia', ['Россия', { lang: 'ru' }]],
  ['miller', 'person', ['Matthew Miller', { ambiguous: true }]],
  ['blinken', 'person', 'Antony Blinken', ['Blinken', { kind: 'short', type: 'short' }]],
  ['china', 'country', 'China'],
  ['seoul', 'place', ['서울', { lang: 'ko' }], ['سول', { lang: 'ar' }], ['東京', { lang: 'ja' }]],
];

/** [text, language, what is found] */
type Case = [text: string, lang: string, ...found: string[]];
const table = (spotter: Spotter, cases: Case[]) =>
  it.each(cases)('%s (%s)', (text, lang, ...expected) => expect(found(spotter, text, lang)).toEqual(expected));

describe('a name of a pack', () => {
  const pack: SmallEntity[] = [
    ['rina', 'person', 'Rina Tambunan', ['Tambunan', { kind: 'short', type: 'short' }]],
    ['byeol', 'place', ['가온별', { lang: 'ko' }]],
    ['gorka', 'place', ['Горкаград', { lang: 'ru', preferred: true }], ['Залесия', { lang: 'ru' }]],
    ['naim', 'person', ['نعيم الكتبي', { lang: 'ar' }]],
    ['higashi', 'organisation', ['東銀座同盟', { lang: 'ja' }], ['東銀', { lang: 'ja' }]],
    ['tse', 'organisation', ['TSE', { kind: 'acronym', type: 'abbreviation', ambiguous: true, evidence: 'page' }]],
    ['hertog', 'place', "'s-Hertogenveld", 'U.N.C.L.E. Hall', 'AT&B'],
  ];
  table(smallSpotter(BUNDLED, {}, pack), [
    ['Rina Tambunan, then Tambunan', 'en', 'Rina Tambunan=rina', 'Tambunan=rina'],
    ['only Tambunan', 'en'],
    ['RINA\u00a0TAMBUNAN and rina-tambunan', 'en', 'RINA\u00a0TAMBUNAN=rina'],
    ['rina tambunannya, kata mereka', 'id', 'rina tambunan=rina'],
    ['Rina Tam\u00adbunan', 'en', 'Rina Tam\u00adbunan=rina'],
    ['Trina Tambunan and Rina Tambunans', 'en'],
    ['가온별에서 만났다', 'ko', '가온별=byeol'],
    ['새가온별', 'ko'],
    ['в Горкаграду и о Залесию', 'ru', 'Горкаграду=gorka', 'Залесию=gorka'],
    ['قال ونعيم الكتبي', 'ar', 'نعيم الكتبي=naim'],
    ['今日東銀座同盟は', 'ja', '東銀座同盟=higashi'],
    ['今日東銀は', 'ja', '東銀=higashi'],
    ['the TSE, or tse', 'en', 'TSE=tse'],
    ["in 's-Hertogenveld, U.N.C.L.E. Hall", 'en', "'s-Hertogenveld=hertog", 'U.N.C.L.E. Hall=hertog'],
    ['at AT&B; AT&T', 'en', 'AT&B=hertog'],
  ]);
});

describe('where a pack and the bundle have one name', () => {
  const pack: SmallEntity[] = [
    ['moscow-idaho', 'place', 'Moscow', 'Moscow, Idaho'],
    ['miller-poet', 'person', 'Matthew Miller'],
    ['russia', 'country', 'Russia', 'Rossland'],
    ['blinken-art', 'organisation', 'Blinken Museum', ['Blinken', { kind: 'short', type: 'short', ambiguous: true }]],
    ['fuji', 'place', ['China', { ambiguous: true }]],
  ];
  const spotter = smallSpotter(BUNDLED, { 'moscow-idaho': ['Moscow Mule'] }, pack);
  describe('the bundled one stands, where it is sure; a longer name is its own', () => {
    table(spotter, [
      ['Moscow said', 'en', 'Moscow=moscow'],
      ['Moscow, Idaho and Moscow', 'en', 'Moscow, Idaho=moscow-idaho', 'Moscow=moscow'],
      ['a Moscow Mule', 'en'],
      ['China', 'en', 'China=china'],
    ]);
  });
  describe('the pack’s stands where the bundled one waits for what the page says', () => {
    table(spotter, [
      ['Matthew Miller', 'en', 'Matthew Miller=miller-poet'],
      ['the Blinken Museum; Blinken opens', 'en', 'Blinken Museum=blinken-art', 'Blinken=blinken-art'],
      ['Antony Blinken; Blinken', 'en', 'Antony Blinken=blinken', 'Blinken=blinken'],
    ]);
  });
  describe('an entity of both has the names of both', () => {
    table(spotter, [['Russia, Rossland', 'en', 'Russia=russia', 'Rossland=russia']]);
  });
});

describe('all of data/ as a pack', () => {
  let bundle: Spotter;
  let asPack: Spotter;
  beforeAll(async () => {
    const { names, languages } = await packCorpus();
    const entities = (await readEntities()).map(({ value }) => value);
    bundle = createSpotter(names);
    asPack = createSpotter(bare(names), [shardNames(entities, new Set(), languages)]);
  });

  it('is found as the bundle is', () => {
    const folder = new URL('../eval/spotting/', import.meta.url);
    const lines = readdirSync(folder).flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { lang: string; text: string }),
    );
    expect(lines.length).toBeGreaterThan(1000);
    const different = lines.filter(
      ({ text, lang }) => found(bundle, text, lang).join() !== found(asPack, text, lang).join(),
    );
    expect(different.map(({ text, lang }) => [found(bundle, text, lang), found(asPack, text, lang)])).toEqual([]);
  });
});

/** Lists that say how languages write, and no names. */
const bare = (names: PackedNames): PackedNames => ({
  ...names,
  lists: Object.fromEntries(
    Object.entries(names.lists).map(([id, list]) => {
      const head = JSON.parse(list.split('\n', 1)[0] as string) as object;
      return [id, JSON.stringify({ ...head, entities: [], starts: '' })];
    }),
  ),
});

describe('100,000 names', () => {
  const many = (): Entity[] =>
    smallEntities(inventedNames(100_000).map((name, at): SmallEntity => [`made-${at}`, 'person', name]));

  it('are cut the same way each time, into a directory of at most 100 kB and shards of a few names', async () => {
    const languages = await readLanguages();
    const first = shardNames(many(), new Set(['made-7', 'elsewhere']), languages);
    expect(shardNames(many(), new Set(['made-7', 'elsewhere']), languages)).toEqual(first);
    expect(JSON.stringify(first.directory).length).toBeLessThan(100_000);
    expect(first.directory.noted).toEqual(['elsewhere']);
    const sizes = first.shards.map((shard) => shard.split('\n').length - 1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(100_000);
    expect(Math.max(...sizes)).toBeLessThan(100);
  });
});

describe('the filter', () => {
  it.each([0, 1, 2, 3, 10, 1000, 30_000])('holds each of %d numbers, and one in 91 others', (count) => {
    const numbers = [...new Set(Array.from({ length: count }, (_, at) => numberOf(`in ${at}`)))];
    const directory = { ...makeFilter(numbers), shards: 1, noted: [] };
    expect(numbers.every((number) => mayHold(directory, number))).toBe(true);
    const others = Array.from({ length: 20_000 }, (_, at) => numberOf(`out ${at}`));
    const held = others.filter((number) => mayHold(directory, number)).length;
    expect(held / others.length).toBeLessThan(0.02);
    expect(directory.letters).toMatch(/^[#-[\]-~]*$/);
  });
});

describe('words', () => {
  it('are what is surely in them, and never what surely is not', () => {
    const wordy = /[\p{L}\p{N}\p{M}_]/u;
    const units = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit));
    const [sure, signs] = [SURELY_WORDY, SURELY_SIGNS].map((range) => new RegExp(`[${range}]`)) as [RegExp, RegExp];
    expect(units.filter((unit) => sure.test(unit) && !wordy.test(unit))).toEqual([]);
    expect(units.filter((unit) => signs.test(unit) && wordy.test(unit))).toEqual([]);
  });
});
