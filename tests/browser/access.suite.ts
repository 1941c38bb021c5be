/** axe finds nothing: on no surface, in none of its states. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { holdDatabase, releaseDatabase } from '../../lib/cli/browsers/desk.ts';
import type { Scheme } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { changeRows, notesAbout } from '../../lib/cli/browsers/rows.ts';
import { NO_COLOUR, violations } from './axe.ts';
import { breakReading } from './broken.ts';
import { cardRoot, openByRest, restOn, waitForNoCard } from './card.ts';
import { search } from './search.ts';
import type { ExtensionApi, World } from './world.ts';

const NOTE = '.event:not(.article)';

/** Presses all that a selector finds; rejects when there is none. */
const press = (page: Page, selector: string) =>
  page.$$eval(
    selector,
    (found, wanted) => {
      if (found.length === 0) throw new Error(`There is no ${wanted}.`);
      for (const one of found) (one as HTMLElement).click();
    },
    selector,
  );

/** States that are as good as the same to axe come about together: what one unfolds, the next does not fold. */
export function accessSuite(world: () => World, schemes: readonly Scheme[]): void {
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  describe(`axe finds nothing, ${schemes.join(', ')}`, () => {
    const clean = async (page: Page, state: string, what?: 'card') =>
      expect(await violations(world().latar, page, schemes, what), state).toEqual([]);

    it('card: as it opens, pinned with all unfolded, of a name inside it, its last word', async () => {
      const { latar } = world();
      const { page, marks } = await world().open('demo');
      await marks(1);
      await openByRest(latar, page, 'NATO');
      await clean(page, 'as it opens', 'card');

      const root = await cardRoot(latar, page);
      const has = (selector: string) =>
        until(`${selector} in the card`, () =>
          root?.evaluate((card, wanted) => card.querySelector(wanted) !== null, selector),
        );
      const pressIn = (selector: string) =>
        root?.evaluate((card, wanted) => {
          for (const one of card.querySelectorAll<HTMLElement>(wanted)) one.click();
        }, selector);
      await pressIn('[aria-pressed=false]');
      await pressIn('.more-notes .link-button:not([aria-expanded])');
      await pressIn('[aria-expanded=false]');
      // What was folded has something to unfold.
      await has('.more-notes + ol .note');
      await pressIn('[aria-expanded=false]');
      for (const part of ['.why', '.choices', '[aria-pressed=true]']) await has(part);
      await clean(page, 'all unfolded', 'card');

      await root?.evaluate((card) => card.querySelector<HTMLElement>('.mention')?.click());
      await has('.card-head > .icon-button');
      await clean(page, 'a name inside it', 'card');

      await pressIn('[aria-expanded=false]');
      await has('.choices');
      await root?.evaluate((card) => card.querySelector<HTMLElement>('.choices button')?.click());
      await has('.card-message');
      await clean(page, 'its last word', 'card');
    });

    it('card: of a name without notes, and where they cannot be read', async () => {
      const { latar, desk } = world();
      const { page, marks } = await world().open('demo');
      await marks(1);
      const clears = [
        await changeRows(desk, notesAbout('jens-stoltenberg'), { about: [] }),
        await changeRows(desk, { table: 'entities', from: 'kcna', to: 'kcna' }, { names: null }),
      ];
      try {
        for (const [word, part] of [
          ['Jens Stoltenberg', '.no-notes'],
          ['KCNA', '.card-message'],
        ] as const) {
          await restOn(page, word);
          await until(`${part} in the card`, async () =>
            (await cardRoot(latar, page))?.evaluate((card, wanted) => card.querySelector(wanted) !== null, part),
          );
          await clean(page, word, 'card');
          await page.keyboard.press('Escape');
          await waitForNoCard(page);
        }
      } finally {
        for (const back of clears) await back();
      }
    });

    it('popup: the timeline, filtered and folded, with its menu, searched, a fault, broken', async () => {
      const open = await world().open('demo');
      await open.marks(1);
      const popup = await world().popup(open.tabId);
      await until('notes', () => popup.$(NOTE));
      await clean(popup, 'the timeline');

      await press(popup, '.filters .chip:first-child');
      await until('the name pressed', () => popup.$('.chip[aria-pressed=true]'));
      await press(popup, '.later button');
      await until('later notes', () => popup.$('.later [aria-expanded=true]'));
      await popup.focus('.strip input');
      await popup.keyboard.press('PageUp');
      await until('fewer months', () => popup.$('.narrowed'));
      await press(popup, '.month:first-of-type .fold');
      await until('months folded', () => popup.$('.month .fold[aria-expanded=false]'));
      await press(popup, '.export button');
      await until('the menu', () => popup.$('[role=menu]'));
      await clean(popup, 'filtered, narrowed, folded, its menu open');

      const said = async () => (await popup.$eval('.sentence', (one) => one.textContent)) ?? '';
      await search(popup, 'missile');
      await clean(popup, 'searched');
      await search(popup, ' zeppelin');
      await until('nothing', async () => !(await popup.$(NOTE)));
      await clean(popup, 'nothing found');
      const found = await said();
      await popup.type('input[type=search]', ' before:yesterday ');
      await until('the fault', async () => !(await popup.$(NOTE)) && (await said()) !== found);
      await clean(popup, 'a fault');

      await breakReading(popup);
      await press(popup, '.search .icon-button');
      await until('the way out', () => popup.$('.lone button'));
      await clean(popup, 'broken');
    });

    it('popup: on a page without names, on one that is switched off, where extensions may not run', async () => {
      const open = await world().open('plain');
      const popup = await world().popup(open.tabId);
      await until('notes', () => popup.$(NOTE));
      await clean(popup, 'no names');

      await world().set({ off: [new URL(open.page.url()).hostname] });
      await until('the switch', () => popup.$('[role=switch][aria-checked=false]'));
      await clean(popup, 'switched off');

      const blank = await world().desk.evaluate(async () => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        return (await api.tabs.create({ url: 'about:blank', active: false })).id ?? -1;
      });
      const closed = await world().popup(blank);
      await until('notes', () => closed.$(NOTE));
      expect(await closed.$('[role=switch]')).toBeNull();
      await clean(closed, 'where extensions may not run');
      await world().desk.evaluate(async (id) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        await api.tabs.remove(id);
      }, blank);
    });

    it('popup: of a page that does not answer, and while it loads', async () => {
      const { desk, latar } = world();
      // Chrome shows such a file by a page of its own, Firefox nothing at all: none of our scripts is in it.
      const feed = await world().show({ type: 'application/xml', body: '<feed><title>A feed</title></feed>' });
      const popup = await world().popup(feed.tabId);
      await until('notes', () => popup.$(NOTE));
      await clean(popup, 'a page that does not answer');
      await latar.stopBackground();
      await holdDatabase(desk);
      try {
        for (const scheme of schemes) {
          const found = await until('axe to have looked while it loads', async () => {
            // What goes says the sentence too, for as long as it still answers.
            const going = await popup.evaluate(() => performance.timeOrigin);
            await popup.evaluate(() => location.reload()).catch(() => {});
            const isThere = () =>
              popup.$eval(
                '.waiting',
                (one, before) => performance.timeOrigin !== before && getComputedStyle(one).visibility === 'visible',
                going,
              );
            await until('the sentence', isThere);
            const seen = await violations(latar, popup, [scheme]);
            // It stands for no more than a moment of a page that comes: axe may see what is not painted yet.
            if (seen.some((fault) => fault.includes(NO_COLOUR))) throw new Error(seen.join('\n'));
            return (await isThere()) && { seen };
          });
          expect(found.seen, 'while it loads').toEqual([]);
        }
      } finally {
        await releaseDatabase(desk);
      }
      // Whoever asks next finds the corpus as it was.
      await until('the notes again', () => popup.$(NOTE));
    });

    it('side panel: with no names, and beside a page that has some', async () => {
      const panel = await world().openOwn('sidepanel.html');
      await panel.setViewport({ width: 320, height: 720 });
      await until('notes', () => panel.$(NOTE));
      await clean(panel, 'no names');
      await world().open('demo');
      await until('the names', () => panel.$('.filters .chip'));
      await until('notes', () => panel.$(NOTE));
      // Behind that page Firefox lets nothing go on but once a second; in each scheme the popup has all this, too.
      expect(await violations(world().latar, panel, schemes.slice(-1))).toEqual([]);
    });

    it('options: as they are at first; with lists, a question, a fault and something to undo', async () => {
      await world().set({
        known: ['nato', 'nobody'],
        off: ['*.example.org', ''],
        mode: 'key',
        style: 'both',
        sync: true,
      });
      const page = await world().openOwn('options.html');
      await until('the lists', () => page.$('#known .kind'));
      await until('the corpus', () => page.$('.publishers'));
      await clean(page, 'as they are');
      await page.type('#sites .entry', 'no site');
      for (const part of ['#known .push', '#file .push:last-of-type', '#stored > .push', '#sites form .push'])
        await page.$eval(part, (button) => (button as HTMLElement).click());
      await page.evaluate(() => document.querySelector('details')?.toggleAttribute('open', true));
      await until('the fault', () => page.$('#sites .fault'));
      await until('the question', () => page.$('#stored .grave'));
      await clean(page, 'with all that');
    });

    it('welcome: wide and narrow', async () => {
      const page = await world().openOwn('welcome.html');
      await page.setViewport({ width: 1280, height: 800 });
      await until('its article', () => page.$('article'));
      await clean(page, 'wide');
      await page.setViewport({ width: 400, height: 800 });
      await clean(page, 'narrow');
    });
  });
}
