/** Runs in a page of the extension: fills its database as an import would, and asks of it what its pages ask. */
import { createIndexer } from '../../../lib/core/segment.ts';
import { topicsOfTexts } from '../../../lib/core/topic-text.ts';
import { aboutKeys } from '../../../lib/db/bundle.ts';
import { bundledTopics } from '../../../lib/db/load.ts';
import { searchNotes } from '../../../lib/db/read.ts';
import { createCorpus } from '../../../lib/db/seed.ts';
import { putSegment } from '../../../lib/db/segments.ts';
import { BIG, bigCorpus, seedOf } from '../big-corpus.ts';

const PACK = 'big';
/** Notes of an answer while the reader types (`entrypoints/popup/use-timeline.ts`). */
const AS_TYPED = 10;
/** Notes written at a time. */
const BATCH = 2500;

const ms = () => performance.now();

export interface Filled {
  /** Milliseconds: writing the rows, reading their words, making and writing the index. */
  rows: number;
  words: number;
  index: number;
  /** Bytes of the index's pieces, and of the whole database as the browser reckons. */
  pieces: number;
  stored: number;
}

const large = {
  /** Puts generated notes beside the bundle; a share of them for a quick look. */
  async fill(share = 1): Promise<Filled> {
    const corpus = createCorpus();
    const db = await corpus.open();
    const count = (of: number) => Math.round(of * share);
    const big = bigCorpus(seedOf(await db.notes.toArray()), {
      notes: count(BIG.notes),
      names: count(BIG.names),
      entities: count(BIG.entities),
      sources: count(BIG.sources),
    });
    const indexer = createIndexer();
    const lexicon = await bundledTopics();
    const sources = new Map(big.sources.map((source) => [source.id, source]));
    const taken = { rows: 0, words: 0, index: 0 };
    const timed = async (what: keyof typeof taken, work: () => unknown) => {
      const from = ms();
      await work();
      taken[what] += ms() - from;
    };
    await timed('rows', async () => {
      await db.entities.bulkAdd(big.entities.map(({ aliases: _, ...face }) => ({ ...face, pack: PACK })));
      await db.names.bulkAdd(big.entities.map(({ id, aliases }) => ({ id, aliases, pack: PACK })));
      await db.sources.bulkAdd(big.sources.map((source) => ({ ...source, pack: PACK })));
    });
    await timed('words', () => {
      for (const entity of big.entities) indexer.entity(entity);
    });
    for (let at = 0; at < count(BIG.notes); at += BATCH) {
      const notes = Array.from({ length: Math.min(BATCH, count(BIG.notes) - at) }, (_, i) => big.note(at + i));
      await timed('words', () => {
        for (const note of notes) {
          // Read when a pack is taken in, as the build reads the bundle's.
          note.topics = [...topicsOfTexts(lexicon, note)];
          indexer.note(
            note,
            note.sources.flatMap((id) => sources.get(id) ?? []),
          );
        }
      });
      await timed('rows', () =>
        db.notes.bulkAdd(notes.map((note) => ({ ...note, pack: PACK, about: aboutKeys(note) }))),
      );
    }
    let pieces = 0;
    await timed('index', async () => {
      const segment = indexer.finish();
      for (const [, piece] of segment.pieces) {
        if (piece instanceof Uint8Array) pieces += piece.length;
        else if (typeof piece === 'string') pieces += piece.length;
        else if ('terms' in piece) pieces += piece.terms.length + piece.bytes.length;
      }
      await db.transaction('rw', db.segments, db.pieces, () => putSegment(db, PACK, segment, big.sources.length));
    });
    corpus.close();
    return { ...taken, pieces, stored: (await navigator.storage.estimate()).usage ?? 0 };
  },

  /** Milliseconds to open the database, and from there to the first answer, as many notes as the popup asks for. */
  async first(query: string): Promise<{ opening: number; took: number }> {
    const from = ms();
    const corpus = createCorpus();
    await corpus.open();
    const opened = ms();
    await corpus.read((db) => searchNotes(db, { query, langs: ['en'], limit: AS_TYPED }));
    const took = ms() - opened;
    corpus.close();
    return { opening: opened - from, took };
  },

  /** Milliseconds for each of the queries, asked one after another of an open database. */
  async each(queries: readonly string[]): Promise<{ took: number; total: number }[]> {
    const corpus = createCorpus();
    await corpus.open();
    const answers: { took: number; total: number }[] = [];
    for (const query of queries) {
      const from = ms();
      const { total } = await corpus.read((db) => searchNotes(db, { query, langs: ['en'] }));
      answers.push({ took: ms() - from, total });
    }
    corpus.close();
    return answers;
  },

  /** Milliseconds to look for a word without an index, in batches as small as memory allows. */
  async scan(word: string): Promise<number> {
    const corpus = createCorpus();
    const db = await corpus.open();
    const from = ms();
    let found = 0;
    for (let last = ''; ; ) {
      const notes = await db.notes.where(':id').above(last).limit(BATCH).toArray();
      found += notes.filter(({ text }) => Object.values(text).some((one) => one.toLowerCase().includes(word))).length;
      if (notes.length < BATCH) break;
      last = notes.at(-1)?.id ?? '';
    }
    const took = ms() - from;
    corpus.close();
    return found < 0 ? 0 : took;
  },
};

export type Large = typeof large;
Object.assign(globalThis, { latarLarge: large });
