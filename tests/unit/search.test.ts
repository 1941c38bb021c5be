import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutKeys } from '../../lib/db/bundle.ts';
import type { CorpusDb } from '../../lib/db/database.ts';
import { searchNotes } from '../../lib/db/read.ts';
import { createCorpus } from '../../lib/db/seed.ts';
import { indexPack } from '../../lib/db/segments.ts';
import { corpusOf, note, on } from './small-corpus.ts';

const packed = corpusOf('search');
const corpus = createCorpus({ hash: async () => packed.hash, corpus: async () => packed });
let db: CorpusDb;
beforeAll(async () => {
  db = await corpus.open();
});
afterAll(() => corpus.close());

const ask = (query: string, more = {}) => searchNotes(db, { query, langs: ['en'], ...more });
const idsOf = async (query: string) => (await ask(query)).notes.map(({ id }) => id);

const FOUND: [string, [string, string, string[]][]][] = [
  [
    'words',
    [
      ['of the text', 'rubbish', ['balloons']],
      ['the beginning of the last one', 'rubb', ['balloons']],
      ['… but not of those before it', 'rubb border', []],
      ['… nor of one that a space has ended', 'rubb ', []],
      ['in a source too, after the text', 'ballo', ['balloons', 'summit']],
      ['not the middle of one', 'alloons', []],
      ['in another form', 'balloon crossing ', ['balloons']],
      ['in another form, in Indonesian', 'perbatasannya ', ['balloons']],
      ['all of them, wherever they stand', 'korut defence', ['treaty']],
      ['that no note has together', 'korut twelve', []],
      ['of the other language', 'sampah', ['balloons']],
      ['joined by signs', 'night-border', ['balloons']],
    ],
  ],
  [
    'names',
    [
      ['in any case and with accents', 'CORÉE', ['treaty', 'balloons']],
      ['without the accent', 'coree du nord', ['treaty', 'balloons']],
      ['an acronym the text does not have', 'Korut', ['treaty', 'balloons']],
      ['in another script', '북한', ['treaty', 'balloons']],
      ['… and another, begun', 'росс', ['treaty', 'denial']],
      ['of several words', 'korea utara', ['treaty', 'balloons']],
      ['… begun', 'korea ut', ['treaty', 'balloons']],
      ['… the longest stretch counts: no NATO by its “Utara”', 'atlantik utara', ['summit', 'founded']],
      ['of a claimant', 'kcna', ['denial']],
      ['of two', 'россия 북한', ['treaty']],
    ],
  ],
  [
    'sources',
    [
      ['a publisher', 'dermaga', ['summit', 'balloons']],
      ['a credited agency', 'yonhap', ['summit', 'treaty', 'denial', 'founded']],
      ['a headline', 'dawn talks', ['summit', 'treaty', 'denial', 'founded']],
      ['after the text', 'signed', ['treaty', 'summit', 'denial', 'founded']],
    ],
  ],
  [
    'phrases',
    [
      ['in their order', '"mutual defence"', ['treaty']],
      ['not in another', '"defence mutual"', []],
      ['in these very forms', '"mutual defences"', []],
      ['still being typed', '"mutual def', ['treaty']],
      ['in curly quotes', '“filled with rubbish”', ['balloons']],
      ['of a name', '"korea utara"', ['treaty', 'balloons']],
      ['of a headline', '"long talks"', ['summit', 'treaty', 'denial', 'founded']],
      ['not from one source into the next', '"post yonhap"', []],
    ],
  ],
  [
    'operators',
    [
      ['by id', 'by:kcna', ['denial']],
      ['by a name', 'by:"Korean Central News Agency"', ['denial']],
      ['by a name begun', 'by:kore', ['denial']],
      ['with a space after it', 'by: kcna', ['denial']],
      ['in Indonesian', 'oleh:kcna', ['denial']],
      ['a publisher', 'source:dermaga', ['summit', 'balloons']],
      ['an agency', 'source:yonhap', ['summit', 'treaty', 'denial', 'founded']],
      ['several words of one', 'source:"harbour post"', ['summit', 'treaty', 'denial', 'founded']],
      ['before a month', 'before:2024-06', ['balloons', 'denial', 'founded']],
      ['before a day', 'before:2024-06-19', ['balloons', 'denial', 'founded']],
      ['before a year', 'before:2024', ['denial', 'founded']],
      ['from a month on', 'after:2024-06', ['summit', 'treaty']],
      ['from a day on', 'after:2024-06-19', ['summit', 'treaty']],
      ['between two', 'after:2023 before:2024-06', ['balloons', 'denial']],
      ['with words', 'korut after:2024-06', ['treaty']],
      ['all at once', 'source:yonhap before:2024-07 россия by:kcna', ['denial']],
    ],
  ],
  [
    'a minus',
    [
      ['before a word', 'korut -rubbish', ['treaty']],
      ['before a phrase', '북한 -"mutual defence"', ['balloons']],
      ['before a name', '-북한', ['summit', 'denial', 'founded']],
      ['before an operator', 'россия -by:kcna', ['treaty']],
      ['before a date', '-before:2024', ['summit', 'treaty', 'balloons']],
      ['before a source', '-source:yonhap', ['balloons']],
      ['alone', 'korut -', ['treaty', 'balloons']],
    ],
  ],
  [
    'nothing to look for',
    [
      ['finds all, newest first', '  ', ['summit', 'treaty', 'balloons', 'denial', 'founded']],
      ['signs only', '?!', ['summit', 'treaty', 'balloons', 'denial', 'founded']],
    ],
  ],
];
describe.each(FOUND)('search: %s', (_, cases) => {
  it.each(cases)('%s: %s', async (_what, query, expected) => {
    expect(await idsOf(query)).toEqual(expected);
  });
});

