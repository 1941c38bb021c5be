import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoteFace } from '../../lib/core/types.ts';
import { aboutKeys } from '../../lib/db/bundle.ts';
import type { CorpusDb } from '../../lib/db/database.ts';
import { readNoteFaces } from '../../lib/db/faces.ts';
import { POOL } from '../../lib/db/pool.ts';
import { countCorpus, readCard, readFaces, readPublishers, readSources, readTimeline } from '../../lib/db/read.ts';
import { createCorpus } from '../../lib/db/seed.ts';
import { dropSegments, indexPack } from '../../lib/db/segments.ts';
import { corpusOf, note, on, page } from './small-corpus.ts';

const packed = corpusOf('read');
const corpus = createCorpus({ hash: async () => packed.hash, corpus: async () => packed });
let db: CorpusDb;
beforeAll(async () => {
  db = await corpus.open();
});
afterAll(() => corpus.close());

describe('faces', () => {
  it.each([
    ['keeps the order, leaves out the unknown', ['russia', 'nobody', 'nato'], 'en', ['Russia', 'NATO']],
    ['speaks the language asked for', ['north-korea'], 'id', ['Korea Utara']],
    ['falls back to English', ['kcna'], 'id', ['KCNA']],
    ['nobody', [], 'en', []],
  ] as const)('%s', async (_, ids, lang, names) => {
    expect((await readFaces(db, ids, [lang])).map(({ name }) => name)).toEqual(names);
  });

  it('shows the native name only where it differs', async () => {
    const [korea, nato] = await readFaces(db, ['north-korea', 'nato'], ['en']);
    expect(korea).toEqual({
      id: 'north-korea',
      kind: 'country',
      name: 'North Korea',
      lang: 'en',
      gloss: 'Gloss of north-korea',
      glossLang: 'en',
      native: { text: '북한', lang: 'ko' },
    });
    expect(nato).not.toHaveProperty('native');
  });
});

describe('timeline: newest first, what is imprecise as early as it can be', () => {
  it.each([
    ['everything', [], ['summit', 'treaty', 'balloons', 'denial', 'founded']],
    ['one entity', ['nato'], ['summit', 'founded']],
    ['any of two, each note once', ['russia', 'north-korea'], ['treaty', 'balloons', 'denial']],
    ['claimants too', ['kcna'], ['denial']],
    ['nobody the corpus knows', ['nobody'], []],
  ])('%s', async (_, entities, expected) => {
    expect((await readTimeline(db, { entities, langs: ['en'] })).map(({ id }) => id)).toEqual(expected);
    const two = await readTimeline(db, { entities, langs: ['en'], limit: 2 });
    expect(two.map(({ id }) => id)).toEqual(expected.slice(0, 2));
  });

  it('resolves names and sources', async () => {
    const [denial] = await readTimeline(db, { entities: ['kcna'], langs: ['en'] });
    expect(denial).toEqual({
      id: 'denial',
      date: on('2023-11-11'),
      text: 'Any sale of shells was denied.',
      lang: 'en',
      mentions: [{ start: 0, end: 3, entity: 'russia' }],
      claim: { by: ['KCNA'], disputes: ['NATO'] },
      sources: [
        {
          id: 'paper-1',
          publisher: 'The Harbour Post',
          title: 'Treaty signed at dawn after long talks',
          date: on('2024-06-20'),
          agencies: ['Yonhap'],
          url: 'https://example.org/1',
        },
      ],
      entities: ['russia'],
    });
  });

  it('never prints a described title as a headline', async () => {
    const [, balloons] = await readTimeline(db, { entities: ['north-korea'], langs: ['id'] });
    expect(balloons).toMatchObject({
      text: 'Balon berisi sampah melintasi perbatasan.',
      caveat: 'Jumlahnya berbeda-beda.',
    });
    expect(balloons?.sources[0]).not.toHaveProperty('title');
  });
});

