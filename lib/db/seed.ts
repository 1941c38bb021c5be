/**
 * One way to the corpus for every context of the extension. It heals itself: a database that is
 * missing, emptied, broken or of a newer version is seeded again before anyone reads it.
 */

import { bundleIsThere, seed } from './bundle.ts';
import { type CorpusDb, DATABASE_VERSION, declareDatabase } from './database.ts';
import { bundledCorpus, type CorpusLoader } from './load.ts';
import { indexMissing } from './segments.ts';

/** Why there is no corpus: somebody else holds it, the browser lets us store nothing, the disk is full, or the storage fails. */
export type Failing = 'held' | 'denied' | 'full' | 'lost';

/** Rejection of `open`. `said`: what the browser says of it, in its own words. */
export class CorpusError extends Error {
  override name = 'CorpusError';
  readonly failing: Failing;
  readonly said: string;

  constructor(cause: unknown) {
    const [said = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    super(`The background notes cannot be opened (${said || nameOf(cause)}).`, { cause });
    this.said = said || nameOf(cause);
    this.failing = failingBy(nameOf(cause));
  }
}

export interface Corpus {
  /** The open, seeded database. Ask before every read: it is where emptied and deleted databases come back. */
  open(): Promise<CorpusDb>;
  /** Runs a read, once more when the database was taken away under it. */
  read<T>(work: (db: CorpusDb) => Promise<T>): Promise<T>;
  close(): void;
}

/** The handle was taken away: somebody deletes the database or seeds it anew. Opening again is enough. */
const TAKEN = new Set(['DatabaseClosedError', 'AbortError', 'TransactionInactiveError', 'PrematureCommitError']);
/** The database itself is at fault: of a newer version, corrupt, or without a table. It is made anew. */
const BROKEN = new Set([
  'VersionError',
  'UnknownError',
  'InvalidStateError',
  'NotFoundError',
  'InvalidTableError',
  'SchemaError',
  'DataError',
  'UpgradeError',
]);
/** As it is, as it is after somebody else was done with it, and made anew. */
const ATTEMPTS = 3;

const HELD = 'TimeoutError';
/** Milliseconds to wait for a database that somebody else holds; seeding takes a fraction of it. */
const PATIENCE = 4000;

/** Milliseconds that reading waits for an index to be made anew; a large pack takes half a minute, and is searched once it is done. */
const INDEX_PATIENCE = 1500;

async function indexSoon(db: CorpusDb): Promise<void> {
  const indexing = indexMissing(db);
  // Whoever opens next begins again where this one was stopped.
  indexing.catch(() => {});
  await Promise.race([indexing, new Promise((late) => setTimeout(late, INDEX_PATIENCE))]);
}

/** Rejects when the work is not done in time: IndexedDB waits for ever for a connection that is not let go. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('another window holds the database', HELD)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const isLost = (error: unknown): boolean => TAKEN.has(nameOf(error)) || BROKEN.has(nameOf(error));

/** A corpus of its own; contexts share `corpus` below, tests make theirs. */
export function createCorpus(loader: CorpusLoader = bundledCorpus): Corpus {
  let ready: Promise<CorpusDb> | null = null;
  let current: CorpusDb | null = null;

  const forget = (db: CorpusDb | null) => {
    if (current !== db) return;
    current = null;
    ready = null;
  };

  async function connect(): Promise<CorpusDb> {
    const db = declareDatabase();
    // Somebody deletes or upgrades it: let go at once, or they wait for us; the next read opens anew.
    db.on('versionchange', () => {
      db.close();
      return false;
    });
    // Without the hash what is there must do: better last month's notes than none. It is fetched while the database opens.
    const hash = loader.hash().catch(() => undefined);
    try {
      await db.open();
      // Dexie opens a newer database as it is; what its rows look like we cannot know.
      if (Math.floor(db.backendDB().version / 10) > DATABASE_VERSION) throw new DOMException('newer', 'VersionError');
      await seed(db, loader, await hash);
      await indexSoon(db);
    } catch (error) {
      db.close();
      throw error;
    }
    current = db;
    // By us above, or by the browser when the reader clears its data.
    db.on('close', () => forget(db));
    return db;
  }

  async function connectOrRebuild(): Promise<CorpusDb> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await connect();
      } catch (error) {
        if (!isLost(error) || attempt === ATTEMPTS) throw error;
        if (BROKEN.has(nameOf(error))) await inTime(declareDatabase().delete());
      }
    }
  }

  async function openOnce(): Promise<CorpusDb> {
    ready ??= inTime(connectOrRebuild());
    const mine = ready;
    try {
      return await mine;
    } catch (error) {
      if (ready === mine) ready = null;
      throw new CorpusError(error);
    }
  }

  const isThere = (db: CorpusDb) =>
    bundleIsThere(db).catch((error: unknown) => {
      if (isLost(error)) return false;
      throw error;
    });

  async function open(): Promise<CorpusDb> {
    const isFirst = ready === null;
    const db = await openOnce();
    if (isFirst || (await isThere(db))) return db;
    if (current === db) db.close();
    return openOnce();
  }

  // Looking whether the bundle is there costs as much as a small read: both at once, and what was
  // read from a broken database is not used.
  async function read<T>(work: (db: CorpusDb) => Promise<T>): Promise<T> {
    const isFirst = ready === null;
    const db = await openOnce();
    const [whole, outcome] = await Promise.all([
      isFirst || isThere(db),
      work(db).then(
        (value) => ({ ok: true as const, value }),
        (error: unknown) => ({ ok: false as const, error }),
      ),
    ]);
    if (whole && outcome.ok) return outcome.value;
    if (whole && !outcome.ok && !isLost(outcome.error)) throw outcome.error;
    return work(await open());
  }

  return {
    open,
    read,
    close: () => current?.close(),
  };
}

/** Errors by which a browser says that there is no storage for us: private windows, blocked site data. */
const DENIED = new Set(['MissingAPIError', 'SecurityError', 'InvalidStateError']);

function failingBy(name: string): Failing {
  if (DENIED.has(name)) return 'denied';
  if (name === 'QuotaExceededError') return 'full';
  return name === HELD ? 'held' : 'lost';
}

/** The corpus of this context. */
export const corpus: Corpus = createCorpus();
/** Opens the corpus of this context, seeded. Rejects with a `CorpusError`. */
export const openCorpus = (): Promise<CorpusDb> => corpus.open();
