/** Notes by date, for popup and side panel. */
import type { NoteFace } from '../core/types.ts';
import type { CorpusDb } from './database.ts';
import { searchNotes } from './search.ts';

export interface TimelineQuestion {
  /** Entity ids: notes about any of them; none: all notes. */
  entities: readonly string[];
  /** The reader's languages, best first. */
  langs: readonly string[];
  /** Notes at most, the newest; without it all. */
  limit?: number;
}

/**
 * Notes, newest first. Dates compare as they are written, so a month stands before its first day
 * and a year before its January: an imprecise date counts as the earliest it can be, and a note
 * never looks later than an article unless it surely is. Ties go by id.
 */
export async function readTimeline(db: CorpusDb, { entities, langs, limit }: TimelineQuestion): Promise<NoteFace[]> {
  const all = Number.MAX_SAFE_INTEGER;
  return (await searchNotes(db, { query: '', langs, about: entities, limit: limit ?? all })).notes;
}
