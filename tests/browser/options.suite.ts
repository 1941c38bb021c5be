/** Each task of the options page, by keyboard alone, and what it does to what is stored. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { DEFAULTS, type Settings } from '../../lib/settings.ts';
import type { ExtensionApi, World } from './world.ts';

/** More presses of Tab than the page has stops. */
const STOPS = 60;

/** Presses Tab, or Shift and Tab to go back, until the focus is on what the selector says. */
async function tabTo(page: Page, selector: string, back = false): Promise<void> {
  if (back) await page.keyboard.down('Shift');
  let isThere: boolean | undefined;
  for (let i = 0; i < STOPS && !isThere; i++) {
    await page.keyboard.press('Tab');
    isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
  }
  if (back) await page.keyboard.up('Shift');
  if (!isThere) throw new Error(`Tab never came to ${selector}.`);
}
const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const spoken = (page: Page, part: string) => page.$eval(`${part} [role=status]`, (line) => line.textContent ?? '');

export function optionsSuite(world: () => World): void {
  let page: Page;
  /** What an area of the extension's storage holds under a key. */
  const stored = (area: 'local' | 'sync', key: string) =>
    world().desk.evaluate(
      async (where, what) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        return (await api.storage[where].get(what))[what] as unknown;
      },
      area,
      key,
    );
  const settings = async () => (await stored('local', 'settings')) as Settings;
  const becomes = (wanted: Partial<Settings>) =>
    expect.poll(settings, { timeout: 10_000, interval: 30 }).toMatchObject(wanted);
  const says = (part: string, text: string | RegExp) =>
    expect.poll(() => spoken(page, part), { timeout: 10_000, interval: 30 }).toMatch(text);
  const open = async (part: Partial<Settings>) => {
    await world().set(part);
    page = await world().openOwn('options.html');
    await page.bringToFront();
    await until('the settings', () => page.$('#opening'));
  };

  afterEach(async () => {
    await world().set({});
    await world().desk.evaluate(async () => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
      await api.storage.sync.clear();
    });
    await world().tidy();
  });

  describe('by keyboard alone', () => {
    it('every part of it is one Tab away from the next, in the order of reading, and shows that it has the focus', async () => {
      await open({ known: ['nato'], off: ['a.example'], notes: ['id', 'en'], mode: 'key' });
      await until('all of it', () => page.$('.publishers'));
      await until('the names', () => page.$('#known .kind'));
      // Of a group of radio buttons Tab stops at the one that is chosen.
      const all = await page.$$eval('a[href], button, input, select, summary', (found) => {
        const stops = found.filter((one) => one.matches(':not([type=radio]), :checked') && one.checkVisibility());
        Reflect.set(window, 'stops', stops);
        return stops.map((one) => `${one.localName} ${one.textContent}`);
      });
      const faults: string[] = [];
      for (const [nth, what] of all.entries()) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate((wanted) => {
          const at = document.activeElement as HTMLElement;
          const of = at.matches('[type=radio], [type=checkbox]') ? (at.closest('label') ?? at) : at;
          const hasRing = [at, of, ...of.querySelectorAll('*')].some(
            (one) =>
              Number.parseFloat(getComputedStyle(one).outlineWidth) > 0 &&
              getComputedStyle(one).outlineStyle !== 'none',
          );
          if ((Reflect.get(window, 'stops') as Element[])[wanted] !== at)
            return `instead: ${at.outerHTML.slice(0, 120)}`;
          return hasRing ? '' : 'no ring';
        }, nth);
        if (fault) faults.push(`${what}: ${fault}`);
      }
      expect(faults).toEqual([]);
      expect(all.length).toBeGreaterThan(30);
    });

    it('what opens a card, the key to hold, and how soon', async () => {
      await open({});
      await tabTo(page, '#opening [type=radio]');
      await page.keyboard.press('ArrowDown');
      await becomes({ mode: 'key' });
      await tabTo(page, '#opening select');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '#opening [type=range]');
      await page.keyboard.press('ArrowRight');
      await becomes({ mode: 'key', key: 'ctrl', delay: 350 });
    });

    it('which mentions are marked, how, in what colour, and of which kinds', async () => {
      await open({});
      await tabTo(page, '#marks [value=sections]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '#marks [value=underline]');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, '#marks [value=red]');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, '#marks [type=checkbox]');
      await page.keyboard.press(' ');
      await becomes({ marks: 'first', style: 'tint', colour: 'amber', unmarked: ['person'] });
      const look = await page.$eval('.sample', (sample) => ({ ...(sample as HTMLElement).dataset }));
      expect(look).toEqual({ style: 'tint', colour: 'amber' });
    });

    it('a known name is marked again; the focus goes to the next, and back with the undoing', async () => {
      await open({ known: ['nato', 'kim-jong-un', 'once-there'] });
      await until('the names', () => page.$('#known .kind'));
      await tabTo(page, '#known .push');
      expect(await inFocus(page)).toBe('Mark again: NATO');
      await page.keyboard.press('Enter');
      await becomes({ known: ['kim-jong-un', 'once-there'] });
      expect(await inFocus(page)).toBe('Mark again: Kim Jong Un');
      await says('#known', 'Marked again: NATO.');
      await tabTo(page, '#known .notice .push');
      await page.keyboard.press('Enter');
      await becomes({ known: ['nato', 'kim-jong-un', 'once-there'] });
      await says('#known', 'Undone.');
      await expect.poll(() => inFocus(page)).toBe('Names you know');
    });

    it('a site is switched off, as an address or a pattern; what is none is said, and changes nothing', async () => {
      await open({ off: ['a.example'] });
      await tabTo(page, '#sites .entry');
      await page.keyboard.type('no site');
      await page.keyboard.press('Enter');
      await says('#sites', '“no site” is no site.');
      for (let i = 0; i < 7; i++) await page.keyboard.press('Backspace');
      await page.keyboard.type('https://News.Example.org/a?b');
      await page.keyboard.press('Enter');
      await becomes({ off: ['a.example', 'news.example.org'] });
      await page.keyboard.type('*.example.net');
      await page.keyboard.press('Enter');
      await becomes({ off: ['a.example', 'news.example.org', '*.example.net'] });
      await tabTo(page, '#sites .notice .push');
      await page.keyboard.press(' ');
      await becomes({ off: ['a.example', 'news.example.org'] });
      await expect.poll(() => inFocus(page)).toBe('Sites switched off');
      await tabTo(page, '#sites .entry');
      await page.keyboard.type('*.example.net');
      await page.keyboard.press('Enter');
      await becomes({ off: ['a.example', 'news.example.org', '*.example.net'] });
      await tabTo(page, '#sites li:nth-child(3) .push', true);
      await page.keyboard.press('Enter');
      await says('#sites', 'Switched on: *.example.net.');
      expect(await inFocus(page)).toBe('Switch on: news.example.org');
      await becomes({ off: ['a.example', 'news.example.org'] });
      await tabTo(page, '#sites .notice .push');
      await page.keyboard.press('Enter');
      await becomes({ off: ['a.example', 'news.example.org', '*.example.net'] });
    });

    it('the languages of the notes: one, another, the other first, one alone', async () => {
      await open({});
      const push = async (name: string) => {
        await until(`the focus on “${name}”`, async () => {
          const isThere = (await inFocus(page)) === name;
          if (!isThere) await page.keyboard.press('Tab');
          return isThere;
        });
        await page.keyboard.press('Enter');
      };
      for (const [name, notes, said, focus] of [
        ['Add Bahasa Indonesia', ['id'], 'In this order: Bahasa Indonesia.', 'Languages of the notes'],
        ['Add English', ['id', 'en'], 'In this order: Bahasa Indonesia and English.', 'Languages of the notes'],
        [
          'Put English before Bahasa Indonesia',
          ['en', 'id'],
          'In this order: English and Bahasa Indonesia.',
          'Take English off the list',
        ],
        ['Take English off the list', ['id'], 'In this order: Bahasa Indonesia.', 'Languages of the notes'],
      ] as const) {
        await push(name);
        await becomes({ notes: [...notes] });
        await says('#notes', said);
        await expect.poll(() => inFocus(page)).toBe(focus);
      }
    });

    it('all settings are reset, and the reset undone', async () => {
      const before: Partial<Settings> = { delay: 900, off: ['a.example'], known: ['nato'], colour: 'green' };
      await open(before);
      await tabTo(page, '#file .push:last-of-type');
      await page.keyboard.press('Enter');
      const { sync: _, changed: __, ...atFirst } = DEFAULTS;
      await becomes(atFirst);
      await says('#file', 'All settings are as they were at first.');
      await tabTo(page, '#file .notice .push');
      await page.keyboard.press('Enter');
      await becomes(before);
    });

    it('everything is deleted, once the reader has been asked; what came with Latar is back', async () => {
      await open({ delay: 900, known: ['nato'] });
      await until('sizes', () => page.$('.sizes dd'));
      await tabTo(page, '#stored > .push');
      await page.keyboard.press('Enter');
      await expect.poll(() => inFocus(page)).toBe('Keep it');
      await page.keyboard.press('Enter');
      await expect.poll(() => inFocus(page)).toBe('What is stored');
      await becomes({ delay: 900 });
      await tabTo(page, '#stored > .push');
      await page.keyboard.press('Enter');
      await tabTo(page, '#stored .grave');
      await page.keyboard.press('Enter');
      await says('#stored', 'Everything was deleted. What came with Latar is back.');
      expect(await settings()).toBeUndefined();
      expect(await stored('local', 'names')).toBeDefined();
      const popup = await world().openOwn('popup.html');
      await until('notes', () => popup.$('.event'));
    });
  });

  describe('a file', () => {
    const file = (name: string, content: string): string => {
      const path = join(tmpdir(), name);
      writeFileSync(path, content);
      return path;
    };
    /** By keys as far as the browser's own dialog, which is kept from opening. */
    const choose = async (path: string) => {
      await page.$eval('#file [type=file]', (picker) => {
        const asked = (event: Event) => {
          event.preventDefault();
          Reflect.set(window, 'asked', event.isTrusted || navigator.userActivation.isActive);
        };
        picker.addEventListener('click', asked, { once: true });
      });
      await tabTo(page, '#file .push:nth-of-type(2)');
      await page.keyboard.press('Enter');
      await until('the dialog to be asked for', () => page.evaluate(() => Reflect.get(window, 'asked')));
      await ((await page.$('#file [type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
      expect(await inFocus(page)).toBe('Read from a file…');
    };

    beforeEach(() => open({ delay: 900, off: ['a.example'] }));

    it('of the settings is saved, and read again elsewhere', async () => {
      await page.evaluate(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          Reflect.set(window, 'saved', blob.text());
          return make(blob);
        };
        HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
          Reflect.set(window, 'savedAs', this.download);
        };
      });
      await tabTo(page, '#file .push');
      await page.keyboard.press('Enter');
      await until('the file', () => page.evaluate(() => Reflect.get(window, 'savedAs')));
      expect(await page.evaluate(() => Reflect.get(window, 'savedAs'))).toBe('latar-settings.json');
      const text = (await page.evaluate(() => Reflect.get(window, 'saved'))) as string;
      await world().set({});
      await becomes({ delay: 300 });
      await choose(file('latar-settings.json', text));
      await becomes({ delay: 900, off: ['a.example'] });
      await says('#file', 'The settings of latar-settings.json are in use.');
      await tabTo(page, '#file .notice .push');
      await page.keyboard.press('Enter');
      await becomes({ delay: 300, off: [] });
    });

    it('that is none of ours changes nothing, and says so in a sentence', async () => {
      await choose(file('holiday.json', '{"delay":1,"off":["b.example"]}'));
      await says('#file', 'holiday.json is no file of Latar’s settings. Nothing was changed.');
      await choose(file('half.json', JSON.stringify({ file: 'settings of Latar', ...DEFAULTS, delay: 1, off: 'all' })));
      await says('#file', '“off” in half.json cannot be used. Nothing was changed.');
      await becomes({ delay: 900, off: ['a.example'] });
    });
  });

  describe('other machines', () => {
    it('get the settings where the reader says so; the newer change counts, and nothing of it after', async () => {
      await open({ delay: 900, changed: 5 });
      expect(await stored('sync', 'settings')).toBeUndefined();
      await tabTo(page, '#sync [type=checkbox]');
      await page.keyboard.press(' ');
      await says('#sync', /^Last compared/);
      await expect
        .poll(() => stored('sync', 'settings'), { timeout: 10_000 })
        .toEqual({ version: DEFAULTS.version, changed: 5, parts: 1 });
      const theirs = { ...DEFAULTS, delay: 150, colour: 'violet', changed: 9, sync: undefined };
      await world().desk.evaluate(async (text) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        await api.storage.sync.set({ settings: { version: 2, changed: 9, parts: 1 }, 'settings:0': text });
      }, JSON.stringify(theirs));
      await becomes({ delay: 150, colour: 'violet', changed: 9, sync: true });
      await page.keyboard.press(' ');
      await becomes({ sync: false, delay: 150 });
    });
  });
}
