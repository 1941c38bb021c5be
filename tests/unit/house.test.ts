import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Rooms and the rooms they may import from; the longest prefix that fits a file is its room. */
const ROOMS: Record<string, string[]> = {
  entrypoints: ['entrypoints', 'components', 'lib', 'lib/core', 'lib/page', 'lib/db'],
  components: ['components', 'lib/core'],
  // The protocol, the settings and what joins pages to the browser.
  lib: ['lib', 'lib/core', 'lib/page'],
  'lib/core': ['lib/core'],
  'lib/page': ['lib/page', 'lib/core'],
  'lib/db': ['lib/db', 'lib/core'],
  'lib/cli': ['lib/cli', 'lib/core', 'lib/page', 'data'],
  data: ['data', 'lib/core'],
};
/** Rooms whose types a room may name besides. */
const TYPES: Record<string, string[]> = { components: ['lib'] };
/** Packages that a room may use; where a room is not named, any. */
const PACKAGES: Record<string, string[]> = {
  'lib/core': [],
  'lib/page': [],
  'lib/db': ['dexie'],
  components: ['react', 'react-dom'],
};
/** The one file of a room that may use more. */
const EXCEPTIONS: Record<string, string[]> = { 'lib/core/schema.ts': ['zod'], 'components/i18n.ts': ['#i18n'] };

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
const roomOf = (file: string): string =>
  Object.keys(ROOMS)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? '';

interface Import {
  file: string;
  line: number;
  from: string;
  typeOnly: boolean;
}
const imports = (file: string): Import[] =>
  readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      const from = /^(import type )?(?:.*\bfrom |import )['"]([^'"]+)['"];?$/.exec(text);
      return from ? [{ file, line: i + 1, from: from[2] as string, typeOnly: from[1] !== undefined }] : [];
    });
const all = ['entrypoints', 'components', 'lib', 'data'].flatMap(sources).flatMap(imports);

describe('the house', () => {
  it('imports go down only', () => {
    const wrong = all.flatMap(({ file, line, from, typeOnly }) => {
      if (!from.startsWith('.')) return [];
      const target = relative(ROOT, resolve(ROOT, dirname(file), from));
      const room = roomOf(file);
      const allowed = [...(ROOMS[room] ?? []), ...((typeOnly && TYPES[room]) || [])];
      return allowed.includes(roomOf(target)) ? [] : [`${file}:${line} imports ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('each room uses only the packages it is for', () => {
    const wrong = all.flatMap(({ file, line, from }) => {
      const allowed = PACKAGES[roomOf(file)];
      if (from.startsWith('.') || !allowed) return [];
      const name = from.split('/')[0] as string;
      return [...allowed, ...(EXCEPTIONS[file] ?? [])].includes(name) ? [] : [`${file}:${line} imports ${from}`];
    });
    expect(wrong).toEqual([]);
  });

  it('page and core know nothing of the browser of extensions', () => {
    const wrong = ['lib/core', 'lib/page']
      .flatMap(sources)
      .filter((file) =>
        /\b(browser|chrome)\.(runtime|storage|tabs|scripting)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });

  it('the top level stays as it is', () => {
    const top = readdirSync(ROOT).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    expect(top.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'biome.json',
        'components',
        'data',
        'entrypoints',
        'lib',
        'package-lock.json',
        'package.json',
        'tests',
        'tsconfig.json',
        'wxt.config.ts',
      ].sort(),
    );
  });
});
