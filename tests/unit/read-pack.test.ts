import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../lib/cli/corpus.ts';
import { openPack, readPack } from '../../lib/cli/read-pack.ts';
import { found } from './spotters.ts';

const KNOWN = { entities: new Set(['nato']), sources: new Set(['paper-1']) };

const NOTE = {
  id: 'ferry-search',
  date: { value: '2024-07-13', precision: 'day' },
  text: { en: 'Ferries were searched.', id: 'Feri digeledah.' },
  entities: ['harbour-guild', 'nato'],
  claim: { by: ['harbour-guild'], disputes: ['nato'] },
  sources: ['gazette'],
};
const SOURCE = {
  id: 'gazette',
  publisher: 'Gazette',
  title: 'Ferries searched',
  titleBasis: 'printed',
  date: { value: '2024-07', precision: 'month' },
  lang: 'en',
};
const ENTITY = {
  id: 'harbour-guild',
  kind: 'organisation',
  gloss: { en: 'A guild', id: 'Sebuah serikat' },
  names: [{ text: 'Harbour Guild', lang: 'en', kind: 'full' }],
};

type Files = Record<string, string>;
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A zip of these files; `pack.json` is made unless given, `forge` changes it. */
function zipOf(files: Files, forge: (head: Record<string, unknown>) => unknown = (head) => head): Uint8Array {
  const all: Files = {
    'entities.jsonl': lines(ENTITY),
    'sources.jsonl': lines(SOURCE),
    'notes.jsonl': lines(NOTE),
    ...files,
  };
  const hashes = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, sha256(text)]));
  const head = { id: 'ferries', title: 'Ferries', version: '1', licence: 'CC0-1.0', hashes };
  const packed = { 'pack.json': JSON.stringify(forge(head)), ...all };
  return zipSync(Object.fromEntries(Object.entries(packed).map(([name, text]) => [name, strToU8(text)])));
}
const open = (zip: Uint8Array) => openPack(zip, 'ferries.zip', KNOWN);
const without = (row: Record<string, unknown>, field: string) => ({ ...row, [field]: undefined });

describe('a good pack', () => {
  it('is read whole', () => {
    const pack = open(zipOf({}));
    expect(pack.head.title).toBe('Ferries');
    expect(pack.notes).toEqual([NOTE]);
    expect(pack.sources).toEqual([SOURCE]);
    expect(pack.entities[0]?.names).toEqual([
      { text: 'Harbour Guild', lang: 'en', kind: 'full', type: 'name', evidence: 'listed' },
    ]);
  });

  it.each<[string, Files]>([
    ['may have blank lines and a last line break', { 'notes.jsonl': `\n${lines(NOTE)}\n\n` }],
    ['may refer to the bundle', { 'notes.jsonl': lines({ ...NOTE, entities: ['nato'], sources: ['paper-1'] }) }],
    ['may hold files that we do not know', { 'LICENCE.txt': 'CC0' }],
    ['may hold fields that we do not know', { 'notes.jsonl': lines({ ...NOTE, mood: 'calm' }) }],
    [
      'may be written in one of the languages',
      { 'notes.jsonl': lines({ ...NOTE, text: { en: 'Ferries were searched.' } }) },
    ],
    ['may leave out what can be told', { 'sources.jsonl': lines(without(without(SOURCE, 'titleBasis'), 'lang')) }],
  ])('%s', (_, files) => {
    expect(open(zipOf(files)).notes).toHaveLength(1);
  });

  it.each(['id', 'ko', 'zh-Hans'])('may be written in one language alone: %s', (lang) => {
    const [read] = open(zipOf({ 'notes.jsonl': lines({ ...NOTE, text: { [lang]: 'Feri digeledah.' } }) })).notes;
    expect(read?.text).toEqual({ [lang]: 'Feri digeledah.' });
  });
});

