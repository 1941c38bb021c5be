/**
 * How far each note bears on a page, before the notes are set against page and each other: shared
 * words, shared entities, how much the note is about the entity asked for, and its date.
 */
import { bm25, idf } from './bm25.ts';
import { best, type Rankable, readTongues, type Tongue } from './rank-text.ts';
import type { NoteDate } from './schema.ts';
import { spanOf } from './span.ts';
import type { PageBrief } from './types.ts';

/** What each part weighs; they add up to one. Words are the surest sign, the date only settles doubt. */
export const WEIGHTS = { words: 0.45, shared: 0.25, central: 0.2, near: 0.1 } as const;
/** So many rare words in common make a full match; fewer stay below it, however poor the other notes are. */
export const FULL_MATCH_WORDS = 4;
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
  /** Page entities that the note shares, those that tell most first; without the entity asked for. */
  shares: string[];
  /** How much the note is about the entity asked for, or without one about the page's; 0 to 1. */
  central: number;
  /** True when it lies after the page's date on any reading of both. */
  later: boolean;
}

/** Notes and page, read once for all that ranks them. */
export interface Reading<N extends Rankable> {
  notes: readonly N[];
  page: PageBrief;
  tongues: readonly Tongue[];
}

export const readAll = <N extends Rankable>(notes: readonly N[], page: PageBrief): Reading<N> => ({
  notes,
  page,
  tongues: readTongues(notes, page),
});

/** Every note with how it bears on the page, in the order given. `entity`: the one asked for, if one is. */
export function relate<N extends Rankable>({ notes, page, tongues }: Reading<N>, entity?: string): Related<N>[] {
  const words = best(tongues, (tongue) => bm25(tongue.index, tongue.page.query));
  const fullMatch = FULL_MATCH_WORDS * idf(1, notes.length);
  const mostWords = words.reduce((most, { score }) => Math.max(most, score), fullMatch);

  const telling = tellingEntities(notes, page);
  const sharedOf = (note: N) => note.entities.filter((id) => id !== entity && telling.has(id));
  const weightOf = (ids: string[]) => ids.reduce((sum, id) => sum + (telling.get(id) ?? 0), 0);
  const shared = notes.map((note) => weightOf(sharedOf(note)));
  const mostShared = shared.reduce((most, weight) => Math.max(most, weight), 0) || 1;

  const prominence = prominenceOf(page, entity);
  const now = page.date ?? newest(notes);
  return notes.map((note, at) => {
    const { score = 0, lang = 'en' } = words[at] ?? {};
    const central = centrality(note, prominence);
    const related =
      (WEIGHTS.words * score) / mostWords +
      (WEIGHTS.shared * (shared[at] ?? 0)) / mostShared +
      WEIGHTS.central * central +
      WEIGHTS.near * nearness(note.date, now);
    const unknown = page.date ? chanceAfter(note.date, page.date) : 0;
    return {
      note,
      score: related * (1 - UNKNOWN_COST * unknown),
      lang,
      shares: sharedOf(note).sort((a, b) => (telling.get(b) ?? 0) - (telling.get(a) ?? 0) || (a < b ? -1 : 1)),
      central,
      later: unknown === 1,
    };
  });
}

/** What sharing each of the page's entities tells: much where the page says it often and few notes have it. */
function tellingEntities(notes: readonly Rankable[], page: PageBrief): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const note of notes) for (const id of note.entities) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  return new Map(
    page.mentions.map(({ entity, count }) => [
      entity,
      Math.log(1 + count) * idf(frequencies.get(entity) ?? 0, notes.length),
    ]),
  );
}

function prominenceOf(page: PageBrief, entity?: string): Map<string, number> {
  if (entity) return new Map([[entity, 1]]);
  const most = Math.log(1 + Math.max(1, ...page.mentions.map(({ count }) => count)));
  return new Map(page.mentions.map(({ entity: id, count }) => [id, Math.log(1 + count) / most]));
}

/** A note is about who it is a claim of and who it names first; less about the second, third, … */
function centrality(note: Rankable, prominence: Map<string, number>): number {
  let most = 0;
  for (const [at, id] of note.entities.entries()) {
    const place = note.claim?.by.includes(id) ? 1 : 1 / Math.sqrt(1 + at);
    most = Math.max(most, place * (prominence.get(id) ?? 0));
  }
  for (const id of note.claim?.by ?? []) most = Math.max(most, prominence.get(id) ?? 0);
  return most;
}

/** 1 on the day, half after `HALF_NEAR_DAYS`. Imprecise dates stand at their middle. */
function nearness(date: NoteDate, from: NoteDate | null): number {
  if (!from) return 0;
  const middle = (when: NoteDate) => (spanOf(when).start + spanOf(when).end) / 2;
  return HALF_NEAR_DAYS / (HALF_NEAR_DAYS + Math.abs(middle(date) - middle(from)) / DAY);
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
