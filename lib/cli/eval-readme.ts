/** The README's account of what is spotted: written from the figures, never by hand. */
import { readFile, writeFile } from 'node:fs/promises';
import { readLanguages } from '../../data/packing/read.ts';
import { RANKED, type Ranked, type RankingScore } from './eval-ranking.ts';
import type { Row, SpottingScore } from './eval-spotting.ts';

const README = new URL('../../README.md', import.meta.url);
/** The parts of the README that the eval writes, by what stands in their marks. */
export type Part = 'spotted' | 'chosen';
const startOf = (part: Part) => `<!-- ${part}: written by "npm run -s eval -- --readme" -->`;
const endOf = (part: Part) => `<!-- /${part} -->`;
const marked = (part: Part, lines: readonly string[]) => [startOf(part), ...lines, endOf(part)].join('\n');
/** Texts that a kind of trap must have for a row of its own. */
const OWN_ROW = 9;

/** What is spotted, as the figures give it, marks included. Rejects with a `DataError` where `data/languages/` is faulty. */
export async function spottedPart({ overall, languages, kinds }: SpottingScore): Promise<string> {
  const names = new Map((await readLanguages()).map(({ lang, name }) => [lang, name]));
  const byName = Object.entries(languages).map(([tag, row]): [string, Row] => [names.get(tag) ?? tag, row]);
  const common = Object.entries(kinds).filter(([, { texts }]) => texts >= OWN_ROW);
  const sorted = (rows: [string, Row][]) => rows.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return marked('spotted', [
    `\`npm run -s eval\` scores the labelled sets in \`tests/eval/\`: ${overall.texts} short texts in ${byName.length} languages, ours and no others’. It is a development set, not a blind one: its authors saw its errors. Precision is the share of marks that are right, recall the share of mentions that are marked.`,
    '',
    ...table('language', [...sorted(byName), ['all', overall]]),
    '',
    'The same texts by what they try:',
    '',
    ...table('kind', sorted(common)),
  ]);
}

const table = (what: string, rows: readonly (readonly [string, Row])[]): string[] => [
  `| ${what} | texts | mentions | precision | recall |`,
  '|---|--:|--:|--:|--:|',
  ...rows.map(
    ([name, { texts, right, missed, precision, recall }]) =>
      `| ${name} | ${texts} | ${right + missed} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  ),
];

/** How notes are chosen, as the figures of the reported half give it, marks included. */
export function chosenPart({ halves, languages }: RankingScore): string {
  const rows = halves.find(({ half }) => half === 'report')?.rows;
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const body = RANKED.flatMap((ranker) => {
    const row = rows?.[ranker];
    if (!row) return [];
    const cells = [row.ndcg3.toFixed(3), row.ndcg5.toFixed(3), percent(row.repeats), percent(row.later)];
    return [`| ${NAMES[ranker]} | ${cells.join(' | ')} |`];
  });
  return marked('chosen', [
    `\`npm run -s eval\` scores the choice over pages and judgments of our own in \`tests/eval/ranking/\`, made by labellers who did not see the ranker: ${rows?.latar.queries ?? 0} queries with something to find, in ${Object.keys(languages).length} languages, of the half whose pages nobody looked into while working on it. nDCG is 1 for the best order there could be.`,
    '',
    '| ranker | nDCG@3 | nDCG@5 | first three that repeat the page | first three later than the page |',
    '|---|--:|--:|--:|--:|',
    ...body,
  ]);
}

const NAMES: Record<Ranked, string> = {
  latar: 'Latar',
  bm25: 'BM25, the article as query',
  'bm25+rm3': 'BM25 with RM3',
  newest: 'newest first',
  'bm25+dates': 'BM25, later notes left out',
  'bm25+rm3+dates': 'BM25 with RM3, later notes left out',
  'newest+dates': 'newest first, later notes left out',
};

/** A part as it stands, its marks included; '' where the README has none. */
export async function standingPart(part: Part): Promise<string> {
  const readme = await readFile(README, 'utf8');
  const [start, end] = [readme.indexOf(startOf(part)), readme.indexOf(endOf(part))];
  return start < 0 || end < start ? '' : readme.slice(start, end + endOf(part).length);
}

/** Puts both parts in their places. */
export async function writeReadme(spotting: SpottingScore, ranking: RankingScore): Promise<void> {
  const parts = { spotted: await spottedPart(spotting), chosen: chosenPart(ranking) };
  for (const part of ['spotted', 'chosen'] as const) {
    const [readme, old] = await Promise.all([readFile(README, 'utf8'), standingPart(part)]);
    await writeFile(
      README,
      readme.replace(old, () => parts[part]),
    );
  }
}
