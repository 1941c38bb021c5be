/**
 * The notes that a card chooses from: all of an entity's, or, where those are too many to read, the
 * ones that the index knows to share words with the page, and the newest that the page could know.
 */
import { topWords } from '../core/query-words.ts';
import type { PageBrief } from '../core/types.ts';
import type { CorpusDb, NoteRow } from './database.ts';
import { notesWith } from './notes-with.ts';

/** An entity with no more notes than these has all of them weighed. */
export const POOL = 250;
/** Of one with more: so many that share words with the page, and so many last known by its date; each of those is a step of a cursor. */
const SHARING = 90;
const NEWEST = 20;
/** Notes later than the page that are looked at, the nearest to it. */
const LATER = 20;
/** After every date and before the next entity. */
const LAST = '\uffff';

export interface Pool {
  notes: NoteRow[];
  /** How many notes the entity has in all. */
  total: number;
}

export async function readPool(db: CorpusDb, entity: string, page: PageBrief): Promise<Pool> {
  const from = `${entity} `;
  const about = () => db.notes.where('about');
  const total = await about().startsWith(from).count();
  if (total <= POOL) return { notes: await about().startsWith(from).toArray(), total };

  const known = `${from}${page.date?.value ?? ''}${LAST}`;
  const [sharing, newest, later] = await Promise.all([
    notesWith(db, entity, (lang) => topWords(page, lang), { before: page.date, limit: SHARING }),
    about().between(from, known).reverse().limit(NEWEST).toArray(),
    about()
      .between(known, from + LAST)
      .limit(LATER)
      .toArray(),
  ]);
  const there = new Set([...newest, ...later].map(({ id }) => id));
  const found = await db.notes.bulkGet(sharing.ids.filter((id) => !there.has(id)));
  return { notes: [...found.filter((note) => note !== undefined), ...newest, ...later], total };
}
