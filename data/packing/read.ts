/** Reads and checks everything people edit in `data/`. What is wrong is said with file, line and what to do. */
import { readdir, readFile } from 'node:fs/promises';
import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import {
  bundledEntitySchema,
  type CorpusLine,
  corpusLineSchema,
  type Entity,
  type Language,
  languageSchema,
  type Topic,
  topicSchema,
} from '../../lib/core/schema.ts';

const DATA = new URL('../', import.meta.url);

/** A fault in `data/`: the message is one sentence with file and line. */
export class DataError extends Error {
  override name = 'DataError';
}

/** Where a piece of data stands, for a fault found later. */
export interface Placed<T> {
  value: T;
  file: string;
  line: number;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Checks one JSON text against a schema. `firstLine` is the file's line that the text begins on. */
export function check<T>(schema: z.ZodType<T>, text: string, file: string, firstLine = 1): T {
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { allowTrailingComma: false, disallowComments: true });
  const [fault] = faults;
  if (fault || !tree) {
    const line = firstLine - 1 + lineAt(text, fault?.offset ?? 0);
    throw new DataError(
      `${file}:${line}: is not JSON (${fault ? printParseErrorCode(fault.error) : 'empty'}); mend the line.`,
    );
  }
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []) as (string | number)[];
  let node = tree;
  for (let depth = path.length; depth >= 0; depth--) {
    const found = findNodeAtLocation(tree, path.slice(0, depth));
    if (!found) continue;
    node = found;
    break;
  }
  const where = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
  const missing = path.length > 0 && findNodeAtLocation(tree, path) === undefined;
  const what = missing ? `${where} is missing` : `${where || 'the line'}: ${issue?.message}`;
  throw new DataError(
    `${file}:${firstLine - 1 + lineAt(text, node.offset)}: ${what}; see lib/core/schema.ts for the shape.`,
  );
}

async function files(folder: string, ending: string): Promise<{ file: string; text: string }[]> {
  const names = (await readdir(new URL(`${folder}/`, DATA))).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => ({
      file: `data/${folder}/${name}`,
      text: await readFile(new URL(`${folder}/${name}`, DATA), 'utf8'),
    })),
  );
}

/** All entities, by file name. The file is named after the entity's id. */
export async function readEntities(): Promise<Placed<Entity>[]> {
  return (await files('entities', '.json')).map(({ file, text }) => {
    const value = check(bundledEntitySchema, text, file);
    if (!file.endsWith(`/${value.id}.json`))
      throw new DataError(`${file}:2: holds "${value.id}"; name the file ${value.id}.json.`);
    return { value, file, line: 1 };
  });
}

export async function readLanguages(): Promise<Language[]> {
  return (await files('languages', '.json')).map(({ file, text }) => check(languageSchema, text, file));
}

const checkLines = <T>(schema: z.ZodType<T>, text: string, file: string): Placed<T>[] =>
  text
    .split('\n')
    .flatMap((row, i) => (row.trim() ? [{ value: check(schema, row, file, i + 1), file, line: i + 1 }] : []));

/** All lines of `data/corpus/`, in order of file and line. */
export async function readCorpus(): Promise<Placed<CorpusLine>[]> {
  return (await files('corpus', '.jsonl')).flatMap(({ file, text }) => checkLines(corpusLineSchema, text, file));
}

/** All lines of `data/topics.jsonl`, in their order. */
export async function readTopicLines(): Promise<Placed<Topic>[]> {
  return checkLines(topicSchema, await readFile(new URL('topics.jsonl', DATA), 'utf8'), 'data/topics.jsonl');
}
