/**
 * The database on one screen. `pack` says to whom a row belongs: `bundled` rows come and go with
 * the packed corpus, all others are the reader's and no reseeding touches them.
 */
import { Dexie, type Table } from 'dexie';
import type { Source } from '../core/schema.ts';
import type { PackedEntity, PackedNote } from '../core/types.ts';

export const DATABASE_NAME = 'latar';
/** The shape of the tables; what is in the bundle is told by its hash. */
export const DATABASE_VERSION = 1;

/** The pack that the extension brings along. */
export const BUNDLED = 'bundled';

/** An entity's face. Its many names stay out of it: a card reads a dozen entities and shows a name of each. */
export interface EntityRow extends Omit<PackedEntity, 'aliases'> {
  pack: string;
}

/** Folded words of all names of one entity, only ever read through their index. */
export interface NamesRow {
  /** Entity id. */
  id: string;
  pack: string;
  words: string[];
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

export type CorpusDb = Dexie & {
  entities: Table<EntityRow, string>;
  names: Table<NamesRow, string>;
  sources: Table<SourceRow, string>;
  notes: Table<NoteRow, string>;
  meta: Table<BundleRow, string>;
};

/** A handle on the database, not opened yet. */
export function declareDatabase(name = DATABASE_NAME): CorpusDb {
  const db = new Dexie(name, { cache: 'disabled' }) as CorpusDb;
  db.version(DATABASE_VERSION).stores({
    entities: 'id, pack',
    names: 'id, pack, *words',
    sources: 'id, pack',
    notes: 'id, pack, date.value, *about',
    meta: 'key',
  });
  return db;
}
