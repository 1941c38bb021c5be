/** The pictures command, on one small surface. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sizeOf } from '../../lib/cli/pictures/camera.ts';
import { run } from '../../lib/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'latar-pictures-'));
let said = '';
beforeAll(async () => {
  const asked = ['--built', '--browser', 'chromium', '--surface', 'welcome', '--language', 'en', '--into', folder];
  ({ output: said } = await run(process.execPath, ['lib/cli/pictures.ts', ...asked], { timeout: 60_000 }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves pictures of what was asked for, and a page that shows them', () => {
  expect(said).toMatch(/9 pictures, 0\.\d MB/);
  const files = readdirSync(join(folder, 'welcome'));
  expect(files).toHaveLength(9);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const file of files) {
    expect(page).toContain(`welcome/${file}`);
    const { width } = sizeOf(readFileSync(join(folder, 'welcome', file)));
    expect(width).toBe(file.includes('.narrow.') ? 320 : 1280);
  }
});

it('says in one sentence what it cannot take', async () => {
  const { code, output } = await run(process.execPath, ['lib/cli/pictures.ts', '--surface', 'tea']);
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/^There is no surface “tea” to choose\. There are .*\.$/);
});
