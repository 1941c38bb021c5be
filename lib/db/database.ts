/**
 * The database on one screen. `pack` says to whom a row belongs: `bundled` rows come and go with
 * the packed corpus, all others are the reader's and no reseeding touches them.
 */
import { Dexie, type Table } from 'dexie';
import type { Source } from '../core/schema.ts';
import type { Piece } from '../core/segment.ts';
import type { PackedEntity, PackedNote } from '../core/types.ts';

export const DATABASE_NAME = 'latar';
/** The shape of the tables; what is in the bundle is told by its hash. */
export const DATABASE_VERSION = 2;

/** The pack that the extension brings along. */
export const BUNDLED = 'bundled';

/** An entity's face. Its many names stay out of it: a card reads a dozen entities and shows a name of each. */
export interface EntityRow extends Omit<PackedEntity, 'aliases'> {
  pack: string;
}

/** All names of one entity; search finds them in the index that is made of them. */
export interface NamesRow {
  /** Entity id. */
  id: string;
  pack: string;
  aliases: string[];
}

export interface SourceRow extends Source {
  pack: string;
}

export interface NoteRow extends PackedNote {
  pack: string;
  /** `<entity id> <date>` for each entity it is about: an entity's notes, in the order of their dates. */
  about: string[];
}

/** What the bundled rows are, as far as they are all there. */
export interface BundleRow {
  key: 'bundle';
  hash: string;
  /** Rows of the bundle in each table. */
  counts: { entities: number; sources: number; notes: number };
}

/** The index of one pack (`lib/core/segment.ts`). It is replaced as a whole, under another number. */
export interface SegmentRow {
  /** Never given twice. */
  no: number;
  pack: string;
  /** The `TERMS_VERSION` it was made with. */
  terms: number;
  /** Rows of the pack. */
  notes: number;
  entities: number;
  sources: number;
  /** Languages that its notes are written in. */
  langs: string[];
  /** How many pieces it has. */
  pieces: number;
}

export type CorpusDb = Dexie & {
  entities: Table<EntityRow, string>;
  names: Table<NamesRow, string>;
  sources: Table<SourceRow, string>;
  notes: Table<NoteRow, string>;
  meta: Table<BundleRow, string>;
  segments: Table<SegmentRow, number, Omit<SegmentRow, 'no'>>;
  /** By `<segment>/<part>/<number within it>`. */
  pieces: Table<Piece, string>;
};

/** A handle on the database, not opened yet. */
export function declareDatabase(name = DATABASE_NAME): CorpusDb {
  const db = new Dexie(name, { cache: 'disabled' }) as CorpusDb;
  const first = {
    entities: 'id, pack',
    names: 'id, pack, *words',
    sources: 'id, pack',
    notes: 'id, pack, date.value, *about',
    meta: 'key',
  };
  db.version(1).stores(first);
  // Of names there were only the words; they are what is left of names that readers brought.
  db.version(DATABASE_VERSION)
    .stores({ ...first, names: 'id, pack', segments: '++no, pack', pieces: '' })
    .upgrade((upgrade) =>
      upgrade
        .table('names')
        .toCollection()
        .modify((row: NamesRow & { words?: string[] }) => {
          row.aliases = row.words ?? [];
          delete row.words;
        }),
    );
  return db;
}