describe('card', () => {
  const asked = page({
    title: 'What a pact is worth',
    text: 'Nobody has seen the text.',
    date: on('2024-09-21'),
    mentions: [
      { entity: 'north-korea', count: 2 },
      { entity: 'russia', count: 1 },
    ],
  });

  it('holds the entity, its notes with reasons, companions and the page’s date', async () => {
    const card = await readCard(db, { entity: 'north-korea', page: asked, langs: ['en'], limit: 5 });
    expect(card?.entity.name).toBe('North Korea');
    expect(card?.notes.map(({ id }) => id)).toEqual(['treaty', 'balloons']);
    expect(card?.notes[0]?.why).toContainEqual({ kind: 'shares', entities: ['russia'] });
    expect(card?.named).toEqual(expect.objectContaining({ russia: 'Russia' }));
    expect(card?.total).toBe(2);
    expect(card?.companions).toEqual([{ entity: expect.objectContaining({ id: 'russia' }), count: 1 }]);
    expect(card?.pageDate).toEqual(on('2024-09-21'));
  });

  it('folds away what the page says itself', async () => {
    const told = { ...asked, text: 'Both capitals signed a pact of mutual defence.', date: on('2024-06-21') };
    const card = await readCard(db, { entity: 'north-korea', page: told, langs: ['en'], limit: 5 });
    expect(card?.notes.map(({ id }) => id)).toEqual(['balloons']);
    expect(card?.said.map(({ id }) => id)).toEqual(['treaty']);
  });

  it('shows as many notes as asked for, and counts them all', async () => {
    const card = await readCard(db, { entity: 'north-korea', page: asked, langs: ['id'], limit: 1 });
    expect(card?.notes).toHaveLength(1);
    expect(card?.total).toBe(2);
  });

  it('knows an entity from notes that it claims', async () => {
    const card = await readCard(db, { entity: 'kcna', page: page(), langs: ['en'], limit: 5 });
    expect(card?.notes.map(({ id }) => id)).toEqual(['denial']);
  });

  it('weighs the notes last known when there are more than it can, and folds away the first later ones', async () => {
    const many = Array.from({ length: POOL + 1 }, (_, at) => {
      const year = 1500 + at;
      return note(`y${year}`, `${year}`, `Year ${year}.`, ['many']);
    });
    const face = {
      id: 'many',
      kind: 'place' as const,
      gloss: { en: 'Many', id: 'Banyak' },
      names: { en: 'Many' },
      pack: 'kept',
    };
    await db.entities.put(face);
    await db.notes.bulkPut(many.map((row) => ({ ...row, pack: 'kept', about: aboutKeys(row) })));
    await indexPack(db, 'kept');
    const yearsAt = async (date: string) => {
      const card = await readCard(db, { entity: 'many', page: page({ date: on(date) }), langs: ['en'], limit: 3 });
      expect(card?.total).toBe(POOL + 1);
      return [card?.notes.map(({ id }) => id), card?.later.map(({ id }) => id)];
    };
    expect(await yearsAt('1560')).toEqual([
      ['y1560', 'y1559', 'y1558'],
      ['y1561', 'y1562', 'y1563'],
    ]);
    expect(await yearsAt('1501')).toEqual([
      ['y1501', 'y1500'],
      ['y1502', 'y1503', 'y1504'],
    ]);
    await db.notes.where('pack').equals('kept').delete();
    await dropSegments(db, 'kept');
    await db.entities.delete('many');
  });

  it('comes in the first of the reader’s languages that a note has, else in the page’s, else as it is, and says so', async () => {
    const written = (id: string, ...langs: string[]) => {
      const row = note(id, '2020', '', ['kcna'], {
        text: Object.fromEntries(langs.map((lang) => [lang, `${id} ${lang}`])),
      });
      return { ...row, mentions: {}, pack: 'kept', about: aboutKeys(row) };
    };
    const rows = [
      written('all', 'ar', 'en', 'id', 'ko'),
      written('second', 'ar', 'en', 'ko'),
      written('ours', 'en', 'ko'),
      written('theirs', 'ja'),
    ];
    const expected = {
      all: ['all id', false],
      second: ['second ar', false],
      ours: ['ours ko', true],
      theirs: ['theirs ja', true],
    };
    const shown = (notes: readonly NoteFace[]) =>
      Object.fromEntries(
        notes.filter(({ id }) => id in expected).map(({ id, text, foreign = false }) => [id, [text, foreign]]),
      );
    await db.notes.bulkPut(rows);
    const tongues = { langs: ['id', 'ar'], pageLang: 'ko' };
    const card = await readCard(db, { entity: 'kcna', page: page({ lang: 'ko' }), langs: tongues.langs, limit: 9 });
    expect(shown(card?.notes ?? [])).toEqual(expected);
    expect(shown(await readNoteFaces(db, rows, tongues))).toEqual(expected);
    await db.notes.where('pack').equals('kept').delete();
  });

  it('is null for an entity the corpus does not know', async () => {
    expect(await readCard(db, { entity: 'nobody', page: asked, langs: ['en'], limit: 5 })).toBeNull();
  });
});

it('counts and lists what is there', async () => {
  expect(await readPublishers(db)).toEqual([
    { name: 'The Harbour Post', notes: 4 },
    { name: 'Kabar Dermaga', notes: 2 },
  ]);
  expect(await countCorpus(db)).toEqual({ notes: 5, sources: 2, entities: 4 });
  expect((await readSources(db)).map(({ publisher }) => publisher)).toEqual(['Kabar Dermaga', 'The Harbour Post']);
});
