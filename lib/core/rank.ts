/**
 * Which notes a card shows for an entity on a page: related to this article, not repeating it,
 * known by its date, and not repeating each other. Pure and deterministic: ties go to the newer
 * note, then to the smaller id.
 */
import { bm25 } from './bm25.ts';
import { byDate, type Chosen, developments, type Settling, settle, shortlist } from './choose.ts';
import { best, type Rankable } from './rank-text.ts';
import { readAll, relate } from './relate.ts';
import { rm3 } from './rm3.ts';
import type { PackedTopics } from './topics.ts';
import type { PageBrief } from './types.ts';

export type { Chosen } from './choose.ts';
export type { Rankable } from './rank-text.ts';

/** `latar` is what cards use; the others are baselines to measure it against. */
export const RANKERS = ['latar', 'bm25', 'bm25+rm3', 'newest'] as const;
export type Ranker = (typeof RANKERS)[number];

export interface Ask<N extends Rankable> extends Settling<N> {
  page: PageBrief;
  ranker?: Ranker;
  /** Words of topics in many languages; without it pages and notes of different languages share names alone. */
  lexicon?: PackedTopics;
}

/** The notes that bear on the ask: about its entity, else about any of the page's. */
export function candidates<N extends Rankable>(
  notes: readonly N[],
  { page, entity }: Pick<Ask<N>, 'page' | 'entity'>,
): N[] {
  const wanted = new Set(entity ? [entity] : page.mentions.map((mention) => mention.entity));
  const isWanted = (id: string) => wanted.has(id);
  return notes.filter((note) => note.entities.some(isWanted) || note.claim?.by.some(isWanted));
}

/**
 * At most `limit` of the notes, best first, scores never rising. All notes given are candidates but
 * those later than the page's date, which the reader of that day could not know, and those that
 * say what the page says.
 */
export function chooseNotes<N extends Rankable>(notes: readonly N[], ask: Ask<N>): Chosen<N>[] {
  const ranker = ask.ranker ?? 'latar';
  if (ranker !== 'latar') return baseline(notes, ask, ranker);
  const reading = readAll(notes, ask.page, ask.lexicon);
  return settle(shortlist(relate(reading, ask.entity)), reading, ask).chosen;
}

/** At most `limit` of the notes that are later than the page, oldest first: what came of it. */
export const laterNotes = <N extends Rankable>(notes: readonly N[], { page, entity, limit, lexicon }: Ask<N>): N[] =>
  developments(relate(readAll(notes, page, lexicon), entity), limit);

/** The textbook rankers know nothing of repetition or of the page's date. */
function baseline<N extends Rankable>(notes: readonly N[], ask: Ask<N>, ranker: Exclude<Ranker, 'latar'>): Chosen<N>[] {
  const { tongues } = readAll(notes, ask.page);
  const score = { bm25, 'bm25+rm3': rm3 };
  const scores =
    ranker === 'newest'
      ? notes.map(() => ({ score: 0 }))
      : best(tongues, (tongue) => score[ranker](tongue.index, tongue.page.query));
  return notes
    .map((note, at) => ({ note, score: scores[at]?.score ?? 0, why: [] }))
    .sort((a, b) => b.score - a.score || byDate(a.note, b.note))
    .slice(0, ask.limit);
}
