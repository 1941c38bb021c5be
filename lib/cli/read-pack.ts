/**
 * Reads a pack: a zip that holds `pack.json`, `entities.jsonl`, `sources.jsonl` and `notes.jsonl`.
 * It may come from anywhere, so nothing in it is believed: sizes are limited before anything is
 * unpacked, every file must have the hash that `pack.json` gives, every line is checked.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { z } from 'zod';
import { check, DataError } from '../../data/packing/read.ts';
import { type Entity, type Note, type PackHead, packSchema, type Source } from '../core/schema.ts';
import { packEntitySchema, packNoteSchema, packSourceSchema } from './pack-shape.ts';

/** Bytes of a pack as it lies on disk, and of any one file in it; 200,000 notes take about half. */
export const PACK_MAX = 256 * 2 ** 20;
export const PACK_FILE_MAX = 256 * 2 ** 20;

export interface Pack {
  head: PackHead;
  entities: Entity[];
  sources: Source[];
  notes: Note[];
}

/** What the note refers to that is not in its own pack. */
export interface Known {
  entities: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

const LISTS = ['entities.jsonl', 'sources.jsonl', 'notes.jsonl'] as const;
type FileName = 'pack.json' | (typeof LISTS)[number];

/**
 * The pack in a file. `known`: entities and sources that its notes may refer to besides its own.
 * Rejects with a `DataError` whose message is one sentence with file, line and what to do.
 */
export async function readPack(path: string, known: Known): Promise<Pack> {
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw new DataError(`${path}: cannot be read; give the path of a pack, a zip file.`);
    },
  );
  if (size > PACK_MAX) throw new DataError(`${path}: is larger than ${PACK_MAX / 2 ** 20} MB; split the pack.`);
  return openPack(await readFile(path), path, known);
}

/** The pack in a zip's bytes; `name` is what messages call it. Throws as `readPack` rejects. */
export function openPack(zip: Uint8Array, name: string, known: Known): Pack {
  const files = unpack(zip, name);
  const head = check(packSchema, text(files, 'pack.json', name), `${name}/pack.json`);
  for (const file of LISTS) checkHash(files, file, head, name);
  const entities = readLines(packEntitySchema, files, 'entities.jsonl', name);
  const sources = readLines(packSourceSchema, files, 'sources.jsonl', name);
  const notes = readLines(packNoteSchema, files, 'notes.jsonl', name);
  const valuesOf = <T>(lines: Line<T>[]) => lines.map(({ value }) => value);
  checkReferences(notes, name, {
    entities: new Set([...known.entities, ...valuesOf(entities).map(({ id }) => id)]),
    sources: new Set([...known.sources, ...valuesOf(sources).map(({ id }) => id)]),
  });
  return { head, entities: valuesOf(entities), sources: valuesOf(sources), notes: valuesOf(notes) };
}

/** Only the four files, and only when they say that they are not too large: fflate never writes past the size a file declares. */
function unpack(zip: Uint8Array, name: string): Record<string, Uint8Array> {
  const wanted = new Set<string>(['pack.json', ...LISTS]);
  try {
    return unzipSync(zip, {
      filter({ name: file, originalSize }) {
        if (!wanted.has(file)) return false;
        if (originalSize <= PACK_FILE_MAX) return true;
        throw new DataError(`${name}/${file}: unpacks to more than ${PACK_FILE_MAX / 2 ** 20} MB; split the pack.`);
      },
    });
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`${name}: is no zip file, or a damaged one; fetch or make it again.`);
  }
}

function bytes(files: Record<string, Uint8Array>, file: FileName, name: string): Uint8Array {
  const found = files[file];
  if (!found) throw new DataError(`${name}: has no ${file} at its top; a pack holds pack.json, ${LISTS.join(', ')}.`);
  return found;
}

const text = (files: Record<string, Uint8Array>, file: FileName, name: string): string =>
  new TextDecoder().decode(bytes(files, file, name));

function checkHash(files: Record<string, Uint8Array>, file: FileName, head: PackHead, name: string): void {
  const expected = head.hashes[file];
  if (!expected) throw new DataError(`${name}/pack.json:1: hashes has no ${file}; add the SHA-256 of that file.`);
  const found = createHash('sha256')
    .update(bytes(files, file, name))
    .digest('hex');
  if (found === expected) return;
  throw new DataError(`${name}/${file}: is not the file that pack.json has the hash of; fetch or make the pack again.`);
}

interface Line<T> {
  value: T;
  line: number;
}

function readLines<T extends { id: string }>(
  schema: z.ZodType<T>,
  files: Record<string, Uint8Array>,
  file: FileName,
  name: string,
): Line<T>[] {
  const first = new Map<string, number>();
  return text(files, file, name)
    .split('\n')
    .flatMap((row, at) => {
      if (!row.trim()) return [];
      const value = parse(schema, row) ?? check(schema, row, `${name}/${file}`, at + 1);
      const before = first.get(value.id);
      if (before)
        throw new DataError(
          `${name}/${file}:${at + 1}: "${value.id}" stands already on line ${before}; give one another id.`,
        );
      first.set(value.id, at + 1);
      return [{ value, line: at + 1 }];
    });
}

/** The quick way for the many good lines; what it cannot read is read again by `check`, which says why. */
function parse<T>(schema: z.ZodType<T>, row: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(row)).data;
  } catch {
    return undefined;
  }
}

function checkReferences(notes: Line<Note>[], name: string, known: Known): void {
  for (const { value: note, line } of notes) {
    const at = `${name}/notes.jsonl:${line}: note ${note.id}`;
    for (const id of [...note.entities, ...(note.claim?.by ?? []), ...(note.claim?.disputes ?? [])]) {
      if (!known.entities.has(id)) throw new DataError(`${at} names the entity "${id}"; add it to entities.jsonl.`);
    }
    for (const id of note.sources) {
      if (!known.sources.has(id)) throw new DataError(`${at} cites the source "${id}"; add it to sources.jsonl.`);
    }
  }
}