describe('what makes no sense is told', () => {
  it.each([
    ['a date that is none', 'before:yesterday x', 'date', 'before', 'yesterday'],
    ['a month that is none', 'after:2024-13 x', 'date', 'after', '2024-13'],
    ['nobody of that name', 'by:nobody x', 'nobody', 'by', 'nobody'],
    ['somebody who claims nothing', 'by:russia x', 'nobody', 'by', 'russia'],
    ['no such source', 'source:zeppelin x', 'nowhere', 'source', 'zeppelin'],
    ['an operator that is none', 'site:kcna x', 'unknown', 'site', 'kcna'],
    ['an operator without its value', 'by:"" x', 'empty', 'by', ''],
  ])('%s', async (_, query, kind, operator, value) => {
    const { fault, notes } = await ask(query);
    expect(fault).toEqual({ kind, operator, value, begun: false });
    expect(notes).toEqual([]);
  });

  it.each([
    ['an operator just begun', 'korut by:', 'empty'],
    ['a date being typed', 'korut before:20', 'date'],
    ['a name being typed', 'korut by:z', 'nobody'],
  ])('… and the rest is answered while it is typed: %s', async (_, query, kind) => {
    const { fault, notes } = await ask(query);
    expect(fault).toMatchObject({ kind, begun: true });
    expect(notes.map(({ id }) => id)).toEqual(['treaty', 'balloons']);
  });

  it.each(['https://example.org', '10:30', 'Talks: long'])('%s is no operator', async (query) => {
    expect((await ask(query)).fault).toBeNull();
  });
});

