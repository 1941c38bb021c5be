/** The bundle's rows: whether they are there, and putting them there. */
import type { Table } from 'dexie';
import { aboutOf } from '../core/rank-text.ts';
import type { Note } from '../core/schema.ts';
import { createIndexer } from '../core/segment.ts';
import { BUNDLED, type BundleRow, type CorpusDb } from './database.ts';
import type { CorpusLoader } from './load.ts';
import { isSegmentWhole, putSegment } from './segments.ts';

const tablesOf = (db: CorpusDb) => [db.entities, db.names, db.sources, db.notes, db.meta, db.segments, db.pieces];

/** Keys of the `about` index for a note. */
export const aboutKeys = (note: Pick<Note, 'entities' | 'claim' | 'date'>): string[] =>
  [...aboutOf(note)].map((id) => `${id} ${note.date.value}`);

/**
 * Whether the bundle is there, as far as a look-up in each table tells. Cheap enough to ask before
 * every read; counting is for the first.
 */
export async function bundleIsThere(db: CorpusDb): Promise<boolean> {
  return db.transaction('r', tablesOf(db), async () => {
    const bundle = await db.meta.get('bundle');
    if (!bundle) return false;
    const isThere = async (table: Table, count: number) =>
      count === 0 || (await table.where('pack').equals(BUNDLED).limit(1).primaryKeys()).length > 0;
    const found = await Promise.all([
      isThere(db.entities, bundle.counts.entities),
      isThere(db.names, bundle.counts.entities),
      isThere(db.sources, bundle.counts.sources),
      isThere(db.notes, bundle.counts.notes),
      isThere(db.segments, 1),
      db.pieces
        .limit(1)
        .primaryKeys()
        .then((keys) => keys.length > 0),
    ]);
    return found.every(Boolean);
  });
}

/** Whether every row of the bundle is there, and is of that hash where one is given. */
async function isWhole(db: CorpusDb, hash?: string): Promise<boolean> {
  const bundle = await db.meta.get('bundle');
  if (!bundle || (hash !== undefined && bundle.hash !== hash)) return false;
  const count = (table: Table) => table.where('pack').equals(BUNDLED).count();
  const [entities, names, sources, notes, isIndexed] = await Promise.all([
    count(db.entities),
    count(db.names),
    count(db.sources),
    count(db.notes),
    db.segments.get({ pack: BUNDLED }).then((segment) => isSegmentWhole(db, segment)),
  ]);
  const { counts } = bundle;
  const isCounted =
    entities === counts.entities && names === entities && sources === counts.sources && notes === counts.notes;
  return isCounted && isIndexed;
}

/**
 * Makes the database hold exactly the bundle that the loader knows (`hash`: its, where that could be read), beside the reader's own rows.
 * Whoever comes first seeds; those who raced it find the work done, because the transaction looks
 * again before it writes.
 */
export async function seed(db: CorpusDb, loader: CorpusLoader, hash: string | undefined): Promise<void> {
  if (!(await isWhole(db, hash))) await putBundle(db, loader);
}

async function putBundle(db: CorpusDb, loader: CorpusLoader): Promise<void> {
  const corpus = await loader.corpus();
  await db.transaction('rw', tablesOf(db), async () => {
    if (await isWhole(db, corpus.hash)) return;
    await Promise.all(
      [db.entities, db.names, db.sources, db.notes].map((table: Table) => table.where('pack').equals(BUNDLED).delete()),
    );
    const entities = await withoutTaken(db.entities, corpus.entities);
    const sources = await withoutTaken(db.sources, corpus.sources);
    const notes = await withoutTaken(db.notes, corpus.notes);
    await db.entities.bulkPut(entities.map(({ aliases: _, ...face }) => ({ ...face, pack: BUNDLED })));
    await db.names.bulkPut(entities.map((entity) => ({ id: entity.id, pack: BUNDLED, aliases: entity.aliases })));
    await db.sources.bulkPut(sources.map((source) => ({ ...source, pack: BUNDLED })));
    await db.notes.bulkPut(notes.map((note) => ({ ...note, pack: BUNDLED, about: aboutKeys(note) })));
    const indexer = createIndexer();
    const cited = new Map(corpus.sources.map((source) => [source.id, source]));
    for (const note of notes)
      indexer.note(
        note,
        note.sources.flatMap((id) => cited.get(id) ?? []),
      );
    for (const entity of entities) indexer.entity(entity);
    await putSegment(db, BUNDLED, indexer.finish(), sources.length);
    const counts = { entities: entities.length, sources: sources.length, notes: notes.length };
    await db.meta.put({ key: 'bundle', hash: corpus.hash, counts } satisfies BundleRow);
  });
}

/** What the reader has under the same id stays the reader's. */
async function withoutTaken<T extends { id: string }>(table: Table, rows: T[]): Promise<T[]> {
  const taken = new Set(await table.toCollection().primaryKeys());
  return rows.filter(({ id }) => !taken.has(id));
}
