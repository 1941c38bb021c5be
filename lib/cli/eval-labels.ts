/** Reads labelled sentences (`tests/eval/`, or any file given), and says what is wrong with a line and where. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const stretch = { start: z.int().min(0), end: z.int().min(1) };
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().optional(),
  text: z.string(),
  mentions: z.array(z.object({ ...stretch, entity: z.string().min(1) })),
  ignore: z.array(z.object(stretch)).optional(),
  entities: z.array(z.string()).optional(),
});
/** One labelled text; `lang` is its BCP 47 language, told from the text where it is missing. */
export type LabelledLine = z.infer<typeof lineSchema>;

/** A fault in labelled text: one sentence with file, line and what to do. */
export class LabelError extends Error {
  override name = 'LabelError';
}

const EVAL = new URL('../../tests/eval/', import.meta.url);
/** Where the lowest figures that the project's own sets may show are kept. */
export const FLOOR = new URL('floor.json', EVAL);

/** Paths of the project's own labelled sets of one sort, in order; none where the sort has none yet. */
export async function ownSets(sort: 'spotting' | 'ranking'): Promise<string[]> {
  const folder = new URL(`${sort}/`, EVAL);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)));
}

/** All lines of a file. Rejects with a `LabelError`. */
export async function readLabels(file: string): Promise<LabelledLine[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new LabelError(`cannot read ${file}; give the path of a file of JSON lines`);
  });
  const lines = content.split('\n').flatMap((text, i) => (text.trim() ? [readLine(text, `${file}:${i + 1}`)] : []));
  if (lines.length === 0) throw new LabelError(`${file} holds no lines; label at least one text`);
  return lines;
}

function readLine(text: string, where: string): LabelledLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new LabelError(`${where} is not JSON; mend that line`);
  }
  const result = lineSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const part = issue?.path.join('.') || 'the line';
    throw new LabelError(
      `${where} is not {"id","lang","text","mentions":[{"start","end","entity"}]} (${part}: ${issue?.message}); mend that line`,
    );
  }
  const line = result.data;
  const lost = [...line.mentions, ...(line.ignore ?? [])].find(
    ({ start, end }) => start >= end || end > line.text.length,
  );
  if (lost) {
    throw new LabelError(
      `${where} labels ${lost.start} to ${lost.end} of a text of ${line.text.length} UTF-16 units; mend the offsets`,
    );
  }
  return line;
}
