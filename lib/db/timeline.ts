/** Notes by date, for popup and side panel. */
import { byDate } from '../core/choose.ts';
import type { NoteFace } from '../core/types.ts';
import type { CorpusDb, NoteRow } from './database.ts';
import { readNoteFaces } from './faces.ts';

export interface TimelineQuestion {
  /** Entity ids: notes about any of them; none: all notes. */
  entities: readonly string[];
  /** The reader's language. */
  lang: string;
  /** Notes at most, the newest; without it all. */
  limit?: number;
}

/**
 * Notes, newest first. Dates compare as they are written, so a month stands before its first day
 * and a year before its January: an imprecise date counts as the earliest it can be, and a note
 * never looks later than an article unless it surely is. Ties go by id.
 */
export async function readTimeline(db: CorpusDb, { entities, lang, limit }: TimelineQuestion): Promise<NoteFace[]> {
  const rows = entities.length > 0 ? await readAbout(db, entities, limit) : await readEverything(db, limit);
  return readNoteFaces(db, rows.sort(byDate).slice(0, limit), [lang]);
}

async function readAbout(
  db: CorpusDb,
  entities: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Promise<NoteRow[]> {
  // The newest of each hold the newest of all; a note about two of them comes twice.
  const each = await Promise.all(
    entities.map((id) => db.notes.where('about').startsWith(`${id} `).reverse().limit(limit).toArray()),
  );
  return [...new Map(each.flat().map((row) => [row.id, row])).values()];
}

const readEverything = (db: CorpusDb, limit = Number.POSITIVE_INFINITY): Promise<NoteRow[]> =>
  db.notes.orderBy('date.value').reverse().limit(limit).toArray();
