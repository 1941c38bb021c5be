/** Pages of the benchmark on a server of their own, where the browser's clock runs at full resolution. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Answer, type Routes, type Site, serve } from '../../lib/cli/serve.ts';
import type { ShardedNames } from '../../lib/core/shards/cut.ts';
import type { PackedNames } from '../../lib/core/spot.ts';
import { bundle } from './bundle.ts';
import type { BenchPage } from './pages.ts';

/** Isolated pages get a clock of 5 µs in Chromium and 20 µs in Firefox; others 100 µs and 1 ms. */
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body, headers });

/** Address of a page on the site; `inside` is where the benchmark's content script runs. */
export const pathOf = ({ id }: BenchPage, inside = false): string =>
  `/${inside ? 'inside' : 'bench'}/${encodeURIComponent(id)}.html`;

/** Serves pages, the benchmark's script for their own world, our names, and packs by their number of names. */
export async function serveBench(
  pages: readonly BenchPage[],
  names: PackedNames,
  packs: ReadonlyMap<number, ShardedNames>,
): Promise<Site> {
  const code = await bundle('outside.ts');
  const packed = JSON.stringify(names);
  const routes: Routes = {
    '/bench/names.json': () => ({ type: 'application/json; charset=utf-8', body: packed, headers }),
    '/bench/bench.js': () => ({ type: 'text/javascript; charset=utf-8', body: code, headers }),
  };
  for (const [count, pack] of packs) {
    const body = JSON.stringify(pack);
    routes[`/bench/pack-${count}.json`] = () => ({ type: 'application/json; charset=utf-8', body, headers });
  }
  for (const page of pages) {
    for (const inside of [true, false]) routes[decodeURIComponent(pathOf(page, inside))] = () => html(page.html);
  }
  return serve(import.meta.dirname, routes);
}

/** Pages given by their files. Rejects with one sentence when a file cannot be read. */
export function givenPages(files: readonly string[]): Promise<BenchPage[]> {
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Error(`There is no page to read at ${file}.`);
      });
      return { id: basename(file).replace(/\.x?html?$/, ''), html: text };
    }),
  );
}
