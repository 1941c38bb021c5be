/** The extension as readers get it, built into a folder of the benchmark's own: no other build can change it under the measurement. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { run, tail } from '../../lib/cli/run.ts';

export interface Built {
  /** Folder of the unpacked extension. */
  folder: string;
  /** The script that runs on every page. */
  contentScript: Buffer;
  remove(): void;
}

/** Builds for one family. Rejects with the end of the build's output when it fails. */
export async function buildFor(family: Family): Promise<Built> {
  const outDir = mkdtempSync(join(tmpdir(), 'latar-bench-'));
  const browser = family === 'firefox' ? 'firefox' : 'chrome';
  const built = await run(process.execPath, [join(import.meta.dirname, 'build-into.ts'), browser, outDir]);
  if (built.code !== 0) throw new Error(tail(built.output));
  const folder = join(outDir, `${browser}-mv3`);
  return {
    folder,
    contentScript: readFileSync(join(folder, 'content-scripts/content.js')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
