/** What search, timeline and cards take when the corpus is as large as Latar promises to bear. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import type { FoundBrowser } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { cardFigures } from './asking.ts';
import { BIG } from './big-corpus.ts';
import { inTab, launchOn } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import type { Built } from './building.ts';
import { bundle } from './bundle.ts';
import { type Figure, median, percentile } from './figures.ts';
import type { Large } from './page/large.ts';
import { latestPaint, type } from './page/popup.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';

/** One of each kind of query, on words from everywhere to nowhere. */
const QUERIES = [
  'the',
  'missile',
  'condemned ',
  'korea',
  'russia missile talks ',
  'in of to ',
  'k',
  'ko',
  'mi',
  '북한',
  'КНДР',
  'Korut ',
  'korea utara rudal',
  '"north korea"',
  '"said the"',
  '"korea north"',
  'by:kcna before:2024-06',
  'after:2020-01 source:post',
  'source:ta',
  'korea -the ',
  'zeppelin',
];
/** Typed letter by letter into a popup that was just opened. */
const TYPED = ['north korea missile', 'korut rudal', '북한', 'by:kcna pyongyang'];
/** Notes of the first paint (`entrypoints/popup/use-timeline.ts`). */
const FIRST_PAINT = 8;
/** So many popups are opened to see their timeline. */
const OPENINGS = 12;

/** `noted`: entities that have notes. `quick` fills a tenth. */
export async function largeFigures(
  found: FoundBrowser,
  built: Built,
  site: Site,
  page: BenchPage,
  noted: readonly string[],
  quick: boolean,
  update: (detail: string) => void,
): Promise<Figure[]> {
  const on = await launchOn(found, built.folder);
  try {
    const code = await bundle('large.ts');
    const share = quick ? 0.1 : 1;
    const size = `${BIG.notes * share} notes`;
    update(`filling ${size}`);
    const filling = await openLarge(on, code);
    const filled = await filling.call('fill', share);
    await filling.close();
    const figure = (what: string, values: readonly number[], budget?: Figure['budget']): Figure => ({
      where: on.family,
      what: `${what}, ${size}, p95`,
      value: percentile(values, 0.95),
      unit: 'ms',
      ...(budget && { budget }),
      note: `median ${median(values).toFixed(1)} ms of ${values.length}`,
    });
    const figures: Figure[] = [
      { where: on.family, what: `rows of ${size} into the database`, value: filled.rows / 1000, unit: 's' },
      { where: on.family, what: `their index made and stored`, value: (filled.words + filled.index) / 1000, unit: 's' },
      {
        where: on.family,
        what: 'the index',
        value: filled.pieces / 1e6,
        unit: 'MB',
        beside: { what: 'all that is stored', value: filled.stored / 1e6 },
      },
    ];

    update('searching');
    const warm = await openLarge(on, code);
    const scan = await warm.call('scan', 'zeppelin');
    await warm.call('each', QUERIES);
    const asked = (await Promise.all([warm.call('each', [...QUERIES, ...QUERIES, ...QUERIES])])).flat();
    await warm.close();
    figures.push({
      ...figure(
        'search',
        asked.map(({ took }) => took),
        BUDGETS.search,
      ),
      beside: { what: 'reading all notes through', value: scan },
    });
    const openings: number[] = [];
    const cold: number[] = [];
    for (const query of QUERIES) {
      const fresh = await openLarge(on, code);
      const { opening, took } = await fresh.call('first', query);
      openings.push(opening);
      cold.push(took);
      await fresh.close();
    }
    figures.push(
      figure('opening the database, in a page just opened', openings),
      figure('its first search, of code that nothing has warmed', cold),
    );

    update('the popup');
    await inTab(on, site.origin + pathOf(page), async () => {
      const tab = await tabOf(on, site.origin + pathOf(page));
      const paints: number[] = [];
      for (let i = 0; i < OPENINGS; i++) {
        const popup = await on.openExtensionPage(`popup.html?tab=${tab}`);
        paints.push(await until('the timeline', () => popup.evaluate(latestPaint)));
        await popup.close();
      }
      figures.push(figure('timeline’s first paint', paints, BUDGETS.timeline));
      const letters: number[] = [];
      for (const text of TYPED) {
        const popup = await on.openExtensionPage(`popup.html?tab=${tab}`);
        // The first paint is measured above; whoever types has seen it, and what follows it at once.
        await until('the whole first answer', async () => (await popup.$$('.event')).length > FIRST_PAINT);
        letters.push(...(await popup.evaluate(type, text)));
        await popup.close();
      }
      figures.push(figure('a letter typed to its answer drawn', letters, BUDGETS.search));
    });

    update('cards');
    const counts = quick ? { warm: 40, asleep: 5 } : { warm: 60, asleep: 15 };
    const cards = await cardFigures(on, site, page, noted, counts);
    figures.push(...cards.map((card) => ({ ...card, what: `${card.what}, ${size}` })));
    return figures;
  } finally {
    await on.close();
  }
}

/** A page of the extension in which the benchmark asks the database; the side panel asks little of it by itself. */
async function openLarge(on: ExtensionBrowser, code: string) {
  const page = await on.openExtensionPage('sidepanel.html');
  await until('the whole panel', async () => (await page.$$('.event')).length > FIRST_PAINT);
  await page.evaluate(code);
  return {
    call: <K extends keyof Large>(which: K, ...args: Parameters<Large[K]>) =>
      page.evaluate(`latarLarge.${which}(...${JSON.stringify(args)})`) as Promise<Awaited<ReturnType<Large[K]>>>,
    close: () => page.close(),
  };
}

/** The browser's own number of the tab at an address. */
async function tabOf(on: ExtensionBrowser, url: string): Promise<number> {
  const desk: Page = await on.openExtensionPage('sidepanel.html');
  const ask = `(async () => (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)})?.id)()`;
  const tab = await until('the tab', () => desk.evaluate(ask) as Promise<number | undefined>);
  await desk.close();
  return tab;
}
