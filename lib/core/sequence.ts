/** Words one after another, found by their places. */

import { type Posting, readDocs } from './postings.ts';
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
  const documents: number[] = [];
  for (const start of starts ?? []) {
    const document = Math.floor(start / DOCUMENT);
    if (document !== documents.at(-1)) documents.push(document);
  }
  return documents;
}

/** Every document that any of the terms has. */
function documentsOf(postings: readonly Posting[]): Numbers {
  if (postings.length === 1) return readDocs(postings[0] as Posting);
  const documents = new Set<number>();
  for (const posting of postings) for (const doc of readDocs(posting)) documents.add(doc);
  return Uint32Array.from(documents).sort();
}

/**
 * The starts that fit a unit at this place of the whole; `among`: only those of these. Places are read here and not
 * by a `Reader`: two words that half of 200,000 notes have stand in as many places or more, and nothing has warmed the code.
 */
function startsOf(postings: readonly Posting[], at: number, among: Starts | null): Starts {
  let found = new Float64Array(1024);
  let count = 0;
  for (const { count: notes, docs: gaps, places: bytes } of postings) {
    const docs = readDocs({ count: notes, docs: gaps });
    // Both run upwards: what was passed once need not be looked at again.
    let next = 0;
    let byteAt = 0;
    for (let i = 0; i < notes; i++) {
      const base = (docs[i] as number) * DOCUMENT;
      if (among) while (next < among.length && (among[next] as number) < base) next++;
      const isWanted = !among || (next < among.length && (among[next] as number) < base + DOCUMENT);
      let place = 0;
      for (let more = 1; more; ) {
        let byte = bytes[byteAt++] as number;
        let number = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[byteAt++] as number;
          number |= (byte & 0x7f) << shift;
        }
        more = number & 1;
        place += number >>> 1;
        if (!isWanted || place < at) continue;
        if (count === found.length) found = doubled(found);
        found[count++] = base + place - at;
      }
    }
  }
  const starts = found.subarray(0, count);
  if (postings.length > 1) starts.sort();
  return among ? common(starts, among) : starts;
}

function doubled(numbers: Starts): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** What two ascending lists share. */
function common(some: Starts, others: Starts): Starts {
  let kept = 0;
  let other = 0;
  for (let i = 0; i < some.length; i++) {
    const start = some[i] as number;
    while (other < others.length && (others[other] as number) < start) other++;
    if (others[other] === start && (kept === 0 || some[kept - 1] !== start)) some[kept++] = start;
  }
  return some.subarray(0, kept);
}
