/**
 * The notes that a card chooses from: all of an entity's, or, where those are too many to read, the
 * ones that the index foresees to bear on the page (`core/narrow.ts`). What is read here, and only
 * that, costs a look-up each.
 */
import { FIELD } from '../core/fields.ts';
import type { Answers } from '../core/find.ts';
import { companions, foresee, highest } from '../core/narrow.ts';
import { topWords } from '../core/page-text.ts';
import { readDocs } from '../core/postings.ts';
import type { PageBrief } from '../core/types.ts';
import type { CorpusDb, NoteRow } from './database.ts';
import { languagesOf, openViews, type View } from './lookup.ts';
import { after, firstBefore } from './scored.ts';

/** An entity with no more notes than these has all of them weighed. */
export const POOL = 100;
/**
 * Of one with more: so many that the page's day could know, and so many later. On the bundle, with
 * every entity of more than 56 notes narrowed to 32, 40 or 56 known ones, 95 of 100 notes in the first
 * three places are the same as without (36 judged queries, nDCG@5 .486 to .493 beside .497); each
 * costs a request. Before the index knew of how many a note is, it was 92 of 100 with 56 (.466).
 */
const KNOWN = 36;
const LATER = 6;
/** Words of the page beyond these, over all languages, are not looked at: each costs a piece of the index. */
const WORDS = 48;

export interface Pool {
  notes: NoteRow[];
  /** How many notes the entity has in all. */
  total: number;
}

/** `page` may still be on its way; what does not depend on it is read meanwhile. */
export async function readPool(db: CorpusDb, entity: string, page: PageBrief | Promise<PageBrief>): Promise<Pool> {
  const few = await readFew(db, entity);
  if (few.total <= POOL) return few;
  const brief = await page;
  return db.transaction('r', db.segments, db.pieces, db.notes, async () => {
    const rows = await db.notes.bulkGet(await foreseen(await openViews(db), entity, brief));
    return { notes: rows.filter((row) => row !== undefined), total: few.total };
  });
}

/** How many notes an entity has, and the notes themselves where they are few. */
async function readFew(db: CorpusDb, entity: string): Promise<Pool> {
  return db.transaction('r', db.segments, db.pieces, db.notes, async () => {
    const about = FIELD.about + entity;
    const answers = await Promise.all((await openViews(db)).map((view) => view.ask(whole([about]))));
    const total = answers.reduce((sum, one) => sum + (one.term(about)?.count ?? 0), 0);
    if (total > POOL) return { notes: [], total };
    const notes = await db.notes.where('about').startsWith(`${entity} `).limit(POOL).toArray();
    return { notes, total: Math.max(total, notes.length) };
  });
}

const whole = (terms: Iterable<string>) => ({
  terms: new Set(terms),
  beginnings: new Set<string>(),
  placed: new Set<string>(),
});

/** Ids of the notes foreseen to bear on the page, of those it could know and of later ones. */
async function foreseen(views: readonly View[], entity: string, page: PageBrief): Promise<string[]> {
  const langs = languagesOf(views);
  const each = Math.ceil(WORDS / Math.max(1, langs.length));
  const terms = langs.flatMap((lang) =>
    topWords(page, lang)
      .slice(0, each)
      .map((term) => FIELD.stem(lang) + term),
  );
  const about = [entity, ...companions(page, entity).map(([id]) => id)].map((id) => FIELD.about + id);
  const found = await Promise.all(
    views.map(async (view) =>
      bestOf(view, await view.ask(whole([...terms, ...about])), { terms, entity, company: await view.company(), page }),
    ),
  );
  const of = (kind: 'known' | 'later', limit: number) =>
    found
      .flatMap((one, at) => one[kind].map((best) => ({ ...best, view: views[at] as View })))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  const best = [...of('known', KNOWN), ...of('later', LATER)];
  const ids = await Promise.all(
    views.map((view) =>
      view.ids(
        'notes',
        best.filter((one) => one.view === view).map(({ number }) => number),
      ),
    ),
  );
  return ids.flat();
}

interface Asked {
  terms: readonly string[];
  entity: string;
  company: Uint8Array;
  page: PageBrief;
}

function bestOf(view: View, answers: Answers, { terms, entity, company, page }: Asked) {
  const posting = answers.term(FIELD.about + entity);
  const numbers = posting ? readDocs(posting) : new Uint32Array();
  const scores = foresee({ numbers, notes: view.notes, dated: view, answers, terms, entity, company, page });
  const known = page.date ? firstBefore(view, after(page.date)) : 0;
  const at = numbers.findIndex((number) => number >= known);
  const split = at < 0 ? numbers.length : at;
  const scored = (places: number[]) =>
    places.map((place) => ({ number: numbers[place] as number, score: scores[place] as number }));
  return {
    known: scored(highest(scores, KNOWN, split)),
    later: scored(highest(scores, LATER, 0, split)),
  };
}
