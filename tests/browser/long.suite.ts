/** A timeline of more notes than anybody looks through: all of them come, and the browser's own search finds them. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { bundle } from '../bench/bundle.ts';
import { html } from './made.ts';
import { search } from './search.ts';
import type { World } from './world.ts';

const NOTE = '.event:not(.article)';
const SEEN = `${NOTE}:not([hidden] *, .behind *)`;
/** Notes that come unasked, of a timeline and of a search. */
const UNASKED = 5000;
const FOUND_UNASKED = 1000;

export function longSuite(world: () => World, family: Family): void {
  let popup: Page;
  const over = async (tab: number) => {
    popup = await world().popup(tab);
    await popup.bringToFront();
  };
  const count = (selector: string) => popup.evaluate((all) => document.querySelectorAll(all).length, selector);
  const press = (selector: string) => popup.$eval(selector, (button) => (button as HTMLElement).click());
  /** How the nth note begins, the last one when it is -1. */
  const textOf = (nth: number, of = NOTE) =>
    popup.evaluate(
      (all, at) => [...document.querySelectorAll(all)].at(at)?.querySelector('p')?.textContent?.slice(0, 40) ?? '',
      of,
      nth,
    );
  /** The browser's search finds it and selects it, also where it is left out of the layout as yet. */
  const found = async (text: string) => {
    expect(await world().latar.finds(popup, text)).toBe(true);
    expect(await popup.evaluate(() => getSelection()?.toString())).toBe(text);
  };
  /** What was found lies in what is seen of the list. */
  const foundInSight = () =>
    until('what was found in sight', () =>
      popup.evaluate(() => {
        const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
        const list = document.querySelector('.scroll')?.getBoundingClientRect();
        return box && list && box.height > 0 && box.top >= list.top && box.bottom <= list.bottom;
      }),
    );
  afterEach(() => world().tidy());

  it('comes whole by itself, also where it is folded, and the browser’s search finds the oldest note', async () => {
    await over((await world().open('plain')).tabId);
    await until('notes', () => popup.$(NOTE));
    await popup.$$eval('.year > h2 [aria-expanded="true"]', (all) => {
      for (const year of all) (year as HTMLElement).click();
    });
    const total = Number(await popup.$eval('.page-foot', (foot) => foot.textContent?.match(/\d+/)?.[0]));
    await until('all notes', async () => (await count(NOTE)) === total);
    expect(await popup.$('.older')).toBeNull();
    const dates = await popup.$$eval(`${NOTE} time`, (all) => all.map((one) => one.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));

    // Years that came after those that were folded are open: all that came is folded now.
    await popup.$$eval('.year > h2 [aria-expanded="true"]', (all) => {
      for (const year of all) (year as HTMLElement).click();
    });
    await until('everything folded', async () => (await count(SEEN)) === 0);
    const oldest = await textOf(-1);
    if (family === 'chromium') {
      await popup.$$eval('[hidden="until-found"]', (all) => all.at(-1)?.dispatchEvent(new Event('beforematch')));
      await until('it to open', async () => (await count(SEEN)) > 0);
    }
    await found(oldest);
    // What a page may call in Chromium leaves scrolling to its bar.
    if (family === 'firefox') await foundInSight();
    expect(await textOf(-1, SEEN)).toBe(oldest);
    expect(await count(SEEN)).toBeLessThan(total);
  });

  describe('of six thousand', () => {
    afterEach(() => world().desk.evaluate(() => void indexedDB.deleteDatabase('latar')));

    it('five thousand come by themselves, the rest by the button or as the reader nears them; a search is in front of it', async () => {
      await world().desk.evaluate(await bundle('large.ts'));
      await world().desk.evaluate('latarLarge.fill(0.03)');
      await over((await world().show(html('<p>Nothing known.</p>'))).tabId);
      await until('five thousand', async () => (await count(NOTE)) >= UNASKED);
      await found(await textOf(-1));
      if (family === 'firefox') await foundInSight();
      await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 0));

      await search(popup, 'korea');
      // Finding the last note brought its end near, which may have asked for more.
      const drawn = await count(`.behind ${NOTE}`);
      expect(drawn).toBeGreaterThanOrEqual(UNASKED);
      // The timeline is behind it: neither seen nor in the way.
      expect(await popup.$eval('.month', (month) => month.checkVisibility())).toBe(false);
      const ends = () => popup.evaluate(() => document.querySelector('.results')?.getBoundingClientRect().bottom ?? 0);
      const height = () => popup.$eval('.scroll', (list) => list.scrollHeight);
      expect((await height()) - (await ends())).toBeLessThan(600);
      await until('a thousand of what is found', async () => (await count(`.results ${NOTE}`)) >= FOUND_UNASKED);
      await press('[aria-label="Clear the search"]');
      await until('the timeline', async () => !(await popup.$('.results')) && (await count(SEEN)) > 0);
      expect(await count(SEEN)).toBe(drawn);

      await press('.older button');
      const more = await until('more notes', async () => {
        const now = await count(NOTE);
        return now > drawn && now;
      });
      await until('more again', async () => {
        await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 1e9));
        return (await count(NOTE)) > more;
      });
    });
  });
}
