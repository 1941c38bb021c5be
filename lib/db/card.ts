/** What one card shows, read by index: an entity's notes and nothing else of the corpus. */
import { developments, type Settled, type Settling, settle, shortlist } from '../core/choose.ts';
import { type Reading, type Related, readAll, relate } from '../core/relate.ts';
import { type Tongues, wantedBy } from '../core/texts.ts';
import type { PackedTopics } from '../core/topics.ts';
import type { CardData, PageBrief, Why } from '../core/types.ts';
import type { CorpusDb, NoteRow, SourceRow } from './database.ts';
import { entityFace, readFaces, readNoteFaces } from './faces.ts';
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
  const [{ notes: pool, total }, row, page] = await Promise.all([
    readPool(db, entity, brief),
    db.entities.get(entity),
    brief,
  ]);
  if (!row) return null;
  const tongues: Tongues = { langs: own, pageLang: page.lang };
  const langs = wantedBy(tongues);

  const reading = readAll(pool, page, lexicon);
  const related = relate(reading, entity);
  const [{ chosen, said }, companions] = await Promise.all([
    settled(db, shortlist(related), reading, { entity, limit }),
    readCompanions(db, entity, pool, langs),
  ]);

  const whys = new Map(chosen.map(({ note, why }) => [note.id, why]));
  const shown = [chosen.map(({ note }) => note), said.slice(0, SAID), developments(related, LATER)];
  const [faces, named] = await Promise.all([
    readNoteFaces(db, shown.flat(), tongues, (id) => whys.get(id)),
    readFaces(db, [...new Set([...whys.values()].flatMap(namedIn))], langs),
  ]);
  const [notes = [], told = [], later = []] = shown.map((rows) => faces.splice(0, rows.length));
  return {
    entity: entityFace(row, langs),
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

/** Notes whose headlines are read before any is asked for; a choice that asks for more is made again with them. */
const HEADLINES = 16;

/** The choice, with the headlines that it asks for; most of the listed notes come never so near that theirs counts. */
async function settled(
  db: CorpusDb,
  listed: readonly Related<NoteRow>[],
  reading: Reading<NoteRow>,
  settling: Pick<Settling<NoteRow>, 'entity' | 'limit'>,
): Promise<Settled<NoteRow>> {
  const read = new Map<string, SourceRow | undefined>();
  let wanted = new Set(listed.slice(0, HEADLINES).map(({ note }) => firstCited(note)));
  for (;;) {
    const ids = [...wanted];
    for (const [at, source] of (await db.sources.bulkGet(ids)).entries()) read.set(ids[at] as string, source);
    wanted = new Set();
    const headline = (note: NoteRow) => {
      const id = firstCited(note);
      if (!read.has(id)) wanted.add(id);
      const source = read.get(id);
      return source?.titleBasis === 'printed' ? source : undefined;
    };
    const choice = settle(listed, reading, { ...settling, headline });
    if (wanted.size === 0) return choice;
  }
}

/** The source that has most of a note. */
const firstCited = ({ sources: [first = ''] }: NoteRow): string => first;

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
