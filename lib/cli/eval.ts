/**
 * `npm run -s eval [-- spotting FILE.jsonl … | ranking FILE.jsonl]`: how well the extension's own
 * core does on labelled text. A table, and as the last line all figures as JSON.
 */
import { parseArgs } from 'node:util';
import { packCorpus } from '../../data/pack.ts';
import { createSpotter } from '../core/spot.ts';
import { raiseFloors } from './eval-floor.ts';
import { LabelError, ownSets, readLabels } from './eval-labels.ts';
import { writeReadme } from './eval-readme.ts';
import { errorLines, type SpottingScore, scoreSpotting, tableOf } from './eval-spotting.ts';
import { fail, print } from './io.ts';

const USAGE = `Usage: npm run -s eval [-- --errors] [--raise] [--readme]
       npm run -s eval -- spotting FILE.jsonl … [--entities a,b,c] [--errors]

Scores spotting over lines {"id","lang","text","mentions":[{"start","end","entity"}],
"ignore":[{"start","end"}]}: a hit counts when entity and span agree; what overlaps an "ignore"
counts neither way. Prints precision, recall and F1 by language, and all figures as JSON in the
last line. Without arguments it scores the project's own sets in tests/eval/.

  --entities a,b,c  entities in play; a line's own "entities" come first
  --errors          print every miss and false hit in its context
  --raise           lift the floors in tests/eval/floor.json to what is reached; never down
  --readme          write the figures into README.md`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        entities: { type: 'string' },
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

const json = ({ overall, languages }: SpottingScore) => JSON.stringify({ spotting: { overall, languages } });

async function main(): Promise<void> {
  if (values.help) return print(USAGE);
  if (sort === undefined) {
    const score = await spotting(await ownSets('spotting'));
    if (values.raise) await raiseFloors(score);
    if (values.readme) await writeReadme(score);
    return print(json(score));
  }
  if (sort === 'ranking') fail('eval: ranking is not measured yet; it comes with a later version of this command.');
  if (sort !== 'spotting' || files.length === 0) fail(USAGE);
  if (values.raise || values.readme)
    fail('eval: --raise and --readme tell of the sets in tests/eval/; give them without a file.');
  return print(json(await spotting(files)));
}

const { values, positionals } = options();
const [sort, ...files] = positionals;
await main().catch((error: unknown) => {
  if (error instanceof LabelError) fail(`eval: ${error.message}.`);
  throw error;
});
