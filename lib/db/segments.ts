/** The index's parts: making one of a pack's rows, putting it in place of the one before, dropping it. */
import { TERMS_VERSION } from '../core/fields.ts';
import { createIndexer, type PieceKey, type Segment } from '../core/segment.ts';
import type { CorpusDb, SegmentRow } from './database.ts';

/** Notes read at a time while an index is made of them. */
const BATCH = 2000;

/** Replaces the index of a pack. `sources`: rows of the pack. Belongs into a transaction that writes `segments` and `pieces`. */
export async function putSegment(db: CorpusDb, pack: string, segment: Segment, sources: number): Promise<void> {
  await dropSegments(db, pack);
  const { notes, entities, langs, pieces } = segment;
  const no = await db.segments.add({
    pack,
    terms: TERMS_VERSION,
    notes,
    entities,
    sources,
    langs,
    pieces: pieces.length,
  });
  await db.pieces.bulkPut(
    pieces.map(([, piece]) => piece),
    pieces.map(([key]) => storedKey(no, key)),
  );
}

/** Removes the index of a pack. Belongs into a transaction as above. */
export async function dropSegments(db: CorpusDb, pack: string): Promise<void> {
  const numbers = await db.segments.where('pack').equals(pack).primaryKeys();
  await Promise.all(numbers.map((no) => piecesOf(db, no).delete()));
  await db.segments.bulkDelete(numbers);
}

/** Whether all of a segment is there and as the code of today would make it. */
export async function isSegmentWhole(db: CorpusDb, segment: SegmentRow | undefined): Promise<boolean> {
  if (segment?.terms !== TERMS_VERSION) return false;
  return (await piecesOf(db, segment.no).count()) === segment.pieces;
}

/** Where a piece of a segment is kept. */
export const storedKey = (no: number, [part, n]: PieceKey): string => `${no}/${part}/${n}`;

const piecesOf = (db: CorpusDb, no: number) => db.pieces.where(':id').startsWith(`${no}/`);

/** Makes the index of a pack anew from its rows. */
export async function indexPack(db: CorpusDb, pack: string): Promise<void> {
  const indexer = createIndexer();
  const sources = new Map((await db.sources.toArray()).map((source) => [source.id, source]));
  const ids = await db.notes.where('pack').equals(pack).primaryKeys();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const note of await db.notes.bulkGet(ids.slice(at, at + BATCH))) {
      if (note)
        indexer.note(
          note,
          note.sources.flatMap((id) => sources.get(id) ?? []),
        );
    }
  }
  for (const names of await db.names.where('pack').equals(pack).toArray()) indexer.entity(names);
  const own = [...sources.values()].filter((source) => source.pack === pack).length;
  const segment = indexer.finish();
  await db.transaction('rw', db.segments, db.pieces, () => putSegment(db, pack, segment, own));
}

/** Indexes every pack that has notes and no index, or one that older code made. */
export async function indexMissing(db: CorpusDb): Promise<void> {
  const [packs, segments] = await Promise.all([packsOf(db), db.segments.toArray()]);
  const indexed = new Set(segments.filter(({ terms }) => terms === TERMS_VERSION).map(({ pack }) => pack));
  for (const pack of packs) if (!indexed.has(pack)) await indexPack(db, pack);
}

/**
 * Every pack that has notes, by a look-up each. Asked for what follows rather than for what is above:
 * Chromium 156 passes every key of the pack it stands on to find the next, a third of a microsecond each.
 */
async function packsOf(db: CorpusDb): Promise<string[]> {
  const packs: string[] = [];
  for (let from = ''; ; from = `${packs.at(-1)}\0`) {
    const [next] = await db.notes.where('pack').aboveOrEqual(from).limit(1).keys();
    if (next === undefined) return packs;
    packs.push(next as string);
  }
}
