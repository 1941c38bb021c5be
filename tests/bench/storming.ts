/** Pages that change without end: how much of the main thread we take, and how far behind we fall. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { tally } from '../../lib/core/settle.ts';
import { createSpotter, type PackedNames } from '../../lib/core/spot.ts';
import { callInside, callOutside, inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { type Figure, sum } from './figures.ts';
import type { Storm, StormResult } from './page/storm.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';
import { traceOurs } from './trace.ts';

/** Nodes that a flood brings in its second, elements and texts alike. */
const FLOOD = 10_000;

/** The name that texts mention most, as they write it: its entity is among those that are marked. */
export function mostNamed(texts: readonly string[], names: PackedNames): string {
  const { spot } = createSpotter(names);
  const found = texts.flatMap((text) => spot(text, 'en').map((mention) => ({ ...mention, text })));
  const [most] = tally(found);
  const one = found.find(({ entity, via }) => entity === most?.entity && via === 'full');
  if (!one) throw new Error('The texts of the storms mention nobody.');
  return one.text.slice(one.start, one.end);
}

interface Told {
  what: string;
  storm: Storm;
  /** Whether it is one that DESIGN.md allows so much for; twice the flood is told beside it. */
  isBudgeted: boolean;
}

/** `texts`: what the changes say; `name`: whom the last one names. */
export function storms(texts: readonly string[], seconds: number, name: string): Told[] {
  const last = `At last, ${name} answered.`;
  const flood = (nodes: number): Told => ({
    what: `${nodes.toLocaleString('en')} nodes in a second`,
    storm: { kind: 'flood', texts, last, seconds: 1, nodes },
    isBudgeted: nodes <= FLOOD,
  });
  const ticker: Told = {
    what: `a line that changes 60 times a second, ${seconds} s`,
    storm: { kind: 'ticker', texts, last, seconds, nodes: 1 },
    isBudgeted: true,
  };
  return [flood(FLOOD), flood(2 * FLOOD), ticker];
}

/** With the extension itself on a page: the lag, and in Chromium our share from the trace. */
export async function stormFigures(
  on: ExtensionBrowser,
  off: ExtensionBrowser,
  site: Site,
  page: BenchPage,
  all: ReturnType<typeof storms>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, storm, isBudgeted } of all) {
    const url = site.origin + pathOf(page);
    const real =
      on.family === 'chromium'
        ? await traced(on, off, url, storm)
        : await untraced(on, off, url, site.origin + pathOf(page, true), storm);
    const share: Figure = {
      where: on.family,
      what: `main thread taken by ${what}`,
      value: (real.ours / real.window) * 100,
      unit: '%',
      ...(isBudgeted && { budget: BUDGETS.storm }),
      note: `${real.ours.toFixed(0)} ms of ${real.window.toFixed(0)} ms${real.note}`,
    };
    const lag: Figure = {
      where: on.family,
      what: `last name marked after ${what}`,
      value: real.lag,
      unit: 'ms',
      ...(isBudgeted && { budget: BUDGETS.lag }),
    };
    figures.push(share, lag);
  }
  return figures;
}

interface Stormed extends StormResult {
  /** Milliseconds of the window that were ours. */
  ours: number;
  note: string;
}

async function traced(on: ExtensionBrowser, off: ExtensionBrowser, url: string, storm: Storm): Promise<Stormed> {
  const busy: number[] = [];
  const stormed = await inTab(on, url, async (tab) => {
    await marked(tab);
    const { result, tasks } = await traceOurs(tab, async () => {
      const before = await taskTime(tab);
      const ended = await callOutside(tab, 'runStorm', storm);
      busy.push((await taskTime(tab)) - before);
      return ended;
    });
    return { ...result, ours: sum(tasks.map(({ cpu }) => cpu)) };
  });
  await inTab(off, url, async (tab) => {
    const before = await taskTime(tab);
    // Nothing is ever marked here: the storm alone, and no waiting for its last name.
    await Promise.race([callOutside(tab, 'runStorm', storm), new Promise((done) => setTimeout(done, stormed.window))]);
    busy.push((await taskTime(tab)) - before);
  });
  const [withUs = 0, without = 0] = busy;
  return {
    ...stormed,
    note: ` of thread time; the whole tab was busy ${withUs.toFixed(0)} ms with Latar and ${without.toFixed(0)} ms without`,
  };
}

/** Milliseconds that the tab's main thread has spent in tasks, of all kinds. */
async function taskTime(tab: Page): Promise<number> {
  return ((await tab.metrics()).TaskDuration ?? 0) * 1000;
}

/** Our code in the benchmark's content script, timed task by task; the lag is the extension's own. */
async function untraced(
  on: ExtensionBrowser,
  off: ExtensionBrowser,
  url: string,
  insideUrl: string,
  storm: Storm,
): Promise<Stormed> {
  const { ours, window } = await inTab(off, insideUrl, async (tab) => {
    await callInside(tab, 'watch');
    const ended = await callOutside(tab, 'runStorm', storm);
    return { ...ended, ours: await callInside(tab, 'taken') };
  });
  const { lag } = await inTab(on, url, async (tab) => {
    await marked(tab);
    return callOutside(tab, 'runStorm', storm);
  });
  return { ours, window, lag, note: '' };
}

const marked = (tab: Page) =>
  until('marks', () => tab.evaluate('(CSS.highlights.get("latar-first")?.size ?? 0) > 0') as Promise<boolean>, 20_000);
