import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { highest } from '../../lib/core/narrow.ts';
import { aboutKeys } from '../../lib/db/bundle.ts';
import { POOL, readPool } from '../../lib/db/pool.ts';
import { createCorpus } from '../../lib/db/seed.ts';
import { indexPack } from '../../lib/db/segments.ts';
import { corpusOf, note, page } from './small-corpus.ts';

const NUMBERS = [...Array(2 * POOL).keys()];
const day = (n: number) => `20${String(10 + (n % 10))}-0${1 + (n % 9)}-1${n % 9}`;
/** Notes about North Korea that share nothing with any page below. */
const FILLING = NUMBERS.map((n) =>
  note(`filling-${n}`, day(n), `Number ${n} of nothing else.`, ['north-korea', 'kcna']),
);
const TOLD = [
  note('words', '2012-03-03', 'Fishermen pulled uranium drums from the estuary.', ['north-korea', 'kcna']),
  note('company', '2012-04-04', 'Something unheard of.', ['north-korea', 'russia']),
  note('near', '2021-06-30', 'Quite another matter.', ['north-korea', 'kcna']),
  note('soon-after', '2021-07-20', 'It went on.', ['north-korea', 'russia']),
];
const packed = corpusOf('pool', [...FILLING, ...TOLD]);
const corpus = createCorpus({ hash: async () => packed.hash, corpus: async () => packed });
const db = await corpus.open();
afterAll(() => corpus.close());

const idsOf = async (entity: string, more = {}) => (await readPool(db, entity, page(more))).notes.map(({ id }) => id);
const ASKED = {
  title: 'Drums of uranium in an estuary',
  text: 'Fishermen of the north found them.',
  mentions: [
    { entity: 'north-korea', count: 5 },
    { entity: 'russia', count: 4 },
  ],
  date: { value: '2021-07-01', precision: 'day' as const },
};

describe('of an entity with more notes than are read', () => {
  it.each([
    ['those that share rare words come', 'words'],
    ['those in the company of whom the page is about come', 'company'],
    ['those of the page’s days come', 'near'],
    ['the nearest of those later come, for what became of it', 'soon-after'],
  ])('%s', async (_, id) => expect(await idsOf('north-korea', ASKED)).toContain(id));

  it('not all are read, and all are counted', async () => {
    const { notes, total } = await readPool(db, 'north-korea', page(ASKED));
    expect(notes.length).toBeLessThan(POOL);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    expect(total).toBe(FILLING.length + TOLD.length);
  });

  it('a page that says nothing has the newest', async () => {
    const newest = [...FILLING, ...TOLD]
      .map(({ date }) => date.value)
      .sort()
      .at(-1);
    const dates = (await readPool(db, 'north-korea', page())).notes.map(({ date }) => date.value);
    expect(dates.sort().at(-1)).toBe(newest);
  });

  it('they come from every pack', async () => {
    const own = note('own', '2021-06-29', 'Drums of uranium again in the estuary.', ['north-korea', 'russia']);
    await db.notes.put({ ...own, pack: 'own', about: aboutKeys(own) });
    await indexPack(db, 'own');
    expect(await idsOf('north-korea', ASKED)).toContain('own');
  });
});

it.each([
  ['of few, all', 'russia', ['company', 'own', 'soon-after']],
  ['of nobody, none', 'nobody', []],
])('%s', async (_, entity, expected) => expect((await idsOf(entity, ASKED)).sort()).toEqual(expected));

describe('the highest', () => {
  const scores = Float32Array.of(3, 1, 3, 0, 2, 5);
  it.each<[string, number[], Parameters<typeof highest>]>([
    ['in their order, the first among equals', [5, 0, 2], [scores, 3]],
    ['within bounds', [2, 4], [scores, 2, 1, 5]],
    ['as many as there are', [4, 3], [scores, 9, 3, 5]],
    ['of nothing', [], [scores, 3, 2, 2]],
    ['none', [], [scores, 0]],
  ])('%s', (_, places, asked) => expect(highest(...asked)).toEqual(places));
});
