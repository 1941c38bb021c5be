/**
 * RM3, the relevance model of Lavrenko and Croft (2001) mixed with the query (Abdul-Jaleel et al.,
 * TREC 2004): take the best texts of a first search for relevant, learn from them which words
 * relevance comes with, search again for both. A baseline; Latar's own choice does not use it.
 */
import { type BagIndex, bm25, type Query } from './bm25.ts';

/** Texts taken for relevant, words learnt from them, and the query's share: Anserini's defaults. */
export const FEEDBACK_TEXTS = 10;
export const FEEDBACK_WORDS = 10;
export const QUERY_SHARE = 0.5;

/** The query widened by what the best texts say; unchanged when it finds none. */
export function widen(index: BagIndex, query: Query): Query {
  const scores = bm25(index, query);
  const best = scores
    .map((score, at) => ({ score, at }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, FEEDBACK_TEXTS);
  if (best.length === 0) return query;

  // P(w|R) = Σ P(w|D) P(D|Q); the BM25 score, made to sum to one, stands for P(D|Q).
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const relevance = new Map<string, number>();
  for (const { score, at } of best) {
    const bag = index.bags[at];
    if (!bag) continue;
    for (const [key, count] of bag.counts) {
      relevance.set(key, (relevance.get(key) ?? 0) + (count / bag.length) * (score / total));
    }
  }
  const learnt = [...relevance].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FEEDBACK_WORDS);

  // Both are made to sum to one, mixed, and brought back to the query's size, which k3 is made for.
  const size = sum(query.values());
  const mass = sum(learnt.map(([, weight]) => weight));
  const widened = new Map<string, number>();
  for (const [key, count] of query) widened.set(key, QUERY_SHARE * count);
  for (const [key, weight] of learnt) {
    widened.set(key, (widened.get(key) ?? 0) + (1 - QUERY_SHARE) * size * (weight / mass));
  }
  return widened;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** The RM3 score of each text for the query, in the order of `index.bags`. */
export const rm3 = (index: BagIndex, query: Query): number[] => bm25(index, widen(index, query));
