/** The longest time that a page waits for us: of the extension itself where it can be traced, else of our code in the benchmark's content script. */
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { callInside, inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { type Figure, median, sum } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';
import { type Task, traceOurs } from './trace.ts';

/** Bytes of HTML above which one load must do. */
const LARGE = 2e6;

/** Our code in the benchmark's content script, in slices, as `page/schedule.ts` times them. Milliseconds on the wall: a busy machine lengthens them. */
export async function sliceFigures(
  off: ExtensionBrowser,
  site: Site,
  pages: readonly BenchPage[],
  most: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const longest: number[] = [];
    let count = 0;
    const loads = page.html.length > LARGE ? 1 : most;
    for (let load = 0; load < loads; load++) {
      const took = await inTab(off, site.origin + pathOf(page, true), (tab) => callInside(tab, 'slices'));
      longest.push(Math.max(...took));
      count = took.length;
    }
    figures.push({
      where: off.family,
      what: `longest slice, ${page.id}`,
      value: median(longest),
      unit: 'ms',
      // Where the trace of the extension itself is to be had, that is judged.
      ...(off.family === 'firefox' && { budget: BUDGETS.slice }),
      note: `${count} slices, median of ${loads} loads`,
    });
  }
  return figures;
}

/** With the extension itself, from the trace of a load: the longest task and all of our main-thread time. */
export async function tracedFigures(
  on: ExtensionBrowser,
  site: Site,
  pages: readonly BenchPage[],
  most: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const loads: Task[][] = [];
    for (let load = 0; load < most; load++) loads.push(await tracedLoad(on, site.origin + pathOf(page)));
    const longest = (of: (task: Task) => number) => median(loads.map((tasks) => Math.max(...tasks.map(of))));
    figures.push(
      {
        where: on.family,
        what: `longest slice, extension on ${page.id}`,
        value: longest(({ cpu }) => cpu),
        unit: 'ms',
        budget: BUDGETS.slice,
        note: `thread time; ${longest(({ wall }) => wall).toFixed(1)} ms on the wall`,
      },
      {
        where: on.family,
        what: `start-up and first pass, extension on ${page.id}`,
        value: median(loads.map((tasks) => sum(tasks.map(({ cpu }) => cpu)))),
        unit: 'ms',
        note: 'thread time from compiling the script to the last mark',
      },
    );
  }
  return figures;
}

async function tracedLoad(on: ExtensionBrowser, url: string): Promise<Task[]> {
  const tab = await on.browser.newPage();
  try {
    await tab.bringToFront();
    const { tasks } = await traceOurs(tab, async () => {
      await tab.goto(url, { waitUntil: 'load', timeout: 60_000 });
      // One expression at long intervals: less than this the trace would show as ours.
      await until(
        'marks',
        () => tab.evaluate('(CSS.highlights.get("latar-first")?.size ?? 0) > 0') as Promise<boolean>,
        20_000,
      );
      await new Promise((done) => setTimeout(done, 300));
    });
    return tasks;
  } finally {
    await tab.close();
  }
}
