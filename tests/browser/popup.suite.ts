import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { countsOf, expectedOf } from './expected.ts';
import { search } from './search.ts';
import type { OpenPage, World } from './world.ts';

const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
const press = (page: Page, selector: string, nth = 0) =>
  page.$$eval(selector, (found, index) => (found[index] as HTMLElement).click(), nth);

const NOTE = '.event:not(.article)';
const CHIP = '.filters .chip';

export function popupSuite(world: () => World): void {
  let open: OpenPage;
  let popup: Page;
  const over = async (slug: string) => {
    open = await world().open(slug);
    await open.marks(expectedOf(slug).mentions.length);
    popup = await world().popup(open.tabId);
    await until('notes in the popup', () => popup.$(NOTE));
  };
  afterEach(() => world().tidy());

  describe('popup', () => {
    it('names who is on the page, most mentions first, with counts', async () => {
      await over('demo');
      const counts = countsOf(expectedOf('demo').mentions);
      expect((await textOf(popup, 'h1'))[0]).toBe(`${Object.keys(counts).length} names on this page`);
      const shown = await popup.$$eval(CHIP, (chips) =>
        chips.map((chip) => Number(chip.querySelector('b')?.textContent)),
      );
      expect(shown).toEqual(Object.values(counts).sort((a, b) => b - a));
      expect((await textOf(popup, '.page-title'))[0]).toContain('13 Jul 2024');
    });

    it('lays the notes out by month, newest first, with the article as a line among them', async () => {
      await over('demo');
      const months = await textOf(popup, '.month h3');
      expect(months.length).toBeGreaterThan(2);
      expect(months[0]).toBe('July 2024');
      const dates = await popup.$$eval('.event time', (times) =>
        times.map((time) => time.getAttribute('datetime') ?? ''),
      );
      const months2 = dates.map((date) => date.slice(0, 7));
      expect([...months2].sort().reverse()).toEqual(months2);
      expect((await textOf(popup, '.event.article'))[0]).toContain('This article');
    });

    it('filters by one name and by several', async () => {
      await over('demo');
      const names = await popup.$$eval(CHIP, (chips) =>
        chips.map((chip) => chip.querySelector('[title]')?.textContent),
      );
      const kim = names.indexOf('Kim Jong Un');
      const all = (await popup.$$(NOTE)).length;
      await press(popup, CHIP, kim);
      const narrowed = await until('fewer notes', async () => {
        const now = (await popup.$$(NOTE)).length;
        return now < all && now;
      });
      expect(await popup.$$eval(CHIP, (chips, at) => chips[at]?.getAttribute('aria-pressed'), kim)).toBe('true');
      await press(popup, CHIP, names.indexOf('Jens Stoltenberg'));
      await until('more notes', async () => (await popup.$$(NOTE)).length > narrowed);
      await press(popup, CHIP, names.indexOf('Jens Stoltenberg'));
      await press(popup, CHIP, names.indexOf('Kim Jong Un'));
      await until('all notes', async () => (await popup.$$(NOTE)).length === all);
    });

    it('searches the corpus, and says when there is nothing', async () => {
      await over('demo');
      await popup.focus('input[type=search]');
      await popup.keyboard.type('Vostochny');
      await until('the found note', async () => {
        const notes = await textOf(popup, NOTE);
        return notes.length > 0 && notes.every((note) => /Vostochny/i.test(note));
      });
      await popup.keyboard.type(' zeppelin');
      await until('the sentence', async () =>
        (await textOf(popup, '.sentence')).some((text) => /No note has “Vostochny zeppelin”/.test(text)),
      );
    });

    const status = async () => (await textOf(popup, '.sentence'))[0] ?? '';

    it.each(['북한', 'Korut', 'КНДР', 'corée du nord'])(
      'finds North Korea’s notes by %s, and marks it',
      async (name) => {
        await over('plain');
        await search(popup, name);
        expect((await textOf(popup, `${NOTE} mark`)).join(' ')).toMatch(/North Korea/);
        const unmarked = await popup.$$eval(NOTE, (notes) =>
          notes.filter((note) => !note.querySelector('mark, .elsewhere')).map((note) => note.textContent),
        );
        expect(unmarked).toEqual([]);
      },
    );

    it('takes operators, and says where it found what the text does not show', async () => {
      await over('plain');
      await search(popup, 'by:kcna before:2024-06 -zeppelin');
      expect(await status()).toMatch(/^\d+ notes? for “by:kcna/);
      for (const note of await textOf(popup, NOTE)) expect(note).toMatch(/Claim by .*KCNA/);
      const dates = await popup.$$eval(`${NOTE} time`, (times) =>
        times.map((time) => time.getAttribute('datetime') ?? ''),
      );
      for (const date of dates) expect(date < '2024-06').toBe(true);
      await press(popup, '[aria-label="Clear the search"]');
      await search(popup, 'source:yonhap');
      await until('the source', async () => (await textOf(popup, `${NOTE} .elsewhere mark`)).includes('Yonhap'));
    });

    it.each([
      ['before:yesterday ', /takes a date, such as/],
      ['by:zeppelin ', /None of these notes is a claim by “zeppelin”/],
      ['site:kcna ', /There is no “site:”/],
    ])('says what is wrong with %s', async (query, sentence) => {
      await over('plain');
      await popup.type('input[type=search]', query);
      // What was typed on the way to it had its answers, too.
      await until('the sentence alone', async () => sentence.test(await status()) && !(await popup.$(NOTE)));
    });

    it('moves among results as among notes, by keyboard', async () => {
      await over('demo');
      await search(popup, 'missile');
      await popup.$eval(NOTE, (note) => (note as HTMLElement).focus());
      const at = () => popup.$$eval(NOTE, (notes) => notes.indexOf(document.activeElement as Element));
      await popup.keyboard.press('ArrowDown');
      expect(await at()).toBe(1);
      const found = (await popup.$$(NOTE)).length;
      await popup.keyboard.press('End');
      expect(await at()).toBe(found - 1);
      await popup.keyboard.press('Home');
      expect(await at()).toBe(0);
    });

    it('folds what is later than the article, and unfolds it', async () => {
      await over('demo');
      const beginsWithArticle = () => popup.$$eval('.event', (rows) => rows[0]?.classList.contains('article') === true);
      expect(await beginsWithArticle()).toBe(true);
      await press(popup, '.later button');
      await until('later notes', async () => !(await beginsWithArticle()));
      await press(popup, '.later button');
      await until('as before', beginsWithArticle);
    });

    it('is one tab stop per list, with arrows, Home and End', async () => {
      await over('demo');
      expect(
        await popup.$$eval(CHIP, (chips) => chips.filter((chip) => (chip as HTMLElement).tabIndex === 0).length),
      ).toBe(1);
      await popup.$eval(CHIP, (chip) => (chip as HTMLElement).focus());
      const at = () => popup.$$eval(CHIP, (chips) => chips.indexOf(document.activeElement as Element));
      const last = (await popup.$$(CHIP)).length - 1;
      for (const [key, place] of [
        ['ArrowRight', 1],
        ['End', last],
        ['ArrowLeft', last - 1],
        ['Home', 0],
      ] as const) {
        await popup.keyboard.press(key);
        expect(await at()).toBe(place);
      }
    });

    it('jumps from a note to the mention in the page', async () => {
      await over('demo');
      await open.page.setViewport({ width: 900, height: 420 });
      await open.page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      const bottom = await open.page.evaluate(() => scrollY);
      await press(popup, '[aria-label="Show on the page"]');
      await until('the page to scroll', async () => (await open.page.evaluate(() => scrollY)) < bottom);
      const lit = () =>
        open.page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('latar-open') ?? [])] as AbstractRange[];
          if (!range) return false;
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const { top, bottom } = live.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await until('the mention to light up', lit);
      await until('it to go out again', async () => !(await lit()));
    });

    it('gives a citation to the clipboard', async () => {
      await over('demo');
      await popup.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          value: async (text: string) => Reflect.set(window, 'copied', text),
        });
      });
      await press(popup, '[aria-label="Copy as citation"]');
      const copied = await until('the citation', () => popup.evaluate(() => Reflect.get(window, 'copied') as string));
      expect(copied).toMatch(/\b20\d\d\b/);
    });

    it('on a page without a known name it says so, and still offers search and the newest notes', async () => {
      await over('plain');
      expect((await textOf(popup, '.sentence')).join(' ')).toMatch(/knows none of the names/);
      expect(await popup.$('input[type=search]')).not.toBeNull();
      expect(await popup.$$(CHIP)).toEqual([]);
    });

    it('on a page where extensions may not run it says so, and still works', async () => {
      const blank = await world().latar.newPage();
      const tab = await world().desk.evaluate(async () => {
        const api = (Reflect.get(globalThis, 'browser') ??
          Reflect.get(globalThis, 'chrome')) as typeof import('wxt/browser').browser;
        return (await api.tabs.query({})).findLast(({ url }) => url === 'about:blank')?.id ?? -1;
      });
      popup = await world().popup(tab);
      await until('notes in the popup', () => popup.$(NOTE));
      expect((await textOf(popup, '.sentence')).join(' ')).toMatch(/may not run on this page/);
      await popup.focus('input[type=search]');
      await popup.keyboard.type('Vostochny');
      await until('the found note', async () => {
        const notes = await textOf(popup, NOTE);
        return notes.length > 0 && notes.every((note) => /Vostochny/i.test(note));
      });
      await blank.close();
    });
  });
}
