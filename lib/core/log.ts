/**
 * Terms as they come, document by document, and then term by term.
 *
 * Naively: a map from each term to a growing list. Of 200,000 notes that is half a million lists of
 * which most hold one number, and a minute of work. Here each occurrence is a row of one long
 * table, and reading the documents in their final order deals the rows out to their terms, sorted.
 */
import { Bytes, type Posting } from './postings.ts';

/** In place of a place, where a term's places are not kept. */
const NOWHERE = 0xffff;
/** Places further into a document than this cannot be told apart. */
const FURTHEST = 0xfffe;
/** Rows that the table grows by at least. */
const ROWS = 4096;

export interface Log {
  /** The number of a term. */
  term(term: string): number;
  /** The current document has this term, there or anywhere. */
  add(term: number, at?: number): void;
  /** Ends the current document. */
  next(): void;
  /** Every term, sorted, with where it stands; `order`: documents as they came, by their final number. */
  postings(order: ArrayLike<number>): Generator<[string, Posting]>;
}

export function createLog(): Log {
  const numbers = new Map<string, number>();
  const ends: number[] = [];
  let terms = new Uint32Array(ROWS);
  let places = new Uint16Array(ROWS);
  let length = 0;

  function grow(): void {
    const [largerTerms, largerPlaces] = [new Uint32Array(length * 2), new Uint16Array(length * 2)];
    largerTerms.set(terms);
    largerPlaces.set(places);
    [terms, places] = [largerTerms, largerPlaces];
  }

  return {
    term(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, numbers.size);
      return numbers.size - 1;
    },
    add(term, at) {
      if (length === terms.length) grow();
      terms[length] = term;
      places[length++] = at === undefined ? NOWHERE : Math.min(at, FURTHEST);
    },
    next() {
      ends.push(length);
    },
    *postings(order) {
      const starts = new Uint32Array(numbers.size + 1);
      for (let row = 0; row < length; row++) (starts[(terms[row] as number) + 1] as number)++;
      for (let term = 0; term < numbers.size; term++) (starts[term + 1] as number) += starts[term] as number;
      const free = starts.slice();
      const [docs, spots] = [new Uint32Array(length), new Uint16Array(length)];
      for (let doc = 0; doc < order.length; doc++) {
        const came = order[doc] as number;
        for (let row = ends[came - 1] ?? 0; row < (ends[came] as number); row++) {
          const slot = (free[terms[row] as number] as number)++;
          docs[slot] = doc;
          spots[slot] = places[row] as number;
        }
      }
      for (const term of [...numbers.keys()].sort()) {
        const number = numbers.get(term) as number;
        yield [term, posting(docs, spots, starts[number] as number, starts[number + 1] as number)];
      }
    },
  };
}

/** The rows of one term, sorted by document and in each by place, in bytes. */
function posting(docs: Uint32Array, spots: Uint16Array, from: number, to: number): Posting {
  const [gaps, places] = [new Bytes(), new Bytes()];
  let count = 0;
  let last = 0;
  for (let row = from; row < to; row++) {
    const doc = docs[row] as number;
    const isSame = row > from && doc === docs[row - 1];
    if (!isSame) {
      gaps.number(doc - last);
      last = doc;
      count++;
    }
    const spot = spots[row] as number;
    if (spot === NOWHERE) continue;
    places.place(isSame ? spot - (spots[row - 1] as number) : spot, row + 1 < to && docs[row + 1] === doc);
  }
  return { count, docs: gaps.done(), places: places.done() };
}
