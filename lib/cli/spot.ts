/**
 * `npm run -s spot -- FILE.txt|FILE.html|- [--lang xx] [--pack FILE.zip …] [--text] [--jsonl]`: the spotter of the
 * extension on the command line. One JSON object a line; offsets in UTF-16 units.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DataError } from '../../data/packing/read.ts';
import type { Spotter } from '../core/spot.ts';
import type { Mention } from '../core/types.ts';
import { loadCorpus } from './corpus.ts';
import { fail, print } from './io.ts';
import { visibleText } from './visible-text.ts';

const USAGE = `Usage: npm run -s spot -- FILE.txt|FILE.html|- [--lang xx] [--pack FILE.zip …]
       npm run -s spot -- --jsonl [FILE|-] [--pack FILE.zip …] < lines of {"id","lang","text"}

Prints one JSON object a line: {"start","end","text","entity","via"}, offsets in UTF-16 units
of the text (for HTML: of the visible text, which --text prints instead of the mentions).
--jsonl prints, in order, {"id","mentions":[…]}. --pack looks for the names of a pack, too, as the
extension does for a reader who has it; it may be given again.`;

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), lang: z.string().optional(), text: z.string() });

const withText = (text: string, { start, end, entity, via }: Mention) => ({
  start,
  end,
  text: text.slice(start, end),
  entity,
  via,
});

async function spotLines(input: NodeJS.ReadableStream, spotter: Spotter): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    const { id, lang, text } = parseLine(line, number);
    await print(JSON.stringify({ id, mentions: spotter.spot(text, lang).map((mention) => withText(text, mention)) }));
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return fail(`spot: line ${number} of the input is not {"id","lang","text"} with a text; mend that line.`);
  }
}

async function spotFile(file: string, lang: string | undefined, textOnly: boolean, spotter: Spotter): Promise<void> {
  const content = await (file === '-' ? readStandardInput() : readFile(file, 'utf8')).catch(() =>
    fail(`spot: cannot read ${file}; give the path of a text or HTML file, or - for standard input.`),
  );
  const isHtml = /\.x?html?$/i.test(file) || (file === '-' && /^\s*<(!doctype|html)/i.test(content));
  const page = isHtml ? visibleText(content) : { text: content, lang: '' };
  if (textOnly) return print(page.text);
  for (const mention of spotter.spot(page.text, lang || page.lang))
    await print(JSON.stringify(withText(page.text, mention)));
}

async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        text: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`spot: ${(error as Error).message}\n${USAGE}`);
  }
}

const { values, positionals } = options();
const [file] = positionals;
if (values.help || (!file && !values.jsonl)) {
  if (!values.help) fail(USAGE);
  await print(USAGE);
} else {
  const { spotter } = await loadCorpus(values.pack, false).catch((error: unknown) => {
    if (error instanceof DataError) return fail(`spot: ${error.message}`);
    throw error;
  });
  if (values.jsonl) await spotLines(!file || file === '-' ? process.stdin : createReadStream(file), spotter);
  else await spotFile(file as string, values.lang, values.text, spotter);
}
