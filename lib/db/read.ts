/** Everything that is read from the corpus. `db` comes from `openCorpus` in `seed.ts`. */
import { FIELD } from '../core/fields.ts';
import type { CorpusDb, SourceRow } from './database.ts';
import { openViews } from './lookup.ts';

export { type CardQuestion, readCard } from './card.ts';
export { readFaces } from './faces.ts';
export { type SearchAnswer, type SearchQuestion, searchNotes } from './search.ts';
export { readTimeline, type TimelineQuestion } from './timeline.ts';

/** How much is in the corpus, the reader's own rows included. */
export async function countCorpus(db: CorpusDb): Promise<{ notes: number; sources: number; entities: number }> {
  // The index has counted them; counting 200,000 rows takes longer than a search.
  const segments = await db.segments.toArray();
  const sum = (what: 'notes' | 'sources' | 'entities') => segments.reduce((all, segment) => all + segment[what], 0);
  return { notes: sum('notes'), sources: sum('sources'), entities: sum('entities') };
}

/** Languages that notes are written in, by tag. */
export async function readNoteLanguages(db: CorpusDb): Promise<string[]> {
  return [...new Set((await db.segments.toArray()).flatMap(({ langs }) => langs))].sort();
}

/** Who published what notes are made of, and how many notes cite each; most first. */
export async function readPublishers(db: CorpusDb): Promise<{ name: string; notes: number }[]> {
  return db.transaction('r', db.segments, db.pieces, async () => {
    const notes = new Map<string, number>();
    for (const view of await openViews(db)) {
      for (const [name, count] of await view.counts(FIELD.cited)) notes.set(name, (notes.get(name) ?? 0) + count);
    }
    return [...notes]
      .map(([name, count]) => ({ name, notes: count }))
      .sort((a, b) => b.notes - a.notes || (a.name < b.name ? -1 : 1));
  });
}

/** All sources, by publisher, then newest first. */
export async function readSources(db: CorpusDb): Promise<SourceRow[]> {
  const rows = await db.sources.toArray();
  const byPublisher = new Intl.Collator('en').compare;
  return rows.sort((a, b) => byPublisher(a.publisher, b.publisher) || (a.date.value < b.date.value ? 1 : -1));
}