describe('an answer', () => {
  it('comes page by page, with how many there are and when', async () => {
    const { notes, total, months } = await ask('', { limit: 2, offset: 1 });
    expect(notes.map(({ id }) => id)).toEqual(['treaty', 'balloons']);
    expect(total).toBe(5);
    expect(months).toEqual([
      { month: '2024-07', count: 1 },
      { month: '2024-06', count: 1 },
      { month: '2024-05', count: 1 },
      { month: '2023-11', count: 1 },
      { month: '1949', count: 1 },
    ]);
  });

  it.each([
    ['folds what is later than the article', '2024-06-19', false, ['treaty', 'balloons', 'denial', 'founded'], 1],
    ['… and unfolds it', '2024-06-19', true, ['summit', 'treaty', 'balloons', 'denial', 'founded'], 1],
    ['an article of a month has all its days', '2024-06', false, ['treaty', 'balloons', 'denial', 'founded'], 1],
    ['an article of a year', '2023', false, ['denial', 'founded'], 3],
    [
      'what may be of its day is not later',
      '2024-07-13',
      false,
      ['summit', 'treaty', 'balloons', 'denial', 'founded'],
      0,
    ],
  ])('%s', async (_, article, withLater, expected, later) => {
    const answer = await ask('', { article: on(article), withLater });
    expect(answer.notes.map(({ id }) => id)).toEqual(expected);
    expect(answer).toMatchObject({ later, total: expected.length });
    expect(answer.months).toHaveLength(5);
  });

  it('keeps to a range of months, counting all', async () => {
    const { notes, months } = await ask('', { range: { from: '2024-05', to: '2024-06' } });
    expect(notes.map(({ id }) => id)).toEqual(['treaty', 'balloons']);
    expect(months).toHaveLength(5);
  });

  it('keeps to the notes about somebody', async () => {
    expect((await ask('yonhap', { about: ['nato', 'kcna'] })).notes.map(({ id }) => id)).toEqual([
      'summit',
      'denial',
      'founded',
    ]);
  });
});

describe('what was found is shown', () => {
  const marked = async (query: string, id: string, lang = 'en') => {
    const note = (await ask(query, { langs: [lang] })).notes.find((one) => one.id === id);
    return {
      text: note?.found?.spans.map(({ start, end }) => note.text.slice(start, end)),
      elsewhere: note?.found?.elsewhere.map((one) =>
        one.kind === 'name'
          ? [one.kind, one.words, one.entity]
          : [one.kind, ...one.spans.map(({ start, end }) => one.text.slice(start, end))],
      ),
    };
  };
  it.each([
    ['words, in whatever form', 'balloon fill ', 'balloons', ['Balloons', 'filled'], []],
    ['the whole word that was begun', 'rubb', 'balloons', ['rubbish'], []],
    ['a phrase as one', '"crossed the border"', 'balloons', ['crossed the border'], []],
    ['a name where the text has it otherwise', 'россия', 'denial', ['Any'], []],
    ['a name that the text lacks', 'Korut', 'treaty', [], [['name', 'Korut', 'North Korea']]],
    ['a name of two words once', 'Korea Utara', 'treaty', [], [['name', 'Korea Utara', 'North Korea']]],
    ['the other language', 'sampah', 'balloons', [], [['text', 'sampah']]],
    ['a headline', 'dawn talks', 'founded', [], [['source', 'dawn', 'talks']]],
    ['an agency', 'yonh', 'founded', [], [['source', 'Yonhap']]],
    ['an operator’s source', 'source:yonhap twelve', 'founded', ['Twelve'], [['source', 'Yonhap']]],
  ])('%s', async (_, query, id, text, elsewhere) => {
    expect(await marked(query, id)).toEqual({ text, elsewhere });
  });

  it('in the language of the reader', async () => {
    expect(await marked('sampah', 'balloons', 'id')).toEqual({ text: ['sampah'], elsewhere: [] });
  });

  it('not on a timeline', async () => {
    expect((await ask('')).notes[0]).not.toHaveProperty('found');
  });
});

describe('a beginning that a hundred names have', () => {
  beforeAll(async () => {
    const pack = 'many';
    const ids = Array.from({ length: 101 }, (_, n) => `many-${n}`);
    await db.names.bulkPut(ids.map((id, n) => ({ id, pack, aliases: [`Quxer Holm${n}`] })));
    const about = note('unnamed', '2020-01-01', 'Somebody resigned.', ['many-7']);
    await db.notes.put({ ...about, pack, about: aboutKeys(about) });
    await indexPack(db, pack);
  });
  it.each([
    ['means nobody while it is typed', 'quxe', []],
    ['means all of them once it is a word', 'quxer ', ['unnamed']],
    ['means those that more letters leave', 'quxer holm7', ['unnamed']],
  ])('%s', async (_, query, ids) => expect(await idsOf(query)).toEqual(ids));
});
