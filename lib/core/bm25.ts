/**
 * BM25 over a few hundred texts at a time: the notes that one card chooses from.
 *
 * Document frequencies are those of these notes and not of the whole corpus, for two reasons. They
 * cost nothing to keep: no table to update when a pack comes or goes, no scan on the way to a card
 * (counting 400 notes takes a millisecond or two). And they ask the right question: among North
 * Korea's notes the word "Korea" tells nothing apart, however rare it is in the corpus.
 */

/** Robertson and Zaragoza 2009, section 3.5: k1 between 1.2 and 2, b between 0.5 and 0.8. */
export const K1 = 1.2;
export const B = 0.75;
/** How soon more of the same word in a long query stops counting (k3 of TREC-3's Okapi: 7 to 1000). */
export const K3 = 7;

/** A text as word counts. */
export interface Bag {
  counts: ReadonlyMap<string, number>;
  /** Words in all. */
  length: number;
}

/** Texts that are scored together. */
export interface BagIndex {
  bags: readonly Bag[];
  /** Texts that have words at all. */
  documents: number;
  /** How many of the texts have each word. */
  frequencies: ReadonlyMap<string, number>;
  averageLength: number;
}

/** How often the query holds each word; need not be whole. */
export type Query = ReadonlyMap<string, number>;

export function indexBags(bags: readonly Bag[]): BagIndex {
  const frequencies = new Map<string, number>();
  let length = 0;
  let documents = 0;
  for (const bag of bags) {
    length += bag.length;
    if (bag.length > 0) documents++;
    for (const key of bag.counts.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  return { bags, documents, frequencies, averageLength: length / Math.max(1, documents) };
}

/** How much a word of the texts tells apart; 0 of one that none has. */
export function idfOf({ frequencies, documents }: BagIndex, key: string): number {
  const frequency = frequencies.get(key);
  return frequency === undefined ? 0 : idf(frequency, documents);
}

/** How much a word tells apart, never negative: `ln(1 + (N - n + 0.5) / (n + 0.5))`. */
export function idf(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** What one word adds to the score of a text. */
export function weigh(index: BagIndex, bag: Bag, key: string, inQuery: number): number {
  const count = bag.counts.get(key);
  if (!count) return 0;
  const length = K1 * (1 - B + (B * bag.length) / index.averageLength);
  return idfOf(index, key) * ((count * (K1 + 1)) / (count + length)) * (((K3 + 1) * inQuery) / (K3 + inQuery));
}

/** The BM25 score of each text for the query, in the order of `index.bags`. */
export function bm25(index: BagIndex, query: Query): number[] {
  return index.bags.map((bag) => {
    let score = 0;
    for (const key of bag.counts.keys()) {
      const inQuery = query.get(key);
      if (inQuery) score += weigh(index, bag, key, inQuery);
    }
    return score;
  });
}
