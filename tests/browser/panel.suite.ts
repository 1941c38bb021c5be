/** The timeline that stays open while reading: side panel and sidebar. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { countsOf, expectedOf } from './expected.ts';
import { html } from './made.ts';
import type { ExtensionApi, World } from './world.ts';

export function panelSuite(world: () => World, family: Family): void {
  afterEach(() => world().tidy());
  const namesOn = (slug: string) => Object.keys(countsOf(expectedOf(slug).mentions)).length;
  const heading = (panel: Page) => panel.$eval('h1', (one) => one.textContent).catch(() => null);

  describe('the panel', () => {
    it('shows the page of whichever tab is active, as a whole, and what comes into it', async () => {
      const panel = await world().openOwn('sidepanel.html');
      const demo = await world().open('demo');
      const first = `${namesOn('demo')} names on this page`;
      await until('the first page', async () => (await heading(panel)) === first);
      await panel.$eval('[title="North Korea"]', (chip) => (chip as HTMLElement).click());
      await until('the filter', () => panel.$('.chip[aria-pressed="true"] [title="North Korea"]'));

      const korean = await world().open('korean');
      await until('the second page', async () => (await heading(panel)) === `${namesOn('korean')} names on this page`);
      expect(await panel.$('[aria-pressed="true"]')).toBeNull();
      await korean.page.close();
      await demo.page.bringToFront();
      await until('the first page again', async () => (await heading(panel)) === first);
      await until('its filter again', () => panel.$('.chip[aria-pressed="true"] [title="North Korea"]'));

      const empty = await world().show(html('<p>Nobody.</p>'));
      await until('no names', async () => (await heading(panel)) === 'No names on this page');
      await empty.page.evaluate(() => document.body.append('Then NATO came.'));
      await until('the name that came', async () => (await heading(panel)) === '1 name on this page');
    });

    it('opens from the popup, and goes on with what was chosen there', async () => {
      const open = await world().open('demo');
      const popup = await world().popup(open.tabId);
      await popup.bringToFront();
      const label = family === 'firefox' ? 'Open in the sidebar' : 'Open in the side panel';
      const button = await until('the way to it', () => popup.$(`[aria-label="${label}"]`));
      await until('its names', () => popup.$('[title="North Korea"]'));
      await popup.$eval('[title="North Korea"]', (chip) => (chip as HTMLElement).click());
      await popup.focus('.strip input');
      await popup.keyboard.press('ArrowRight');
      await popup.type('input[type=search]', 'missile');
      const chosenIn = (path: string) =>
        world().desk.evaluate((wanted) => {
          const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
          const views = api.extension.getViews() as unknown as (typeof window)[];
          const view = views.find((one) => one.location.pathname === wanted)?.document;
          return [
            view?.querySelector<HTMLInputElement>('input[type=search]')?.value,
            view?.querySelector('.filters [aria-pressed=true] [title]')?.textContent,
            view?.querySelector<HTMLInputElement>('.strip input')?.value,
            view?.querySelector('.sentence')?.textContent,
          ].join();
        }, path);
      const found = await until('what is found', async () => {
        const all = await chosenIn('/popup.html');
        return /^missile,North Korea,\d+,\d+ notes for “missile”/.test(all) && all;
      });
      await button.click();
      // The popup is a tab here, and closes: the panel is for the one that is seen.
      await open.page.bringToFront();
      await until('the panel', () =>
        world().desk.evaluate(async () => {
          const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi & {
            sidebarAction?: { isOpen(of: object): Promise<boolean>; close(): Promise<void> };
          };
          if (api.sidebarAction) return api.sidebarAction.isOpen({});
          const [panel] = await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
          return panel !== undefined;
        }),
      );
      await expect.poll(() => chosenIn('/sidepanel.html'), { timeout: 10_000, interval: 40 }).toBe(found);
      const panel = await world().openOwn('sidepanel.html');
      await until('the timeline in it', () => panel.$('.event'));
      expect(await panel.$eval('input[type=search]', (field) => field.value)).toBe('');
      expect(await panel.$(`[aria-label="${label}"]`)).toBeNull();
    });
  });
}
