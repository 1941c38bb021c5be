/** The figures of ranking as lines: each half with every ranker, then the reported half by language. */
import { RANKED, type RankingRow, type RankingScore } from './eval-ranking.ts';
import { alignTable } from './eval-tables.ts';

const HALVES = {
  develop: 'the half to develop on',
  report: 'the reported half',
} as const;

const share = (value: number) => `${(100 * value).toFixed(1)} %`;
const cells = ({ ndcg3, ndcg5, repeats, later }: RankingRow) => [
  ndcg3.toFixed(3),
  ndcg5.toFixed(3),
  share(repeats),
  share(later),
];

export function rankingTable({ halves, languages, guessed }: RankingScore): string[] {
  const byHalf = halves.flatMap(({ half, rows }) => [
    ...alignTable([
      [`${HALVES[half]}, ${rows.latar.queries} queries`, 'nDCG@3', 'nDCG@5', 'repeats in top 3', 'later in top 3'],
      ...RANKED.map((ranker) => [ranker, ...cells(rows[ranker])]),
    ]),
    '',
  ]);
  const byLanguage = alignTable([
    ['nDCG@5 by language, reported', 'queries', ...RANKED],
    ...Object.entries(languages).map(([lang, rows]) => [
      lang,
      String(rows.latar.queries),
      ...RANKED.map((ranker) => rows[ranker].ndcg5.toFixed(3)),
    ]),
  ]);
  const repeats = alignTable([
    ['repeats by language, reported', 'queries', ...RANKED],
    ...Object.entries(languages).map(([lang, rows]) => [
      lang,
      String(rows.latar.queries),
      ...RANKED.map((ranker) => share(rows[ranker].repeats)),
    ]),
  ]);
  const note = guessed
    ? [
        '',
        'Lines without "repeats": a note counts as repeated when six in ten of its words stand together in the page.',
      ]
    : [];
  return [...byHalf, ...byLanguage, '', ...repeats, ...note];
}
