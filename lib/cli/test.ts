/**
 * `npm test`: everything that can be checked, and a last line `N passed, N failed`. A check that
 * cannot run because an earlier one failed counts as failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBrowser } from './browsers/install.ts';
import { FAMILIES } from './browsers/names.ts';
import { build } from './build.ts';
import { say, step } from './progress.ts';
import { run, tail } from './run.ts';

let passed = 0;
let failed = 0;

/** One check; what it rejects with is shown and counted. */
async function check(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    passed++;
    return true;
  } catch (error) {
    failed++;
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

const tool = (label: string, command: string, args: string[]) =>
  check(() =>
    step(label, async () => {
      const { code, output } = await run(command, args);
      if (code !== 0) throw new Error(tail(output, 60));
    }),
  );

/** The tests of one vitest project, each counted. */
async function vitest(project: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'latar-'));
  const outputFile = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const { code } = await run(
    'vitest',
    ['run', '--config', 'tests/vitest.config.ts', `--project=${project}`, ...reporters],
    { loud: true },
  );
  try {
    const report = JSON.parse(readFileSync(outputFile, 'utf8')) as { numPassedTests: number; numTotalTests: number };
    const notPassed = report.numTotalTests - report.numPassedTests;
    passed += report.numPassedTests;
    // A file that does not load holds no tests, and an unhandled rejection belongs to none: still a failure.
    failed += code === 0 ? notPassed : Math.max(1, notPassed);
  } catch {
    failed++;
    say(`The ${project} tests did not run.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await tool('Preparing', 'wxt', ['prepare']);
await tool('Types', 'tsc', []);
await tool('Format and lint', 'biome', ['check', '--error-on-warnings']);
say('· Unit tests');
await vitest('unit');
const ready: boolean[] = [];
for (const family of FAMILIES) ready.push(await check(() => build(family)));
for (const family of FAMILIES) ready.push(await check(() => getBrowser(family)));
if (ready.every(Boolean)) {
  say('· Browser tests, in Chromium and in Firefox');
  await vitest('browser');
} else {
  failed++;
  say('✗ Browser tests: they need both builds and both browsers');
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
