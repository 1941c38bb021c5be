/** What a tab carries: heap with the extension and without, and what travels into it. */
import { gzipSync } from 'node:zlib';
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import type { Family } from '../../lib/cli/browsers/names.ts';
import type { Site } from '../../lib/cli/serve.ts';
import type { PackedNames } from '../../lib/core/spot.ts';
import { inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { type Figure, median } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';

/** The page's heap after collection, in all its worlds, in MB. */
export async function heapOf(browser: ExtensionBrowser, url: string, tabs: number): Promise<number> {
  const heaps: number[] = [];
  for (let i = 0; i < tabs; i++) {
    heaps.push(
      await inTab(browser, url, async (tab) => {
        // Long enough for the pass to have ended on any page that is asked for here.
        await new Promise((done) => setTimeout(done, 1200));
        const session = await tab.createCDPSession();
        await session.send('HeapProfiler.enable');
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
      }),
    );
  }
  return median(heaps);
}

/** Heap per tab, Chromium only: Firefox tells it to nobody outside. */
export async function heapFigures(
  on: ExtensionBrowser,
  off: ExtensionBrowser,
  site: Site,
  pages: readonly BenchPage[],
  tabs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const url = site.origin + pathOf(page);
    const without = await heapOf(off, url, tabs);
    const value = (await heapOf(on, url, tabs)) - without;
    figures.push({
      where: on.family,
      what: `heap that Latar adds to a tab, ${page.id}`,
      value,
      unit: 'MB',
      beside: { what: 'the tab without', value: without },
      note: 'JavaScript heap of the tab’s isolate after collection, DOM wrappers in it',
    });
  }
  return figures;
}

/** Bytes after gzip of the script on every page and of the names. */
export function sizeFigures(family: Family, contentScript: Buffer, { lists }: PackedNames): Figure[] {
  const gzip = (content: string | Buffer) => gzipSync(content).length / 1000;
  const script = gzip(contentScript);
  const sizes = Object.entries(lists).map(([id, list]) => ({ id, kB: gzip(list) }));
  const latin = sizes.find(({ id }) => id === 'latn')?.kB ?? 0;
  const large = sizes.filter(({ kB }) => kB >= 1).sort((a, b) => b.kB - a.kB);
  const most = sizes.filter(({ id }) => id.startsWith('latn-')).sort((a, b) => b.kB - a.kB)[0];
  return [
    { where: family, what: 'script on every page, gzip', value: script, unit: 'kB', budget: BUDGETS.script },
    {
      where: family,
      what: 'names of a Latin page, gzip, in the dearest language',
      value: latin + (most?.kB ?? 0),
      unit: 'kB',
      budget: BUDGETS.latinNames,
      note: `${most?.id}; lists in kB: ${large.map(({ id, kB }) => `${id} ${kB.toFixed(1)}`).join(', ')}, ${sizes.length - large.length} smaller`,
    },
  ];
}
