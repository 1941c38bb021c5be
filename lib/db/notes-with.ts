/** Which of an entity's notes are worth weighing for a page, by index: without reading a note. */
import { idf } from '../core/bm25.ts';
import { FIELD } from '../core/fields.ts';
import { type Posting, readDocs } from '../core/postings.ts';
import type { NoteDate } from '../core/schema.ts';
import type { CorpusDb } from './database.ts';
import { languagesOf, openViews, type View } from './lookup.ts';
import { after, dateOf, firstBefore } from './scored.ts';

/** Terms beyond these, the rarest, are not looked at: each costs a piece of the index. */
export const TERMS_MOST = 64;
/** Numbers that are read at most of a segment, rarest terms first: what stands in more notes tells too little. */
const READ_MOST = 400_000;

export interface NotesWith {
  /** Ids of notes, those first that share most; among equals newest first. */
  ids: string[];
  /** How many notes the entity has in all. */
  total: number;
}

export interface Reach {
  /** Notes dated later than this, on their earliest reading, are left out. */
  before?: NoteDate | null;
  /** Ids at most. */
  limit: number;
}

interface Candidate {
  score: number;
  date: number;
  number: number;
  view: View;
}

/**
 * The notes about an entity (or of a claim of it) that share rare words with a page. `termsIn`
 * answers keys of `contentWords` for a page read in a language, those that tell most first; the
 * first `TERMS_MOST` over all languages count, each by how few of the entity's notes have it. Notes that
 * share none come last, newest first: without terms these are the entity's newest notes.
 */
export async function notesWith(
  db: CorpusDb,
  entity: string,
  termsIn: (lang: string) => readonly string[],
  { before, limit }: Reach,
): Promise<NotesWith> {
  return db.transaction('r', db.segments, db.pieces, async () => {
    const views = await openViews(db);
    const langs = languagesOf(views);
    const each = Math.ceil(TERMS_MOST / Math.max(1, langs.length));
    const keys = langs.flatMap((lang) =>
      termsIn(lang)
        .slice(0, each)
        .map((term) => FIELD.stem(lang) + term),
    );
    const found = await Promise.all(views.map((view) => candidatesOf(view, entity, new Set(keys), { before, limit })));
    const best = found
      .flatMap(({ candidates }) => candidates)
      .sort((a, b) => b.score - a.score || b.date - a.date)
      .slice(0, limit);
    const ids = new Map<View, Map<number, string>>();
    await Promise.all(
      views.map(async (view) => {
        const numbers = best.filter((one) => one.view === view).map(({ number }) => number);
        const own = await view.ids('notes', numbers);
        ids.set(view, new Map(own.map((id, i) => [numbers[i] as number, id])));
      }),
    );
    return {
      ids: best.flatMap(({ view, number }) => ids.get(view)?.get(number) ?? []),
      total: found.reduce((sum, { total }) => sum + total, 0),
    };
  });
}

async function candidatesOf(
  view: View,
  entity: string,
  keys: ReadonlySet<string>,
  { before, limit }: Reach,
): Promise<{ candidates: Candidate[]; total: number }> {
  const about = FIELD.about + entity;
  const answers = await view.ask({ terms: new Set([about, ...keys]), beginnings: new Set(), placed: new Set() });
  const own = answers.term(about);
  if (!own) return { candidates: [], total: 0 };
  const numbers = readDocs(own);
  const from = before ? firstBefore(view, after(before)) : 0;

  // A note's score, and below zero what is no note of the entity's.
  const scores = new Float32Array(view.notes).fill(-1);
  for (const number of numbers) scores[number] = 0;
  let read = 0;
  const postings = [...keys].flatMap((key) => answers.term(key) ?? []).sort((a, b) => a.count - b.count);
  for (const posting of postings) {
    read += posting.count;
    if (read > READ_MOST) break;
    add(posting, scores, own.count);
  }

  const known = numbers.subarray(firstAtLeast(numbers, from));
  const candidates = bestOf(known, scores, limit).map(
    (number): Candidate => ({ score: scores[number] as number, date: dateOf(view, number), number, view }),
  );
  return { candidates, total: own.count };
}

/** The numbers with the highest scores, in that order; among equals as they come, newest first. Sorting all of 50,000 takes 20 ms. */
function bestOf(numbers: Uint32Array, scores: Float32Array, limit: number): number[] {
  const sorted = Float32Array.from(numbers, (number) => scores[number] as number).sort();
  const least = sorted[Math.max(0, sorted.length - limit)] ?? 0;
  const above: number[] = [];
  const even: number[] = [];
  for (const number of numbers) {
    const score = scores[number] as number;
    if (score > least) above.push(number);
    else if (score === least && even.length < limit) even.push(number);
  }
  above.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return [...above, ...even].slice(0, limit);
}

/** The place of the first number that is no less; the numbers ascend. */
function firstAtLeast(numbers: Uint32Array, least: number): number {
  const at = numbers.findIndex((number) => number >= least);
  return at < 0 ? numbers.length : at;
}

/** Adds to the entity's notes what a term tells: little where most of them have it. */
function add(posting: Posting, scores: Float32Array, total: number): void {
  const docs = readDocs(posting);
  let count = 0;
  for (const number of docs) if ((scores[number] as number) >= 0) docs[count++] = number;
  const worth = idf(count, total);
  for (let i = 0; i < count; i++) {
    const number = docs[i] as number;
    scores[number] = (scores[number] as number) + worth;
  }
}
