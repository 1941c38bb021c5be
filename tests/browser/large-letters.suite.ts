/** Letters twice as large, by the browser's own zoom: axe finds nothing there either. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { tabIdOf, zoomTab } from '../../lib/cli/browsers/desk.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { violations } from './axe.ts';
import { openByRest } from './card.ts';
import type { World } from './world.ts';

export function largeLettersSuite(world: () => World): void {
  afterEach(() => world().tidy());
  const isZoomed = (page: Page) => until('larger letters', () => page.evaluate(() => devicePixelRatio === 2));
  // Colours know no size: one scheme is enough.
  const clean = async (page: Page, state: string, what?: 'card') =>
    expect(await violations(world().latar, page, ['light'], what), state).toEqual([]);

  it('axe finds nothing in card, popup, options and first page', async () => {
    const { desk, latar } = world();
    const { page, tabId, marks } = await world().open('demo');
    await marks(1);
    const popup = await world().popup(tabId);
    // As large as browsers let a popup be.
    await popup.setViewport({ width: 800, height: 600 });
    // The zoom of one page of ours is that of all.
    const ours = await tabIdOf(desk, await popup.evaluate(() => location.href));
    try {
      await zoomTab(desk, ours, 2);
      for (const [name, it, there] of [
        ['popup', popup, '.event:not(.article)'],
        ['options', await world().openOwn('options.html'), '.publishers'],
        ['first page', await world().openOwn('welcome.html'), 'article'],
      ] as const) {
        await until(`${there} on the ${name}`, () => it.$(there));
        await it.bringToFront();
        await isZoomed(it);
        await clean(it, name);
      }
      await zoomTab(desk, tabId, 2);
      await page.bringToFront();
      await isZoomed(page);
      await openByRest(latar, page, 'NATO');
      await clean(page, 'card', 'card');
    } finally {
      for (const tab of [ours, tabId]) await zoomTab(desk, tab, 1);
    }
  });
}
