/**
 * Which of an entity's many notes are worth reading for a page, told from the index alone: by the
 * signs that rank them afterwards (`relate.ts`), as far as an index has them. It knows which rare
 * words a note shares, who of the page's others is in it and how many are, and when it was; not which topics it tells.
 */
import { idf } from './bm25.ts';
import { FIELD } from './fields.ts';
import type { Answers } from './find.ts';
import { readDocs } from './postings.ts';
import { ALONE, FULL_MATCH_WORDS, HALF_NEAR_DAYS, PROMINENCE, prominenceOf, WEIGHTS } from './relate.ts';
import { dateNumber, type Head } from './segment.ts';
import type { PageBrief } from './types.ts';

/** Numbers that are read at most of a segment, rarest terms first: what stands in more notes tells too little. */
const READ_MOST = 100_000;

export interface Narrowing {
  /** The entity's notes by number, ascending: newest first. */
  numbers: Uint32Array;
  /** Notes of the segment in all. */
  notes: number;
  dated: Pick<Head, 'dates' | 'starts'>;
  answers: Answers;
  /** Terms of the page's words; the answers hold these, and the notes about each of its `companions`. */
  terms: readonly string[];
  entity: string;
  /** Of how many each note is, by number, the entity among them. */
  company: Uint8Array;
  page: Pick<PageBrief, 'mentions' | 'date'>;
}

/** How far each of the numbered notes may bear on the page, in their order: 0 to 1. */
export function foresee({ numbers, notes, dated, answers, terms, entity, company, page }: Narrowing): Float32Array {
  // Places from 1 on, 0 for none. Small arrays, and few of them: megabytes left behind by each card are pauses of the
  // collector, and those were the slowest cards at 200,000 notes.
  const places = numbers.length < 0xffff ? new Uint16Array(notes) : new Uint32Array(notes);
  for (let i = 0; i < numbers.length; i++) places[numbers[i] as number] = i + 1;
  const found = new Uint32Array(numbers.length);
  let docs = new Uint32Array(0);
  /** Puts the places of the notes that have a term at the front of `found`, and says how many. */
  const findAll = (term: string): number => {
    const posting = answers.term(term);
    if (!posting) return 0;
    if (docs.length < posting.count) docs = new Uint32Array(posting.count * 2);
    readDocs(posting, docs);
    let count = 0;
    // Counted, here and below: iterators over tens of thousands of numbers take three times as long.
    for (let i = 0; i < posting.count; i++) {
      const place = places[docs[i] as number] as number;
      if (place > 0) found[count++] = place - 1;
    }
    return count;
  };

  const scores = new Float32Array(numbers.length);
  let most = FULL_MATCH_WORDS * idf(1, numbers.length);
  for (const term of rarest(terms, answers)) {
    const count = findAll(term);
    const worth = idf(count, numbers.length);
    for (let i = 0; i < count; i++) {
      const place = found[i] as number;
      const shared = (scores[place] as number) + worth;
      scores[place] = shared;
      most = Math.max(most, shared);
    }
  }

  const present = new Float32Array(numbers.length);
  for (const [id, often] of companions(page, entity)) {
    const count = findAll(FIELD.about + id);
    for (let i = 0; i < count; i++) {
      const place = found[i] as number;
      present[place] = (present[place] as number) + 1 - PROMINENCE + PROMINENCE * often;
    }
  }

  const near = nearness(dated, page);
  for (let i = 0; i < scores.length; i++) {
    const number = numbers[i] as number;
    const others = (company[number] as number) - 1;
    const known = others > 0 ? (present[i] as number) / others : ALONE;
    const shared = (scores[i] as number) / most;
    scores[i] = WEIGHTS.words * shared + WEIGHTS.company * known + WEIGHTS.near * near(number);
  }
  return scores;
}

/** Whom a page has beside the entity, each with what it counts as company. */
export const companions = (page: Pick<PageBrief, 'mentions'>, entity: string): [string, number][] =>
  [...prominenceOf(page)].filter(([id]) => id !== entity);

/** Terms that are there, rarest first, as far as it pays to read them. */
function rarest(terms: readonly string[], answers: Answers): string[] {
  const counted = terms.flatMap((term) => {
    const count = answers.term(term)?.count;
    return count ? [{ term, count }] : [];
  });
  let left = READ_MOST;
  const read: string[] = [];
  for (const { term, count } of counted.sort((a, b) => a.count - b.count)) {
    left -= count;
    if (left < 0) break;
    read.push(term);
  }
  return read;
}

/** How near a note is to the page, as `relate` has it; to be asked for one number after another, upwards. */
function nearness({ dates, starts }: Narrowing['dated'], page: Pick<PageBrief, 'date'>): (number: number) => number {
  const from = page.date ? dayOf(dateNumber(page.date)) : dayOf(dates[0] ?? 0);
  let run = 0;
  let near = 0;
  let known = -1;
  return (number) => {
    while (run + 1 < starts.length && (starts[run + 1] as number) <= number) run++;
    if (run !== known) {
      near = HALF_NEAR_DAYS / (HALF_NEAR_DAYS + Math.abs(dayOf(dates[run] as number) - from));
      known = run;
    }
    return near;
  };
}

/** A date's number as days, to a day or two: what is dated to the month or year stands in its middle. */
function dayOf(date: number): number {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  return year * 365.25 + (month ? (month - 1) * 30.4 + (day || 15) : 183);
}

/** The places of the highest scores from `from` until `to`, highest first; among equals the first. */
export function highest(scores: Float32Array, limit: number, from = 0, to = scores.length): number[] {
  const best: number[] = [];
  const scoreAt = (place: number) => scores[best[place] as number] as number;
  for (let i = from; i < to; i++) {
    const score = scores[i] as number;
    if (best.length >= limit && !(score > scoreAt(limit - 1))) continue;
    let place = Math.min(best.length, limit - 1);
    for (; place > 0 && scoreAt(place - 1) < score; place--) best[place] = best[place - 1] as number;
    best[place] = i;
  }
  return best;
}
