/** Reads judged pages (`tests/eval/ranking/`, or any file given), and says what is wrong with a line and where. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type ContextLine, parseContextLine } from './context-line.ts';
import { LabelError } from './eval-labels.ts';

const judged = {
  judgments: z.record(z.string(), z.int().min(0).max(4)),
  /** Notes that say what the page says already. */
  repeats: z.array(z.string()).optional(),
};
const querySchema = z.object({ entity: z.string().nullish(), ...judged });
const lineSchema = z.union([
  z.object({ half: z.enum(['develop', 'report']).optional(), queries: z.array(querySchema).min(1) }),
  z.object({ half: z.enum(['develop', 'report']).optional(), ...judged }),
]);

/** A line of `context` with what a good answer to it is. */
export interface Judged {
  ask: ContextLine;
  /** Which half of the project's own set it belongs to; those of others are all reported. */
  half: 'develop' | 'report';
  judgments: Readonly<Record<string, number>>;
  /** Absent where nobody labelled them. */
  repeats?: readonly string[];
}

const SHAPE = '{"id","page":{"title","text","lang","date"},"entity","judgments":{"<note id>":0..4}}';

/** All judged queries of a file: a line is one, or a page with several in "queries". Rejects with a `LabelError`. */
export async function readJudged(file: string): Promise<Judged[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new LabelError(`cannot read ${file}; give the path of a file of JSON lines`);
  });
  const queries = content.split('\n').flatMap((text, i) => (text.trim() ? readLine(text, `${file}:${i + 1}`) : []));
  if (queries.length === 0) throw new LabelError(`${file} holds no lines; judge at least one page`);
  return queries;
}

function readLine(text: string, where: string): Judged[] {
  let ask: ContextLine;
  try {
    ask = parseContextLine(text);
  } catch (error) {
    throw new LabelError(`${where} ${(error as Error).message}`);
  }
  const result = lineSchema.safeParse(JSON.parse(text));
  if (!result.success) {
    throw new LabelError(`${where} is not ${SHAPE}, nor a page with "queries" of those; mend that line`);
  }
  const { half = 'report', ...line } = result.data;
  if (!('queries' in line)) return [{ ask, half, judgments: line.judgments, repeats: line.repeats }];
  return line.queries.map(({ entity, judgments, repeats }) => ({
    ask: { ...ask, id: `${ask.id}/${entity ?? ''}`, entity },
    half,
    judgments,
    repeats,
  }));
}
