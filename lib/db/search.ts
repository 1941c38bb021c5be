/**
 * Search over the whole corpus, and the timeline, which is a search for everything about somebody.
 * Answered from the index; of the notes themselves only those that are shown are read. Why the
 * index is ours and not a library's: `search.md`.
 */

import type { MonthCount, MonthRange } from '../core/density.ts';
import { FIELD } from '../core/fields.ts';
import { type Answers, find, type Meant, publishedBy, wantedOf, wantedOfMeant } from '../core/find.ts';
import { matchesIn } from '../core/matched.ts';
import { type Fault, parseQuery, type Query } from '../core/query.ts';
import type { NoteDate } from '../core/schema.ts';
import { survey } from '../core/survey.ts';
import { type Tongues, wantedBy } from '../core/texts.ts';
import type { NoteFace } from '../core/types.ts';
import type { CorpusDb } from './database.ts';
import { readFaces, readNoteFaces, readSourcesOf } from './faces.ts';
import { languagesOf, openViews } from './lookup.ts';
import { type Asked, meantBy } from './meant.ts';
import { after, best, firstBefore, months, type Surveyed } from './scored.ts';

/** Notes of one answer, when nothing else is said: reading notes is most of what a search costs; the next ones are asked for when they are wanted. */
export const SEARCH_LIMIT = 20;

export interface SearchQuestion extends Tongues {
  /** As typed; empty finds everything. */
  query: string;
  /** Entity ids: only notes about one of them; none: all notes. */
  about?: readonly string[];
  /** Only notes that fall into these months; the counts by month are of all. */
  range?: MonthRange | null;
  /** The article's date: notes that are surely later are counted, and left out unless `withLater`. */
  article?: NoteDate | null;
  withLater?: boolean;
  /** Notes at most, and how many of the best are left out. */
  limit?: number;
  offset?: number;
}

export interface SearchAnswer {
  /** Best first, then newest. */
  notes: NoteFace[];
  /** How many are found in all. */
  total: number;
  /** How many are later than the article, whether they are among the others or left out. */
  later: number;
  /** All that are found, by month. */
  months: MonthCount[];
  /** What in the query makes no sense. While it is being typed, the rest of the query is answered. */
  fault: Fault | null;
}

/**
 * Notes in which every word of the query occurs, in their texts, their sources, or the names of
 * those they are about, in any language; the language of queries is told in `core/query.ts`.
 */
export async function searchNotes(db: CorpusDb, question: SearchQuestion): Promise<SearchAnswer> {
  const {
    langs: own,
    pageLang,
    about = [],
    range = null,
    article = null,
    withLater = false,
    limit = SEARCH_LIMIT,
    offset = 0,
  } = question;
  return db.transaction('r', [db.segments, db.pieces, db.notes, db.sources, db.entities], async () => {
    const { query, asked, meant, entities, langs, fault } = await understand(db, parseQuery(question.query), about);
    if (fault && !fault.begun) return { notes: [], total: 0, later: 0, months: [], fault };
    const surveyed = asked.map(({ view, words }, i): Surveyed => {
      const asked = { query, meant, about, lang: own[0] ?? '', langs, words, entities: entities[i] as Answers };
      const scores = find({ ...asked, notes: view.notes, firstBefore: (date) => firstBefore(view, date) });
      const border = article ? firstBefore(view, after(article)) : 0;
      return { view, scores, ...survey({ scores, dated: view, range, border, withLater, most: offset + limit }) };
    });
    const sum = (what: 'later' | 'total') => surveyed.reduce((all, one) => all + one[what], 0);
    const notes = await readFound(db, await best(surveyed, offset, limit), {
      query,
      meant,
      langs: own,
      ...(pageLang && { pageLang }),
    });
    return { notes, total: sum('total'), later: sum('later'), months: months(surveyed), fault };
  });
}

/** Reads the query against the corpus: whom it means, and what of it names nobody and no source. */
async function understand(db: CorpusDb, typed: Query, about: readonly string[]) {
  const views = await openViews(db);
  const langs = languagesOf(views);
  const wanted = wantedOf(typed, langs);
  const asked: Asked[] = await Promise.all(views.map(async (view) => ({ view, words: await view.ask(wanted) })));
  const all = await meantBy(typed, asked);
  const wantedNext = wantedOfMeant(all, about);
  const entities = await Promise.all(views.map((view) => view.ask(wantedNext)));
  const faults = [...typed.faults];
  const isKept = typed.filters.map((filter, i) => {
    const kind = faultOf(filter, all.filters[i] ?? new Set(), asked, entities);
    if (!kind || 'date' in filter) return true;
    faults.push({ kind, operator: filter.kind, value: filter.atom.written, begun: filter.atom.begun });
    return false;
  });
  const query = { ...typed, filters: typed.filters.filter((_, i) => isKept[i]) };
  const meant: Meant = { ...all, filters: all.filters.filter((_, i) => isKept[i]) };
  return { query, asked, meant, entities, langs, fault: faults.find(({ begun }) => !begun) ?? faults[0] ?? null };
}

function faultOf(
  filter: Query['filters'][number],
  ids: ReadonlySet<string>,
  asked: readonly Asked[],
  entities: readonly Answers[],
): 'nobody' | 'nowhere' | null {
  if (filter.kind === 'by') {
    return [...ids].some((id) => entities.some((answers) => answers.term(FIELD.claimant + id))) ? null : 'nobody';
  }
  if (filter.kind === 'source')
    return asked.some(({ words }) => publishedBy(filter.atom, words).length > 0) ? null : 'nowhere';
  return null;
}

async function readFound(
  db: CorpusDb,
  ids: readonly string[],
  { query, meant, ...tongues }: Tongues & { query: Query; meant: Meant },
): Promise<NoteFace[]> {
  const rows = (await db.notes.bulkGet([...ids])).filter((row) => row !== undefined);
  const cited = readSourcesOf(db, rows);
  const [faces, sources] = await Promise.all([readNoteFaces(db, rows, tongues, undefined, cited), cited]);
  if (query.atoms.length === 0 && query.filters.length === 0) return faces;
  const found = rows.map((row, i) => {
    const cited = row.sources.flatMap((id) => sources.get(id) ?? []);
    return matchesIn(row, { query, meant, lang: faces[i]?.lang ?? '', sources: cited });
  });
  const named = [
    ...new Set(found.flatMap(({ elsewhere }) => elsewhere.flatMap((one) => (one.kind === 'name' ? [one.entity] : [])))),
  ];
  const names = new Map((await readFaces(db, named, wantedBy(tongues))).map(({ id, name }) => [id, name]));
  return faces.map((face, i) => {
    const { spans = [], elsewhere = [] } = found[i] ?? {};
    const known = elsewhere.map((one) =>
      one.kind === 'name' ? { ...one, entity: names.get(one.entity) ?? one.entity } : one,
    );
    return { ...face, found: { spans, elsewhere: known } };
  });
}