describe('a fault is told with file, line and what to do', () => {
  it.each<[string, Files, RegExp]>([
    [
      'no date',
      { 'notes.jsonl': lines(NOTE, without({ ...NOTE, id: 'b' }, 'date')) },
      /^ferries\.zip\/notes\.jsonl:2: date is missing; .+\.$/,
    ],
    [
      'no source',
      { 'notes.jsonl': lines({ ...NOTE, sources: [] }) },
      /^ferries\.zip\/notes\.jsonl:1: sources.*; .+\.$/,
    ],
    [
      'an address that is a script',
      { 'sources.jsonl': lines({ ...SOURCE, url: 'javascript:alert(1)' }) },
      /^ferries\.zip\/sources\.jsonl:1: url.*\.$/,
    ],
    [
      'no text at all',
      { 'notes.jsonl': lines({ ...NOTE, text: {} }) },
      /notes\.jsonl:1: text: is empty; write it in one language at least/,
    ],
    [
      'a text that is too long',
      { 'notes.jsonl': lines({ ...NOTE, text: { en: 'x'.repeat(241) } }) },
      /notes\.jsonl:1: text\.en: .+240/,
    ],
    [
      'a date more precise than it says',
      { 'notes.jsonl': lines({ ...NOTE, date: { value: '2024-07-13', precision: 'year' } }) },
      /notes\.jsonl:1: date: .+precisely/,
    ],
    [
      'a line that is not JSON',
      { 'notes.jsonl': lines(NOTE, '{"id":') },
      /^ferries\.zip\/notes\.jsonl:2: is not JSON .+\.$/,
    ],
    [
      'an id twice',
      { 'notes.jsonl': lines(NOTE, '', NOTE) },
      /notes\.jsonl:3: "ferry-search" stands already on line 1; give one another id\.$/,
    ],
    [
      'an entity that nobody defines',
      { 'notes.jsonl': lines({ ...NOTE, entities: ['ghost'] }) },
      /notes\.jsonl:1: note ferry-search names the entity "ghost"; add it to entities\.jsonl\.$/,
    ],
    [
      'a claimant that nobody defines',
      { 'notes.jsonl': lines({ ...NOTE, claim: { by: ['ghost'] } }) },
      /names the entity "ghost"/,
    ],
    [
      'a source that nobody defines',
      { 'notes.jsonl': lines({ ...NOTE, sources: ['ghost'] }) },
      /cites the source "ghost"; add it to sources\.jsonl\.$/,
    ],
    [
      'a source without a publisher',
      { 'sources.jsonl': lines(without(SOURCE, 'publisher')) },
      /^ferries\.zip\/sources\.jsonl:1: publisher is missing; .+\.$/,
    ],
    [
      'an entity without a name',
      { 'entities.jsonl': lines({ ...ENTITY, names: [] }) },
      /^ferries\.zip\/entities\.jsonl:1: names: .+\.$/,
    ],
  ])('%s', (_, files, sentence) => {
    expect(() => open(zipOf(files))).toThrow(sentence);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['no zip at all', strToU8('Dear reader'), /^ferries\.zip: is no zip file, or a damaged one; .+\.$/],
    ['an empty file', new Uint8Array(), /^ferries\.zip: is no zip file/],
    ['half a zip', zipOf({}).slice(0, 300), /^ferries\.zip: is no zip file/],
    ['no pack.json', zipSync({ 'notes.jsonl': strToU8('') }), /^ferries\.zip: has no pack\.json at its top; .+\.$/],
    [
      'no notes',
      zipSync({
        'pack.json': strToU8(JSON.stringify({ id: 'f', title: 'F', version: '1', licence: 'CC0', hashes: {} })),
      }),
      /^ferries\.zip\/pack\.json:1: hashes has no entities\.jsonl; add .+\.$/,
    ],
    [
      'no licence',
      zipOf({}, (head) => without(head, 'licence')),
      /^ferries\.zip\/pack\.json:1: licence is missing; .+\.$/,
    ],
    [
      'another hash',
      zipOf({}, (head) => ({ ...head, hashes: { ...(head.hashes as object), 'notes.jsonl': '0'.repeat(64) } })),
      /^ferries\.zip\/notes\.jsonl: is not the file that pack\.json has the hash of; .+\.$/,
    ],
  ])('%s', (_, zip, sentence) => {
    expect(() => open(zip)).toThrow(sentence);
  });
});

describe('sizes', () => {
  /** The zip with the size that its directory gives for the first file changed. */
  function declaring(zip: Uint8Array, size: number): Uint8Array {
    const forged = zip.slice();
    const view = new DataView(forged.buffer);
    let at = 0;
    while (view.getUint32(at, true) !== 0x02014b50) at++;
    view.setUint32(at + 24, size, true);
    return forged;
  }
  const zip = zipOf({ 'notes.jsonl': lines({ ...NOTE, mood: 'x'.repeat(100_000) }) });

  it('refuses a file that would unpack to too much, before unpacking it', () => {
    expect(() => open(declaring(zip, 0xfffffff0))).toThrow(
      /^ferries\.zip\/pack\.json: unpacks to more than 256 MB; .+\.$/,
    );
  });

  it('is not fooled by a file that says it is smaller than it is', () => {
    expect(() => open(declaring(zip, 10))).toThrow(/^ferries\.zip\/pack\.json:\d+: is not JSON/);
  });
});

describe('from a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latar-pack-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads it', async () => {
    const path = join(folder, 'ferries.zip');
    await writeFile(path, zipOf({}));
    expect((await readPack(path, KNOWN)).notes).toHaveLength(1);
  });

  it('has its names spotted over the bundled ones', async () => {
    const path = join(folder, 'names.zip');
    await writeFile(path, zipOf({}));
    const { spotter } = await loadCorpus([path], false);
    expect(found(spotter, 'The Harbour Guild met NATO.', 'en')).toEqual(['Harbour Guild=harbour-guild', 'NATO=nato']);
  });

  it('says when there is none', async () => {
    await expect(readPack(join(folder, 'none.zip'), KNOWN)).rejects.toThrow(
      /none\.zip: cannot be read; give the path of a pack/,
    );
  });
});
