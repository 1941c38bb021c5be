/**
 * `npm run -s eval [-- spotting FILE.jsonl … | ranking FILE.jsonl]`: how well the extension's own
 * core does on labelled text. A table, and as the last line all figures as JSON.
 */
import { parseArgs } from 'node:util';
import { packCorpus } from '../../data/pack.ts';
import { DataError } from '../../data/packing/read.ts';
import { createSpotter } from '../core/spot.ts';
import { loadCorpus } from './corpus.ts';
import { raiseFloors } from './eval-floor.ts';
import { readJudged } from './eval-judgments.ts';
import { LabelError, ownSets, readLabels } from './eval-labels.ts';
import { type RankingScore, scoreRanking } from './eval-ranking.ts';
import { rankingTable } from './eval-ranking-table.ts';
import { writeReadme } from './eval-readme.ts';
import { errorLines, type SpottingScore, scoreSpotting, tableOf } from './eval-spotting.ts';
import { fail, print } from './io.ts';

const USAGE = `Usage: npm run -s eval [-- --errors] [--raise] [--readme]
       npm run -s eval -- spotting FILE.jsonl … [--entities a,b,c] [--errors]
       npm run -s eval -- ranking FILE.jsonl … [--pack FILE.zip …] [--only-packs]

Scores spotting over lines {"id","lang","text","mentions":[{"start","end","entity"}],
"ignore":[{"start","end"}]}: a hit counts when entity and span agree; what overlaps an "ignore"
counts neither way. Prints precision, recall and F1 by language.

Scores the choice of notes over the lines of "context" with "judgments":{"<note id>":0..4} and, where
somebody labelled them, "repeats":["<note id>"]: notes that say what the page says. Prints nDCG@3,
nDCG@5, and how many of the first three repeat the page, beside the baselines.

All figures stand as JSON in the last line. Without arguments it scores the project's own sets in
tests/eval/.

  --entities a,b,c  entities in play; a line's own "entities" come first
  --pack FILE.zip   lay a pack over the bundled corpus; may be given again
  --only-packs      choose from the packs' notes alone
  --errors          print every miss and false hit in its context
  --raise           lift the floors in tests/eval/floor.json to what is reached; never down
  --readme          write the figures into README.md`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        entities: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
        'only-packs': { type: 'boolean', default: false },
        errors: { type: 'boolean', default: false },
        raise: { type: 'boolean', default: false },
        readme: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`eval: ${(error as Error).message}\n${USAGE}`);
  }
}

async function spotting(files: readonly string[]): Promise<SpottingScore> {
  const lines = (await Promise.all(files.map(readLabels))).flat();
  const entities = values.entities?.split(',').map((id) => id.trim());
  const score = scoreSpotting(lines, createSpotter((await packCorpus()).names), entities);
  if (values.errors) for (const line of errorLines(score)) await print(line);
  for (const line of tableOf(score)) await print(line);
  return score;
}

async function ranking(files: readonly string[]): Promise<RankingScore> {
  const queries = (await Promise.all(files.map(readJudged))).flat();
  const score = scoreRanking(queries, await loadCorpus(values.pack, values['only-packs']));
  for (const line of rankingTable(score)) await print(line);
  return score;
}

const spottingFigures = ({ overall, languages }: SpottingScore) => ({ spotting: { overall, languages } });
const rankingFigures = ({ halves, languages }: RankingScore) => ({
  ranking: { ...Object.fromEntries(halves.map(({ half, rows }) => [half, rows])), languages },
});
const json = (...figures: object[]) => JSON.stringify(Object.assign({}, ...figures));

async function main(): Promise<void> {
  if (values.help) return print(USAGE);
  if (sort === undefined) {
    const spotted = await spotting(await ownSets('spotting'));
    await print('');
    const ranked = await ranking(await ownSets('ranking'));
    if (values.raise) await raiseFloors(spotted);
    if (values.readme) await writeReadme(spotted, ranked);
    return print(json(spottingFigures(spotted), rankingFigures(ranked)));
  }
  if ((sort !== 'spotting' && sort !== 'ranking') || files.length === 0) fail(USAGE);
  if (values.raise || values.readme)
    fail('eval: --raise and --readme tell of the sets in tests/eval/; give them without a file.');
  return print(
    json(sort === 'spotting' ? spottingFigures(await spotting(files)) : rankingFigures(await ranking(files))),
  );
}

const { values, positionals } = options();
const [sort, ...files] = positionals;
await main().catch((error: unknown) => {
  if (error instanceof LabelError) fail(`eval: ${error.message}.`);
  if (error instanceof DataError) fail(`eval: ${error.message}`);
  throw error;
});
