/** The timeline of the popup by pointer and by keys: its strip, its months, its length. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { expectedOf } from './expected.ts';
import { answered, search } from './search.ts';
import type { World } from './world.ts';

const NOTE = '.event:not(.article)';
const SHOWN = `${NOTE}:not([hidden] *)`;
const NARROWED = '.strip-said';

const count = async (page: Page, selector: string) => (await page.$$(selector)).length;
/** What has focus, as a reader would name it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') || at?.textContent?.replace(/\s+/g, ' ').trim() || at?.tagName || '';
  });
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '').catch(() => '');
/** Middle of a bar, in CSS px; counted from the end when below zero. */
const barAt = (page: Page, nth: number) =>
  page.$$eval(
    '.bar',
    (bars, at) => {
      const box = bars.at(at)?.getBoundingClientRect() as DOMRect;
      return { x: box.left + box.width / 2, y: box.bottom - 3, width: box.width };
    },
    nth,
  );
const chosen = (page: Page) =>
  page.$$eval('.bar', (bars) => bars.flatMap((bar, i) => (bar.classList.contains('in') ? [i] : [])));
const from = (a: number, b: number) => Array.from({ length: b - a + 1 }, (_, i) => a + i);

export function timelineSuite(world: () => World): void {
  let popup: Page;
  const over = async (slug: string) => {
    const open = await world().open(slug);
    await open.marks(expectedOf(slug).mentions.length);
    popup = await world().popup(open.tabId);
    await popup.bringToFront();
    // The first few are drawn alone.
    await until('notes in the popup', async () => (await count(popup, NOTE)) >= 60);
  };
  const press = (key: Parameters<Page['keyboard']['press']>[0]) => popup.keyboard.press(key);
  afterEach(() => world().tidy());

  describe('the strip', () => {
    it('names no end that has not come; is pressed, drawn over, pulled at its ends, taken along, let go of', async () => {
      await over('demo');
      const [first = '', last = ''] = await popup.$$eval('.strip-foot span:not(.strip-said)', (ends) =>
        ends.map((end) => end.textContent ?? ''),
      );
      expect(Date.parse(`1 ${first}`)).toBeLessThan(Date.parse(`1 ${last}`));
      expect(Date.parse(`1 ${last}`)).toBeLessThanOrEqual(Date.now());

      const { mouse } = popup;
      const bars = await count(popup, '.bar');
      const drag = async (start: number, nth: number, nudge = 0) => {
        const [one, other] = [await barAt(popup, start), await barAt(popup, nth)];
        await mouse.move(one.x + nudge * one.width, one.y);
        await mouse.down();
        await mouse.move(other.x, other.y, { steps: 2 });
        await mouse.up();
      };
      const expectChosen = (places: number[]) => expect.poll(() => chosen(popup)).toEqual(places);

      await drag(bars - 2, bars - 2);
      await expectChosen([bars - 2]);
      await until('the months in words', async () =>
        /^20\d\d to 20\d\d: \d+ notes$/.test(await textOf(popup, NARROWED)),
      );
      await drag(bars - 5, bars - 3);
      await expectChosen(from(bars - 5, bars - 3));
      await drag(bars - 5, bars - 8, -0.5);
      await expectChosen(from(bars - 8, bars - 3));
      await drag(bars - 3, bars - 4, 0.5);
      await expectChosen(from(bars - 8, bars - 4));
      await drag(bars - 6, bars - 5);
      await expectChosen(from(bars - 7, bars - 3));
      await drag(bars - 4, bars - 4);
      await expectChosen([bars - 4]);
      await drag(bars - 4, bars - 4);
      await expectChosen([]);

      // Bars thinner than the reach of an end: pressed, they do the same.
      await popup.$eval('.strip-body', (body, all) => body.setAttribute('style', `width: ${9 * all}px`), bars);
      for (const [pressed, left] of [
        [3, [3]],
        [4, [4]],
        [4, []],
      ] as const) {
        await drag(pressed, pressed);
        await expectChosen([...left]);
      }
    });

    it('is moved by keys: its start, its end, both together', async () => {
      await over('demo');
      const all = await count(popup, NOTE);
      const sliders = await popup.$$('.strip input[type=range]');
      const bars = await count(popup, '.bar');
      await sliders[1]?.focus();
      await press('ArrowLeft');
      await sliders[0]?.focus();
      await press('End');
      await expect.poll(() => chosen(popup)).toEqual([bars - 2]);
      await press('ArrowLeft');
      await expect.poll(() => chosen(popup)).toEqual([bars - 3, bars - 2]);
      await popup.keyboard.down('Shift');
      await press('ArrowLeft');
      await popup.keyboard.up('Shift');
      await expect.poll(() => chosen(popup)).toEqual([bars - 4, bars - 3]);
      const said = await sliders[0]?.evaluate((slider) => slider.getAttribute('aria-valuetext'));
      expect(said).toMatch(/^20\d\d to 20\d\d: (\d+ notes?|no notes)$/);
      await until('what is between', async () => /: \d+ notes?$/.test(await textOf(popup, NARROWED)));
      await popup.$eval('.strip button', (button) => (button as HTMLElement).click());
      await until('all notes', async () => (await count(popup, NOTE)) === all);
    });
  });

  describe('months and years', () => {
    const shown = () => count(popup, SHOWN);
    const expanded = (selector: string) => popup.$eval(selector, (button) => button.getAttribute('aria-expanded'));

    it('fold and unfold, by pointer and by keys, and keep it while the reader searches', async () => {
      await over('demo');
      const all = await shown();
      const month = '.month .fold';
      await popup.$eval(month, (button) => (button as HTMLElement).click());
      await until('fewer notes', async () => (await shown()) < all);
      expect(await expanded(month)).toBe('false');
      expect(await textOf(popup, month)).toMatch(/^July 2024\d+ notes$/);
      await search(popup, 'missile');
      await popup.$eval('[aria-label="Clear the search"]', (button) => (button as HTMLElement).click());
      await until('the timeline', () => popup.$(month));
      expect(await expanded(month)).toBe('false');

      await popup.focus(month);
      await press('ArrowRight');
      await until('all notes', async () => (await shown()) === all);
      await press('ArrowUp');
      expect(await focused(popup)).toBe('2024');
      await press('ArrowLeft');
      await until('the whole year to go', async () => (await expanded('.year .fold')) === 'false');
      expect(await popup.$eval('.year', (year) => year.querySelectorAll('.event:not([hidden] *)').length)).toBe(0);
      await press('Enter');
      await until('all notes', async () => (await shown()) === all);

      // The browser's own search found something in what is folded.
      await press('ArrowDown');
      await press('ArrowLeft');
      const folded = await until('what is folded', () => popup.$('[hidden="until-found"]'));
      await folded.evaluate((one) => one.dispatchEvent(new Event('beforematch', { bubbles: true })));
      await until('it to open', async () => (await expanded(month)) === 'true');
    });
  });

  describe('the list', () => {
    it('moves by arrows, pages, Home and End, and typing in it searches', async () => {
      await over('demo');
      const place = () => popup.$$eval('[data-row]', (rows) => rows.indexOf(document.activeElement as HTMLElement));
      const top = () => popup.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
      await popup.focus('[data-row][tabindex="0"]');
      expect(await place()).toBe(0);
      await press('ArrowDown');
      expect(await place()).toBe(1);
      await press('PageDown');
      const paged = await place();
      expect(paged).toBeGreaterThan(2);
      expect(await top()).toBeLessThan(600);
      await press('PageUp');
      expect(await place()).toBeLessThan(paged);
      const rows = await count(popup, '[data-row]');
      await press('End');
      expect(await place()).toBeGreaterThanOrEqual(rows - 1);
      await press('Home');
      expect(await place()).toBe(0);
      expect(await count(popup, '[data-row][tabindex="0"]')).toBe(1);

      await popup.keyboard.type('missile');
      expect(await popup.$eval('input[type=search]', (field) => (field as HTMLInputElement).value)).toBe('missile');
      await answered(popup);
      await press('ArrowDown');
      expect(await popup.evaluate(() => document.activeElement?.matches('.results .event'))).toBe(true);
    });

    it('keeps the focus where an answer takes away the note that had it', async () => {
      await over('demo');
      await search(popup, 'miss');
      await press('ArrowDown');
      await press('End');
      const last = await focused(popup);
      // The answer to what was typed before the key: the list changes under the focus.
      await popup.evaluate((query) => {
        const field = document.querySelector('input[type=search]') as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, query);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, 'Vostochny');
      await answered(popup);
      await until('the first note to have it', () =>
        popup.$eval('.results .event', (first) => first === document.activeElement),
      );
      expect(await focused(popup)).not.toBe(last);
    });

    it('the browser’s key for finding leads to the search of all notes, and is the browser’s when pressed there', async () => {
      await over('demo');
      await search(popup, 'missile');
      await popup.evaluate(() => {
        const taken: boolean[] = [];
        Reflect.set(window, 'taken', taken);
        // After ours: it was there before.
        window.addEventListener('keydown', (event) => event.key === 'f' && taken.push(event.defaultPrevented));
      });
      const find = async () => {
        await popup.keyboard.down('Control');
        await press('f');
        await popup.keyboard.up('Control');
      };
      await popup.focus('.results .event');
      await find();
      expect(await focused(popup)).toMatch(/^Search \d+ notes$/);
      expect(await popup.evaluate(() => getSelection()?.toString())).toBe('missile');
      await find();
      expect(await popup.evaluate('taken')).toEqual([true, false]);
    });
  });
}
