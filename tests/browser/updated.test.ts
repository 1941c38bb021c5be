/** An update of Latar under pages that are open. */
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILD, FAMILIES } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { ROOT } from '../../lib/cli/run.ts';
import { openByRest, restOn, waitForCard, waitForNoCard } from './card.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import { soon } from './soon.ts';
import { createWorld, type ExtensionApi, type World } from './world.ts';

describe.each(FAMILIES)('%s: an update', (family) => {
  let world: World;
  // Each in a browser of its own: with an update goes the page that tests act through.
  beforeEach(async () => {
    world = await createWorld(family);
  }, 60_000);
  afterEach(() => world?.close());

  /** What a newer version does: Latar's pages go, its background comes anew. */
  async function update(): Promise<void> {
    // Chromium does not let what a driver installed come back by itself.
    if (family === 'chromium') return void (await world.latar.browser.installExtension(resolve(ROOT, BUILD[family])));
    const reload = () => {
      const api = Reflect.get(globalThis, 'browser') as ExtensionApi;
      setTimeout(() => api.runtime.reload());
    };
    await world.desk.evaluate(reload);
    await until('its pages to close', () => soon(world.desk.evaluate(() => false)).catch(() => true));
  }

  it.each([
    ['where none was open before', false],
    ['where one was', true],
  ])('leaves a page its marks, and cards open, %s', async (_where, hasOpened) => {
    const { page, marks } = await world.show(html('<p>NATO and Kyiv.</p>'));
    await marks(1);
    if (hasOpened) {
      await openByRest(world.latar, page, 'Kyiv');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
    await page.evaluate(() => Reflect.set(window, 'before', CSS.highlights.get('latar-first')));
    await update();
    // Else the script before is met alone, and gone by the time that the new one comes.
    await until('marks of the script that came', () =>
      page.evaluate(() => ![undefined, Reflect.get(window, 'before')].includes(CSS.highlights.get('latar-first'))),
    );
    await until('a card by the script that came', async () => {
      await restOn(page, 'NATO');
      return soon(waitForCard(world.latar, page, 'NATO'));
    });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await expectMarks(page, ['NATO', 'Kyiv']);
    await page.evaluate(`document.querySelector('p').insertAdjacentHTML('afterend', '<p>Then Seoul.</p>')`);
    await expectMarks(page, ['NATO', 'Kyiv', 'Seoul']);
    expect((await openByRest(world.latar, page, 'Seoul')).name).toBe('Seoul');
    expect(await page.$$('latar-card')).toHaveLength(1);
  });
});
