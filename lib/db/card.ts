/** What one card shows, read by index: an entity's notes and nothing else of the corpus. */
import { developments, settle, shortlist } from '../core/choose.ts';
import { readAll, relate } from '../core/relate.ts';
import { type Tongues, wantedBy } from '../core/texts.ts';
import type { PackedTopics } from '../core/topics.ts';
import type { CardData, PageBrief, Why } from '../core/types.ts';
import type { CorpusDb, NoteRow } from './database.ts';
import { readFaces, readNoteFaces, readSourcesOf } from './faces.ts';
import { readPool } from './pool.ts';

/** Notes that a card folds away: later than the page, and said by it already. */
const LATER = 3;
const SAID = 3;
/** Companions on a card: as many as its foot may hold. */
export const COMPANIONS = 6;
export interface CardQuestion {
  /** Entity id. */
  entity: string;
  /** May still be on its way: what does not depend on it is read meanwhile. */
  page: PageBrief | Promise<PageBrief>;
  /** The reader's languages, best first; notes without any come in the page's, or in what they have. */
  langs: readonly string[];
  /** Notes at most. */
  limit: number;
  /** Words of topics in many languages. */
  lexicon?: PackedTopics;
}

/** The card for an entity on a page, notes best first; null when the corpus does not know the entity. */
export async function readCard(
  db: CorpusDb,
  { entity, page: brief, langs: own, limit, lexicon }: CardQuestion,
): Promise<CardData | null> {
  const [{ notes: pool, total }, page] = await Promise.all([readPool(db, entity, brief), brief]);
  const tongues: Tongues = { langs: own, pageLang: page.lang };
  const langs = wantedBy(tongues);
  const [face] = await readFaces(db, [entity], langs);
  if (!face) return null;

  // The database answers while the notes are weighed.
  const asked = readSourcesOf(db, pool.map(firstCited));
  const reading = readAll(pool, page, lexicon);
  const related = relate(reading, entity);
  const listed = shortlist(related);
  const sources = await asked;
  const headline = ({ sources: [first = ''] }: NoteRow) => {
    const source = sources.get(first);
    return source?.titleBasis === 'printed' ? source : undefined;
  };
  const { chosen, said } = settle(listed, reading, { entity, limit, headline });

  const whys = new Map(chosen.map(({ note, why }) => [note.id, why]));
  const [notes, told, later, companions, named] = await Promise.all([
    readNoteFaces(
      db,
      chosen.map(({ note }) => note),
      tongues,
      (id) => whys.get(id),
    ),
    readNoteFaces(db, said.slice(0, SAID), tongues),
    readNoteFaces(db, developments(related, LATER), tongues),
    readCompanions(db, entity, pool, langs),
    readFaces(db, [...new Set([...whys.values()].flatMap(namedIn))], langs),
  ]);
  return {
    entity: face,
    notes,
    said: told,
    later,
    total,
    companions,
    named: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    pageDate: page.date,
    dateFrom: page.dateFrom ?? null,
  };
}

/** The source that has most of a note. */
const firstCited = ({ sources }: NoteRow): Pick<NoteRow, 'sources'> => ({ sources: sources.slice(0, 1) });

const namedIn = (whys: readonly Why[]): string[] =>
  whys.flatMap((why) => ('entities' in why ? why.entities : 'entity' in why ? [why.entity] : []));

/** Who shares most notes with the entity, as far as they were looked at. */
async function readCompanions(
  db: CorpusDb,
  entity: string,
  pool: readonly NoteRow[],
  langs: readonly string[],
): Promise<CardData['companions']> {
  const counts = new Map<string, number>();
  for (const note of pool) for (const id of note.entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  counts.delete(entity);
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COMPANIONS);
  const faces = await readFaces(
    db,
    most.map(([id]) => id),
    langs,
  );
  return faces.map((face) => ({ entity: face, count: counts.get(face.id) ?? 0 }));
}
