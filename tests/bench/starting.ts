/** Start-up of the script on a page, by its parts. */
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { callInside, callOutside, inTab } from './browsers.ts';
import { type Figure, median } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { TINY_PAGE } from './passing.ts';
import { pathOf } from './site.ts';

const LOADS = 5;

/** `source`: the built script of the extension. */
export async function startFigures(
  off: ExtensionBrowser,
  site: Site,
  page: BenchPage,
  source: string,
): Promise<Figure[]> {
  const compiling: number[] = [];
  const opening: number[] = [];
  const passing: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    compiling.push(await inTab(off, site.origin + pathOf(TINY_PAGE), (tab) => callOutside(tab, 'compile', source)));
    opening.push(
      await inTab(off, site.origin + pathOf(TINY_PAGE, true), async (tab) => (await callInside(tab, 'pass')).ms),
    );
    passing.push(await inTab(off, site.origin + pathOf(page, true), async (tab) => (await callInside(tab, 'pass')).ms));
  }
  const [compile, open, pass] = [compiling, opening, passing].map(median) as [number, number, number];
  return [
    {
      where: off.family,
      what: `start-up on ${page.id}: compile, open names, first pass`,
      value: compile + pass,
      unit: 'ms',
      note: `compile ${compile.toFixed(1)} ms, names and other fixed cost ${open.toFixed(1)} ms, the rest ${(pass - open).toFixed(1)} ms`,
    },
  ];
}
