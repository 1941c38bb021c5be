/** The popup without a pointer, and as a screen reader has it. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { breakReading } from './broken.ts';
import { textsCut } from './cut.ts';
import { expectedOf } from './expected.ts';
import type { OpenPage, World } from './world.ts';

/** What has focus: its role or kind, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    const kind = at.getAttribute('role') ?? at.type ?? at.tagName.toLowerCase();
    const text = at.getAttribute('aria-label') ?? at.textContent?.replace(/\s+/g, ' ').trim();
    return `${kind}: ${text}`;
  });

export function walkSuite(world: () => World, family: Family): void {
  let open: OpenPage;
  let popup: Page;
  const over = async (slug: string) => {
    open = await world().open(slug);
    await open.marks(expectedOf(slug).mentions.length);
    popup = await world().popup(open.tabId);
    await popup.bringToFront();
    // The first few are drawn alone.
    await until('notes in the popup', async () => (await popup.$$('.event:not(.article)')).length >= 60);
  };
  const press = (key: Parameters<Page['keyboard']['press']>[0]) => popup.keyboard.press(key);
  const sentence = () => popup.$eval('.sentence', (one) => one.firstChild?.textContent ?? '');
  afterEach(() => world().tidy());

  describe('by keys alone', () => {
    it('every part of the popup is one Tab away from the next, and each does its work', async () => {
      await over('demo');
      await popup.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          value: async (text: string) => Reflect.set(window, 'copied', text),
        });
      });
      const stops: string[] = [];
      const unseen: string[] = [];
      for (;;) {
        await press('Tab');
        const at = await focused(popup);
        const ring = await popup.evaluate(() => {
          const element = document.activeElement as Element;
          // The ends of the strip are drawn by others, which stand after them.
          const drawn = element.matches('input[type=range]')
            ? document.querySelector('.strip:has(:focus-visible) .strip-bars')
            : element;
          const field = element.matches('input[type=search]') ? element.parentElement : null;
          const seen = [drawn, field].map((one) => one && getComputedStyle(one));
          return seen.some(
            (style) => style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
          );
        });
        if (!ring) unseen.push(at);
        if (stops.includes(at) || stops.length > 20) break;
        stops.push(at);
        if (/Settings$/.test(at)) break;
      }
      expect(stops.map((stop) => stop.replace(/\d+/g, '#'))).toEqual([
        'switch: on this site',
        'button: Kim Jong Un#',
        'search: Search # notes',
        'range: From',
        'range: To',
        'button: # later developments',
        'button: #',
        'button: Show older notes',
        'button: Export these notes',
        `button: Open in the ${family === 'firefox' ? 'sidebar' : 'side panel'}`,
        'button: Settings',
      ]);

      expect(unseen).toEqual([]);

      // To a note: what can be done with it lies to its right.
      await popup.focus('[data-row][tabindex="0"]');
      for (let i = 0; i < 3; i++) await press('ArrowDown');
      expect(await popup.evaluate(() => document.activeElement?.matches('li.event'))).toBe(true);
      await open.page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await press('ArrowRight');
      expect(await focused(popup)).toBe('button: Show on the page');
      await press('Enter');
      await until('the mention to be lit', () =>
        open.page.evaluate(() =>
          [...CSS.highlights].some(([name, marks]) => name.startsWith('latar-open') && marks.size > 0),
        ),
      );
      await popup.bringToFront();
      await press('End');
      for (let i = 0; i < 3; i++) await press('ArrowRight');
      expect(await focused(popup)).toBe('button: Copy as citation');
      await press('Enter');
      await until('the citation', () => popup.evaluate(() => Reflect.has(window, 'copied')));
      await until('the word of it', () =>
        popup.$$eval('.actions [role=status]', (all) => all.some((one) => one.textContent === 'Copied')),
      );
    });
  });

  describe('as a screen reader has it', () => {
    it('each part has its role and its name', async () => {
      await over('demo');
      const parts = [
        'heading: 14 names on this page',
        'toolbar: Names on this page',
        'searchbox: Search 330 notes',
        'slider: From',
        'region: Timeline',
        'button: July 2024',
      ];
      const missing: string[] = [];
      for (const part of parts) {
        const [role = '', name = ''] = part.split(': ');
        if (!(await popup.$(`aria/${name}[role="${role}"]`))) missing.push(part);
      }
      expect(missing).toEqual([]);
      const lists = await popup.$$eval('ol', (all) =>
        all.every((list) => [...list.children].every((item) => item.matches('li') && item.querySelector('time'))),
      );
      expect(lists).toBe(true);
    });
  });

  describe('what is found is spoken', () => {
    it('once for a word, however many letters it has, and not what stood there from the beginning', async () => {
      await over('demo');
      // The letters come as slowly as they like: nothing is spoken before this is called.
      await popup.evaluate(() => {
        const said: string[] = [];
        const late: (() => void)[] = [];
        const timer = window.setTimeout;
        Reflect.set(window, 'setTimeout', (act: (...given: unknown[]) => void, after = 0, ...given: unknown[]) => {
          if (after !== 700) return timer(act, after, ...given);
          const at = late.push(() => act(...given)) - 1;
          return 1e9 + at;
        });
        const { clearTimeout } = window;
        Reflect.set(window, 'clearTimeout', (id: number) => (id >= 1e9 ? delete late[id - 1e9] : clearTimeout(id)));
        Reflect.set(window, 'said', said);
        Reflect.set(window, 'speak', () => late.splice(0).forEach((act) => void act()));
        new MutationObserver((records) => {
          for (const { target } of records) {
            const line =
              (target as Element).closest?.('[role=status]') ?? target.parentElement?.closest('[role=status]');
            if (line?.textContent) said.push(line.textContent);
          }
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await popup.focus('input[type=search]');
      for (const part of ['mis', 'sile']) {
        await popup.keyboard.type(part);
        await until('what is found', async () => (await sentence()).includes(`${part}”`));
      }
      await until('the whole word', async () => /^\d+ notes for “missile”/.test(await sentence()));
      expect(await popup.evaluate('said')).toEqual([]);
      await popup.evaluate('speak()');
      await until('the word of it', () => popup.evaluate('said.length > 0'));
      expect(await popup.evaluate('said')).toEqual([await sentence()]);
    });
  });

  describe('where there is little room', () => {
    it.each([
      [320, 600],
      [400, 300],
    ])('%i × %i px: nothing is cut, and all of it can be reached', async (width, height) => {
      await over('demo');
      await popup.setViewport({ width, height });
      expect(await popup.evaluate(`(${textsCut})(document)`)).toEqual([]);
      expect(await popup.$eval('main', (main) => main.scrollWidth)).toBeLessThanOrEqual(width);
      // As wide as a popup, and lower: zoomed. Chrome would scroll what is longer than it, as well as the list.
      if (width === 400) expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      await popup.focus('[data-row][tabindex="0"]');
      await press('PageDown');
      const box = await popup.evaluate(() => {
        const { top, bottom } = (document.activeElement as Element).getBoundingClientRect();
        return { top, bottom, high: innerHeight };
      });
      expect(box.top).toBeLessThan(box.high);
      expect(box.bottom).toBeGreaterThan(0);
    });
  });

  describe('where the notes cannot be read', () => {
    it('says so, and tries again when asked', async () => {
      await over('demo');
      const mend = await breakReading(popup);
      await popup.type('input[type=search]', 'x');
      const again = await until('the way out', () => popup.$('.lone button'));
      expect(await popup.$eval('.lone', (one) => one.textContent)).toMatch(/cannot be opened.*Try again/);
      await mend();
      await again.press('Enter');
      await until('the popup again', () => popup.$('h1'));
    });
  });
}
