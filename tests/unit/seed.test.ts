import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TERMS_VERSION } from '../../lib/core/fields.ts';
import { type CorpusDb, DATABASE_NAME, declareDatabase } from '../../lib/db/database.ts';
import { countCorpus, readTimeline, searchNotes } from '../../lib/db/read.ts';
import { type Corpus, CorpusError, createCorpus } from '../../lib/db/seed.ts';
import { corpusOf, ENTITIES, NOTES, note, SOURCES } from './small-corpus.ts';

const WHOLE = { notes: NOTES.length, sources: SOURCES.length, entities: ENTITIES.length };

const contexts: Corpus[] = [];
function context(packed = corpusOf('one')) {
  const loader = { hash: vi.fn(async () => packed.hash), corpus: vi.fn(async () => packed) };
  const corpus = createCorpus(loader);
  contexts.push(corpus);
  return { ...corpus, loader };
}
/** How many rows there are, counted, and by what the index says. */
const counts = (corpus: Corpus) =>
  corpus.read(async (db) => {
    const [notes, sources, entities] = await Promise.all([db.notes.count(), db.sources.count(), db.entities.count()]);
    expect(await countCorpus(db)).toEqual({ notes, sources, entities });
    return { notes, sources, entities };
  });
const found = async (corpus: Corpus, query: string) =>
  (await corpus.read((db) => searchNotes(db, { query, langs: ['en'] }))).notes.map(({ id }) => id);

