/**
 * How good an order of notes is against graded judgments: nDCG (Järvelin and Kekäläinen 2002), with
 * the gains of TREC's background linking task: 0, 2, 4, 8, 16 for the grades 0 to 4, since one note
 * without which the article cannot be understood is worth more than several that are nice to have.
 */

/** Note id to grade, 0 (nothing for this article) to 4 (it cannot be understood without); unjudged is 0. */
export type Judgments = Readonly<Record<string, number>>;

const gain = (grade: number): number => (grade > 0 ? 2 ** grade : 0);

/** What is gained by grades in this order, each place counting less than the one before: log2 of the place plus one. */
const cumulated = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** 0 to 1: the gain of the first `depth` of these, of the most that any order could give. Null when nothing is judged good. */
export function ndcg(ids: readonly string[], judgments: Judgments, depth: number): number | null {
  const ideal = Object.values(judgments).sort((a, b) => b - a);
  const most = cumulated(ideal.slice(0, depth));
  if (most === 0) return null;
  return cumulated(ids.slice(0, depth).map((id) => judgments[id] ?? 0)) / most;
}
