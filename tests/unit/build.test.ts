/** What the built extension carries and asks for, in both browsers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';
import { packCorpus } from '../../data/pack.ts';

/** DESIGN.md, "Budgets": bytes after gzip. */
const PAGE_SCRIPT = 12_000;
const LATIN_NAMES = 30_000;
const PAGE_SCRIPTS = ['content-scripts/content.js', 'content-scripts/keys.js'];

const folder = mkdtempSync(join(tmpdir(), 'latar-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const out = join(folder, `${browser}-mv3`);
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json'));
  beforeAll(() => build({ browser, outDir: folder, logger: quiet as never }), 180_000);

  it('keeps the script on every page within its budget', () => {
    const weights = PAGE_SCRIPTS.map((script) => gzipSync(read(script)).length);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThanOrEqual(PAGE_SCRIPT);
  });
  it('carries no React, Dexie or zod into pages', () => {
    const script = read('content-scripts/content.js');
    for (const mark of ['react.', 'useState', 'Dexie', 'ZodError', '_zod', 'indexedDB'])
      expect(script).not.toContain(mark);
  });
  it('leaves what opens cards to the first touch of a name', () => {
    expect(read('content-scripts/content.js')).not.toContain('scrollIntoView');
    expect(read('hovering.js')).toContain('scrollIntoView');
  });
  it('asks for the permissions that the README explains and no others', () => {
    const { permissions, host_permissions, optional_permissions } = manifest();
    const expected = ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'chrome' ? ['sidePanel'] : [])];
    expect(permissions.sort()).toEqual(expected.sort());
    expect(host_permissions).toEqual(['<all_urls>']);
    expect(optional_permissions).toBeUndefined();
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const permission of expected) expect(readme).toContain(`\`${permission}\``);
  });
  it('lets no page load anything of ours', () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
  });
  it('is Manifest V3 with the card left out of pages', () => {
    const { manifest_version, content_scripts } = manifest();
    expect(manifest_version).toBe(3);
    expect(content_scripts.flatMap(({ js }: { js: string[] }) => js).sort()).toEqual(PAGE_SCRIPTS);
  });
  it('speaks every language in every key', () => {
    const keys = readdirSync(join(out, '_locales')).map((locale) =>
      Object.keys(JSON.parse(read(`_locales/${locale}/messages.json`))).sort(),
    );
    expect(keys.length).toBeGreaterThan(1);
    for (const other of keys) expect(other).toEqual(keys[0]);
  });
  if (browser === 'firefox') {
    it('opens no sidebar by itself', () => {
      expect(manifest().sidebar_action.open_at_install).toBe(false);
    });
    it('declares that it collects no data', () => {
      expect(manifest().browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    });
  }
});

const quiet = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => {}]),
);

describe('the names a page loads', () => {
  it('stay within their budget on a Latin page in any language', async () => {
    const { lists } = (await packCorpus()).names;
    const weigh = (id: string) => gzipSync(lists[id] ?? '').length;
    for (const id of Object.keys(lists).filter((id) => id.startsWith('latn-'))) {
      expect(weigh('latn') + weigh(id), id).toBeLessThanOrEqual(LATIN_NAMES);
    }
  });
});