/** Another program at the same database, knowing nothing of ours. */
function rawOpen(version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
const rawDelete = () =>
  new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
async function rawClear(...stores: string[]) {
  const db = await rawOpen();
  const transaction = db.transaction(stores, 'readwrite');
  for (const store of stores) transaction.objectStore(store).clear();
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  db.close();
}

beforeEach(rawDelete);
afterEach(() => {
  for (const corpus of contexts.splice(0)) corpus.close();
  vi.restoreAllMocks();
});

describe('seeding', () => {
  it('puts the bundle in, once, however often it is asked', async () => {
    const first = context();
    expect(await counts(first)).toEqual(WHOLE);
    await Promise.all([first.open(), first.open(), first.open()]);
    expect(first.loader.corpus).toHaveBeenCalledTimes(1);
    expect(first.loader.hash).toHaveBeenCalledTimes(1);
  });

  it('fetches nothing but the hash when the bundle is there already', async () => {
    await context().open();
    const woken = context();
    expect(await counts(woken)).toEqual(WHOLE);
    expect(woken.loader.corpus).not.toHaveBeenCalled();
  });

  it('lets contexts race and ends with one bundle', async () => {
    const racing = [context(), context(), context()];
    await Promise.all(racing.map((corpus) => corpus.open()));
    for (const corpus of racing) expect(await counts(corpus)).toEqual(WHOLE);
  });

  it('tries again after a failure', async () => {
    const corpus = context();
    corpus.loader.corpus.mockRejectedValueOnce(new Error('/corpus.json is missing from the extension.'));
    await expect(corpus.open()).rejects.toThrow('/corpus.json is missing');
    expect(await counts(corpus)).toEqual(WHOLE);
  });

  it('makes do with the bundle it has when the hash cannot be read', async () => {
    await context().open();
    const corpus = context();
    corpus.loader.hash.mockRejectedValue(new Error('gone'));
    expect(await counts(corpus)).toEqual(WHOLE);
    expect(corpus.loader.corpus).not.toHaveBeenCalled();
  });
});

describe('another hash', () => {
  const next = corpusOf('two', [note('only', '2025', 'The only note of the new bundle.', ['nato'])]);

  it('replaces exactly the rows of the bundle', async () => {
    await context().open();
    expect(await counts(context(next))).toEqual({ ...WHOLE, notes: 1 });
  });

  it('never touches rows of the reader, not even under an id of the bundle', async () => {
    const db = await context().open();
    const own = { ...note('own', '2024', 'Kept by the reader.', ['nato']), pack: 'kept', about: ['nato 2024'] };
    await db.notes.bulkPut([own, { ...own, id: 'only' }]);
    const corpus = context(next);
    const notes = await corpus.read((open) => readTimeline(open, { entities: [], langs: ['en'] }));
    expect(notes.map(({ id, text }) => [id, text])).toEqual([
      ['only', 'Kept by the reader.'],
      ['own', 'Kept by the reader.'],
    ]);
    expect(await counts(context(next))).toEqual({ ...WHOLE, notes: 2 });
  });
});

describe('a database of the first version', () => {
  /** Its tables as they were then, with what the reader had in them. */
  const asOfVersionOne = () =>
    rawOpen(10, (db) => {
      const make = (name: string) => {
        const table = db.createObjectStore(name, { keyPath: 'id' });
        table.createIndex('pack', 'pack');
        return table;
      };
      const [entities, names, notes] = [make('entities'), make('names'), make('notes')];
      make('sources');
      db.createObjectStore('meta', { keyPath: 'key' });
      names.createIndex('words', 'words', { multiEntry: true });
      notes.createIndex('date.value', 'date.value');
      notes.createIndex('about', 'about', { multiEntry: true });
      entities.put({ ...ENTITIES[0], id: 'harbour', pack: 'kept' });
      names.put({ id: 'harbour', pack: 'kept', words: ['harbour', '항구'] });
      notes.put({ ...note('own', '2024', 'Kept by the reader.', ['harbour']), pack: 'kept', about: ['harbour 2024'] });
    });

  it('keeps all that is the reader’s, and finds it', async () => {
    (await asOfVersionOne()).close();
    const corpus = context();
    expect(await counts(corpus)).toEqual({ ...WHOLE, notes: WHOLE.notes + 1, entities: WHOLE.entities + 1 });
    expect(await found(corpus, 'kept reader')).toEqual(['own']);
    expect(await found(corpus, '항구')).toEqual(['own']);
    expect(await found(corpus, '북한')).toEqual(['treaty', 'balloons']);
  });
});

describe('a database that is not as it should be', () => {
  const stores = ['entities', 'names', 'sources', 'notes', 'meta', 'segments', 'pieces'];

  const emptyings: [string, string[]][] = [
    ['all stores', stores],
    ...stores.map((store): [string, string[]] => [`only ${store}`, [store]]),
  ];
  it.each(emptyings)('emptied while open: %s', async (_, emptied) => {
    const corpus = context();
    await corpus.open();
    await rawClear(...emptied);
    expect(await counts(corpus)).toEqual(WHOLE);
    expect(await corpus.read((db) => db.names.count())).toBe(ENTITIES.length);
    expect(await found(corpus, '북한')).toEqual(['treaty', 'balloons']);
  });

  it('emptied in part before it is opened', async () => {
    const before = context();
    await (await before.open()).notes.delete('treaty');
    before.close();
    expect(await counts(context())).toEqual(WHOLE);
  });

  it('with an index that lacks a piece', async () => {
    const before = context();
    const db = await before.open();
    const [key] = await db.pieces.toCollection().primaryKeys();
    await db.pieces.delete(key ?? '');
    before.close();
    const corpus = context();
    expect(await counts(corpus)).toEqual(WHOLE);
    expect(await found(corpus, '북한')).toEqual(['treaty', 'balloons']);
  });

  it('with an index that older code made', async () => {
    const before = context();
    const db = await before.open();
    await db.segments.toCollection().modify({ terms: 0 });
    before.close();
    const corpus = context();
    await counts(corpus);
    expect(await corpus.read((open) => open.segments.toArray())).toMatchObject([{ terms: TERMS_VERSION }]);
  });

  it('deleted while open', async () => {
    const corpus = context();
    await corpus.open();
    await rawDelete();
    expect(await counts(corpus)).toEqual(WHOLE);
  });

  it('deleted between opening and reading', async () => {
    const corpus = context();
    let deleted = false;
    const read = async (db: CorpusDb) => {
      if (!deleted) await rawDelete();
      deleted = true;
      return countCorpus(db);
    };
    expect(await corpus.read(read)).toEqual(WHOLE);
  });

  it('without any store', async () => {
    (await rawOpen(10)).close();
    expect(await counts(context())).toEqual(WHOLE);
  });

  it('without one store', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    (await rawOpen(10, (db) => db.createObjectStore('notes', { keyPath: 'id' }))).close();
    expect(await counts(context())).toEqual(WHOLE);
  });

  it('with a store keyed otherwise', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    (
      await rawOpen(10, (db) => ['notes', 'meta'].map((store) => db.createObjectStore(store, { autoIncrement: true })))
    ).close();
    expect(await counts(context())).toEqual(WHOLE);
  });

  it('of a newer version', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    (await rawOpen(90, (db) => db.createObjectStore('later'))).close();
    const corpus = context();
    expect(await counts(corpus)).toEqual(WHOLE);
    expect((await corpus.open()).backendDB().version).toBe(20);
  });

  it('corrupt: the browser fails to open it until it is deleted', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const open = indexedDB.open.bind(indexedDB);
    let corrupt = true;
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      corrupt = false;
      return remove(name);
    });
    vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
      if (corrupt) throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return open(...args);
    });
    expect(await counts(context())).toEqual(WHOLE);
  });
});

describe('no database at all', () => {
  it.each([
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'lost'],
  ])('says which way it fails: %s is %s', async (name, failing) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', name);
    });
    const opening = context().open();
    await expect(opening).rejects.toThrow(CorpusError);
    await expect(opening).rejects.toMatchObject({ failing, said: 'denied' });
  });

  it('works again when the browser relents', async () => {
    const corpus = context();
    const denied = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(corpus.open()).rejects.toMatchObject({ failing: 'denied' });
    denied.mockRestore();
    expect(await counts(corpus)).toEqual(WHOLE);
  });
});

it('leaves the version of the tables and the hash of the bundle apart', async () => {
  const db = await context(corpusOf('three')).open();
  expect(db.verno).toBe(2);
  expect(await db.meta.get('bundle')).toMatchObject({ hash: 'three' });
  expect(Dexie.getDatabaseNames && (await Dexie.getDatabaseNames())).toContain(declareDatabase().name);
});
