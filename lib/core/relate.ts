/**
 * How far each note bears on a page, before the notes are set against page and each other: shared
 * words, shared company, and nearness in time. The whole article is the query, as TREC's background
 * linking found best (Soboroff, Huang and Harman 2018), not the one name that the reader rests on.
 */
import { bm25, idf } from './bm25.ts';
import { aboutOf, best, type Rankable, readNote, readTongues, type Tongue } from './rank-text.ts';
import type { NoteDate } from './schema.ts';
import { middleOf, spanOf } from './span.ts';
import { readTold, type Told } from './told.ts';
import { type PageTopics, readPageTopics, topicsOnPage } from './topic-text.ts';
import type { PackedTopics } from './topics.ts';
import type { PageBrief } from './types.ts';

/**
 * What each part weighs; they add up to one. Chosen on the half of `tests/eval/ranking/` that is
 * there to develop on, where between a half and twice of each does nearly as well.
 */
export const WEIGHTS = { words: 0.26, topics: 0.13, company: 0.305, near: 0.305 };
/** So many rare words in common make a full match; fewer stay below it, however poor the other notes are. */
export const FULL_MATCH_WORDS = 4;
/** Company of a note that is about nobody but the one asked for. */
export const ALONE = 0.5;
/** How much of an entity's company depends on how often the page mentions it, rather than whether. */
export const PROMINENCE = 0.5;
/** After so many days a note is half as near. */
export const HALF_NEAR_DAYS = 365;
/** What a note loses by the chance that it was not known yet: one dated 2024 on a page of July 2024. */
export const UNKNOWN_COST = 0.5;

const DAY = 86_400_000;

export interface Related<N extends Rankable> {
  note: N;
  /** 0 to 1. */
  score: number;
  /** Language of the note in which the words match best. */
  lang: string;
  /** True when it lies after the page's date on any reading of both, or tells what came later. */
  later: boolean;
}

/** Notes and page, read once for all that ranks them. */
export interface Reading<N extends Rankable> {
  notes: readonly N[];
  page: PageBrief;
  tongues: readonly Tongue[];
  /** What the page tells, whatever its language; null without a lexicon. */
  topics: PageTopics | null;
  /** Months and years that the page tells of. */
  told: Told;
}

export const readAll = <N extends Rankable>(
  notes: readonly N[],
  page: PageBrief,
  lexicon?: PackedTopics,
): Reading<N> => ({
  notes,
  page,
  tongues: readTongues(notes, page),
  topics: lexicon ? readPageTopics(lexicon, page) : null,
  told: readTold(`${page.title}\n${page.text}`, page.lang, page.date),
});

/** Every note with how it bears on the page, in the order given. `entity`: the one asked for, if one is. */
export function relate<N extends Rankable>(
  { notes, page, tongues, topics }: Reading<N>,
  entity?: string,
): Related<N>[] {
  const words = best(tongues, (tongue) => bm25(tongue.index, tongue.page.query));
  const fullMatch = FULL_MATCH_WORDS * idf(1, notes.length);
  const mostWords = words.reduce((most, { score }) => Math.max(most, score), fullMatch);

  const prominence = prominenceOf(page);
  const now = page.date ?? newest(notes);
  return notes.map((note, at) => {
    const { score = 0, lang = 'en' } = words[at] ?? {};
    const related =
      (WEIGHTS.words * score) / mostWords +
      (topics ? WEIGHTS.topics * topicsOnPage(note, topics) : 0) +
      WEIGHTS.company * company(note, prominence, entity) +
      WEIGHTS.near * nearness(note.date, now);
    const unknown = page.date ? chanceAfter(note.date, page.date) : 0;
    const later = unknown === 1 || tellsLater(note, page.date);
    return { note, score: related * (1 - UNKNOWN_COST * unknown), lang, later };
  });
}

/** How far the note is about whom the page is about, the one asked for left aside: 0 to 1. */
function company(note: Rankable, prominence: ReadonlyMap<string, number>, entity?: string): number {
  const about = aboutOf(note);
  if (entity) about.delete(entity);
  if (about.size === 0) return ALONE;
  let sum = 0;
  for (const id of about) {
    const often = prominence.get(id);
    if (often !== undefined) sum += 1 - PROMINENCE + PROMINENCE * often;
  }
  return sum / about.size;
}

/** How much the page is about each of its entities: 1 for the one it mentions most. */
export function prominenceOf(page: Pick<PageBrief, 'mentions'>): Map<string, number> {
  const most = Math.log(1 + Math.max(1, ...page.mentions.map(({ count }) => count)));
  return new Map(page.mentions.map(({ entity: id, count }) => [id, Math.log(1 + count) / most]));
}

/** Whether a note of an earlier day names a later year: the treaty of 2000 that "lapsed in 2024". */
function tellsLater(note: Rankable, date: NoteDate | null): boolean {
  if (!date) return false;
  const year = Number(date.value.slice(0, 4));
  for (const { lastYear } of readNote(note).values()) if (lastYear > year) return true;
  return false;
}

/** 1 on the day, half after `HALF_NEAR_DAYS`. Imprecise dates stand at their middle. */
function nearness(date: NoteDate, from: NoteDate | null): number {
  if (!from) return 0;
  return HALF_NEAR_DAYS / (HALF_NEAR_DAYS + Math.abs(middleOf(date) - middleOf(from)) / DAY);
}

/** The chance that a date lies after another, its days being equally likely: 0 to 1. */
export function chanceAfter(date: NoteDate, other: NoteDate): number {
  const { start, end } = spanOf(date);
  const days = (end - start) / DAY + 1;
  const after = (end - spanOf(other).end) / DAY;
  return Math.min(1, Math.max(0, after / days));
}

function newest(notes: readonly Rankable[]): NoteDate | null {
  return notes.reduce<NoteDate | null>((last, { date }) => (last && last.value >= date.value ? last : date), null);
}
