/**
 * `npm run -s context -- --jsonl [--pack FILE.zip …] [--only-packs] [--limit N] [--ranker …]`: the
 * notes that a card would show, chosen by the extension's own core. One JSON object a line.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DataError } from '../../data/packing/read.ts';
import { RANKERS, type Ranker } from '../core/rank.ts';
import { answerLine, type ContextLine, parseContextLine } from './context-line.ts';
import { type CliCorpus, loadCorpus } from './corpus.ts';
import { fail, print } from './io.ts';

const USAGE = `Usage: npm run -s context -- --jsonl [--pack FILE.zip …] [--only-packs] [--limit N] [--ranker NAME]

Reads lines {"id","page":{"title","text","lang","date"},"entity"} from standard input and prints,
in order, {"id","notes":[{"id","score","why"}…]}: the notes that a card for this entity on this
page would show, best first. Without "entity" it chooses for the whole page. "date" is 2024-07-13,
2024-07, 2024 or null.

  --pack FILE.zip   lay a pack over the bundled corpus; may be given again
  --only-packs      choose from the packs' notes alone
  --limit N         notes at most, 1 to 100 (5)
  --ranker NAME     answer with a baseline instead: ${RANKERS.slice(1).join(', ')}`;

const LIMIT_MAX = 100;

function options() {
  try {
    return parseArgs({
      options: {
        jsonl: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [] },
        'only-packs': { type: 'boolean', default: false },
        limit: { type: 'string', default: '5' },
        ranker: { type: 'string', default: RANKERS[0] },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail(`context: ${(error as Error).message}\n${USAGE}`);
  }
}

const isRanker = (name: string): name is Ranker => (RANKERS as readonly string[]).includes(name);

async function answerAll(corpus: CliCorpus, limit: number, ranker: Ranker): Promise<void> {
  const unknown = new Set<string>();
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!text.trim()) continue;
    const line = read(text, number);
    if (line.entity && !corpus.entities.has(line.entity) && !unknown.has(line.entity)) {
      unknown.add(line.entity);
      process.stderr.write(
        `context: line ${number} asks for "${line.entity}", which no entity is called; it gets no notes.\n`,
      );
    }
    await print(JSON.stringify(answerLine(line, corpus, limit, ranker)));
  }
}

function read(text: string, number: number): ContextLine {
  try {
    return parseContextLine(text);
  } catch (error) {
    return fail(`context: line ${number} of the input ${(error as Error).message}.`);
  }
}

const values = options();
const limit = Number(values.limit);
if (values.help) await print(USAGE);
else if (!values.jsonl) fail(USAGE);
else if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) {
  fail(`context: --limit is "${values.limit}"; give a whole number from 1 to ${LIMIT_MAX}.`);
} else if (!isRanker(values.ranker)) {
  fail(`context: --ranker is "${values.ranker}"; give one of ${RANKERS.join(', ')}.`);
} else if (values['only-packs'] && values.pack.length === 0) {
  fail('context: --only-packs without a --pack leaves no notes; give a pack.');
} else {
  const corpus = await loadCorpus(values.pack, values['only-packs']).catch((error: unknown) => {
    if (error instanceof DataError) return fail(`context: ${error.message}`);
    throw error;
  });
  await answerAll(corpus, limit, values.ranker);
}
