/** Words one after another, found by their places. */

import { type Posting, Reader, readDocs } from './postings.ts';
import type { Atom } from './query.ts';
import { endOf, type Unit, unitsOf } from './tokens.ts';

/** A unit that is sought: whole, or as the beginning of others. */
export interface Sought extends Unit {
  open: boolean;
}

/** The units that words ask for, in their places from 0 on. */
export function soughtOf(atoms: readonly Pick<Atom, 'tokens' | 'begun'>[]): Sought[] {
  const sought: Sought[] = [];
  let from = 0;
  for (const { tokens, begun } of atoms) {
    for (const [i, token] of tokens.entries()) {
      const units = unitsOf({ ...token, at: token.at + from });
      // Of a run its pairs are enough; one character alone begins a pair, or ends a run.
      if (token.run && units.length > 1) units.pop();
      const isOpen = token.run ? token.run.length === 1 : begun && i === tokens.length - 1;
      sought.push(...units.map((unit) => ({ ...unit, open: isOpen })));
    }
    from = endOf(tokens, 0) + from;
  }
  return sought;
}

/** What is known of a unit: one posting, or those of all terms that it begins. */
export type PostingsOf = (unit: Sought) => readonly Posting[];

/** Where a whole would begin: a document's number and a place in it as one number, ascending. */
type Starts = Float64Array;
/** More than there are places in a document. */
const DOCUMENT = 0x10000;

/** Numbers of documents, ascending. */
export type Numbers = ArrayLike<number> & Iterable<number>;

/** Numbers of documents in which the units stand in their places, ascending. */
export function sequence(units: readonly Sought[], postingsOf: PostingsOf): Numbers {
  const lists = units.map((unit) => ({ unit, postings: postingsOf(unit) }));
  const [only] = lists;
  if (lists.length === 1 && only) return documentsOf(only.postings);
  const size = (postings: readonly Posting[]) => postings.reduce((sum, { count }) => sum + count, 0);
  lists.sort((a, b) => size(a.postings) - size(b.postings));
  let starts: Starts | null = null;
  for (const { unit, postings } of lists) {
    starts = startsOf(postings, unit.at, starts);
    if (starts.length === 0) return [];
  }
  const documents = new Set<number>();
  for (const start of starts ?? []) documents.add(Math.floor(start / DOCUMENT));
  return [...documents];
}

/** Every document that any of the terms has. */
function documentsOf(postings: readonly Posting[]): Numbers {
  if (postings.length === 1) return readDocs(postings[0] as Posting);
  const documents = new Set<number>();
  for (const posting of postings) for (const doc of readDocs(posting)) documents.add(doc);
  return Uint32Array.from(documents).sort();
}

/** The starts that fit a unit at this place of the whole; `among`: only those of these. */
function startsOf(postings: readonly Posting[], at: number, among: Starts | null): Starts {
  const found: number[] = [];
  for (const posting of postings) {
    const reader = new Reader(posting.places);
    // Both run upwards: what was passed once need not be looked at again.
    let next = 0;
    for (const doc of readDocs(posting)) {
      const base = doc * DOCUMENT;
      while (among && next < among.length && (among[next] as number) < base) next++;
      const isWanted = !among || (next < among.length && (among[next] as number) < base + DOCUMENT);
      let place = 0;
      for (let more = 1; more; ) {
        const number = reader.number();
        more = number & 1;
        place += number >>> 1;
        if (isWanted && place >= at) found.push(base + place - at);
      }
    }
  }
  const starts = Float64Array.from(found);
  if (postings.length > 1) starts.sort();
  return among ? common(starts, among) : starts;
}

/** What two ascending lists share. */
function common(some: Starts, others: Starts): Starts {
  let kept = 0;
  let other = 0;
  for (const start of some) {
    while (other < others.length && (others[other] as number) < start) other++;
    if (others[other] === start && (kept === 0 || some[kept - 1] !== start)) some[kept++] = start;
  }
  return some.subarray(0, kept);
}
