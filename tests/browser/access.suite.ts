import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scheme } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardRoot, openByRest } from './card.ts';
import type { World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, each with the places; `scope` is a selector. */
async function violations(page: Page, scope: string): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    (selector) =>
      (Reflect.get(window, 'axe') as typeof import('axe-core')).run(selector, { resultTypes: ['violations'] }),
    scope,
  )) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}

export function accessSuite(world: () => World, schemes: readonly Scheme[] = ['light', 'dark']): void {
  afterEach(() => world().tidy());

  describe.each(schemes)('axe, %s', (scheme) => {
    it('card', async () => {
      const { latar } = world();
      const open = await world().open('demo');
      await latar.setColourScheme(open.page, scheme);
      await open.marks(1);
      await openByRest(latar, open.page, 'Kim Jong Un');
      const root = await cardRoot(latar, open.page);
      await root?.evaluate((card) => card.querySelector<HTMLElement>('[aria-pressed]')?.click());
      // axe walks open roots only: for it, and in the page's world alone, this one looks open.
      await open.page.evaluate(
        (host, closed) => Object.defineProperty(host as Element, 'shadowRoot', { value: closed, configurable: true }),
        await open.page.$('html > latar-card'),
        root,
      );
      expect(await violations(open.page, 'latar-card')).toEqual([]);
    });

    it.each(['popup', 'options', 'sidepanel'])('%s', async (name) => {
      const { latar } = world();
      const open = await world().open('demo');
      await open.marks(1);
      const page = await world().openOwn(`${name}.html?tab=${open.tabId}`);
      await latar.setColourScheme(page, scheme);
      if (name !== 'options') {
        await page.setViewport({ width: 400, height: 600 });
        await until('notes', () => page.$('.event'));
      }
      await until('its heading', () => page.$('h1'));
      expect(await violations(page, 'html')).toEqual([]);
    });

    it('options, with lists, a question, a fault and something to undo', async () => {
      await world().set({
        known: ['nato', 'nobody'],
        off: ['*.example.org', ''],
        mode: 'key',
        style: 'both',
        sync: true,
      });
      try {
        const page = await world().openOwn('options.html');
        await world().latar.setColourScheme(page, scheme);
        await until('the lists', () => page.$('#known .kind'));
        await page.type('#sites .entry', 'no site');
        await page.evaluate(() => {
          for (const part of ['#known .push', '#file .push:last-of-type', '#stored > .push', '#sites form .push'])
            document.querySelector<HTMLElement>(part)?.click();
          document.querySelector('details')?.toggleAttribute('open', true);
        });
        await until('the fault', () => page.$('#sites .fault'));
        await until('the question', () => page.$('#stored .grave'));
        expect(await violations(page, 'html')).toEqual([]);
      } finally {
        await world().set({});
      }
    });

    it.each([1280, 400])('welcome, %i px wide', async (width) => {
      const page = await world().openOwn('welcome.html');
      await page.setViewport({ width, height: 800 });
      await world().latar.setColourScheme(page, scheme);
      await until('its article', () => page.$('article'));
      expect(await violations(page, 'html')).toEqual([]);
    });
  });
}
