/** The README's account of what is spotted: written from the figures, never by hand. */
import { readFile, writeFile } from 'node:fs/promises';
import { readLanguages } from '../../data/packing/read.ts';
import type { Row, SpottingScore } from './eval-spotting.ts';

const README = new URL('../../README.md', import.meta.url);
const START = '<!-- spotted: written by "npm run -s eval -- --readme" -->';
const END = '<!-- /spotted -->';
/** Texts that a kind of trap must have for a row of its own. */
const OWN_ROW = 9;

/** The section as the figures give it, its marks included. Rejects with a `DataError` where `data/languages/` is faulty. */
export async function readmeSection({ overall, languages, kinds }: SpottingScore): Promise<string> {
  const names = new Map((await readLanguages()).map(({ lang, name }) => [lang, name]));
  const byName = Object.entries(languages).map(([tag, row]): [string, Row] => [names.get(tag) ?? tag, row]);
  const common = Object.entries(kinds).filter(([, { texts }]) => texts >= OWN_ROW);
  const sorted = (rows: [string, Row][]) => rows.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return [
    START,
    `\`npm run -s eval\` scores the labelled sets in \`tests/eval/\`: ${overall.texts} short texts in ${byName.length} languages, ours and no others’. It is a development set, not a blind one: its authors saw its errors. Precision is the share of marks that are right, recall the share of mentions that are marked.`,
    '',
    ...table('language', [...sorted(byName), ['all', overall]]),
    '',
    'The same texts by what they try:',
    '',
    ...table('kind', sorted(common)),
    END,
  ].join('\n');
}

const table = (what: string, rows: readonly (readonly [string, Row])[]): string[] => [
  `| ${what} | texts | mentions | precision | recall |`,
  '|---|--:|--:|--:|--:|',
  ...rows.map(
    ([name, { texts, right, missed, precision, recall }]) =>
      `| ${name} | ${texts} | ${right + missed} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  ),
];

/** The README's section as it stands, its marks included; '' where it has none. */
export async function standingSection(): Promise<string> {
  const readme = await readFile(README, 'utf8');
  return readme.slice(readme.indexOf(START), readme.indexOf(END) + END.length);
}

/** Puts the section in its place. */
export async function writeReadme(score: SpottingScore): Promise<void> {
  const [readme, old, section] = await Promise.all([readFile(README, 'utf8'), standingSection(), readmeSection(score)]);
  await writeFile(
    README,
    readme.replace(old, () => section),
  );
}
