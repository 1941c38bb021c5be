/** Everything that is read from the corpus. `db` comes from `openCorpus` in `seed.ts`. */
import type { CorpusDb, SourceRow } from './database.ts';

export { type CardQuestion, readCard } from './card.ts';
export { readFaces } from './faces.ts';
export { searchNotes } from './search.ts';
export { readTimeline, type TimelineQuestion } from './timeline.ts';

/** How much is in the corpus, the reader's own rows included. */
export async function countCorpus(db: CorpusDb): Promise<{ notes: number; sources: number; entities: number }> {
  const [notes, sources, entities] = await Promise.all([db.notes.count(), db.sources.count(), db.entities.count()]);
  return { notes, sources, entities };
}

/** All sources, by publisher, then newest first. */
export async function readSources(db: CorpusDb): Promise<SourceRow[]> {
  const rows = await db.sources.toArray();
  const byPublisher = new Intl.Collator('en').compare;
  return rows.sort((a, b) => byPublisher(a.publisher, b.publisher) || (a.date.value < b.date.value ? 1 : -1));
}
