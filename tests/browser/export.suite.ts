/** What readers take away from the timeline: files of all of it, and a single note. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { today as dayOf } from '../../lib/core/written/plausible.ts';
import type { World } from './world.ts';

interface Saved {
  name: string;
  text: string;
}

/** Runs in the popup: files are kept instead of saved, which would leave them on the machine. */
function keepFiles(): void {
  const kept: Saved[] = [];
  Reflect.set(window, 'kept', kept);
  HTMLAnchorElement.prototype.click = function () {
    const name = this.download;
    fetch(this.href)
      .then((answer) => answer.text())
      .then((text) => kept.push({ name, text }));
  };
}

export function exportSuite(world: () => World): void {
  let popup: Page;
  afterEach(() => world().tidy());
  const over = async (slug: string) => {
    const open = await world().open(slug);
    await open.marks(0);
    popup = await world().popup(open.tabId);
    await popup.bringToFront();
    await until('notes in the popup', () => popup.$('.event:not(.article)'));
    await popup.evaluate(keepFiles);
  };
  const BUTTON = '[aria-label="Export these notes"]';
  const openMenu = async () => {
    await popup.focus(BUTTON);
    await popup.keyboard.press('Enter');
    await until('the menu', () => popup.$('[role=menu]'));
  };
  const focused = () => popup.evaluate(() => document.activeElement?.textContent);
  /** Saves by keys what stands so many lines down in the menu. */
  const saved = async (down: number): Promise<Saved> => {
    const before = await popup.evaluate(() => (Reflect.get(window, 'kept') as Saved[]).length);
    await openMenu();
    for (let i = 0; i < down; i++) await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    return until('the file', () => popup.evaluate((at) => (Reflect.get(window, 'kept') as Saved[])[at], before));
  };

  describe('exports', () => {
    it('hold all of the filtered timeline, whether it is drawn yet or not, in each format', async () => {
      await over('demo');
      const chip = await until('the name', () => popup.$('[title="North Korea"]'));
      await chip.evaluate((one) => (one as HTMLElement).click());
      await until('the filter', () => popup.$('.chip[aria-pressed="true"] [title="North Korea"]'));
      const { value: today } = dayOf(new Date());
      // What is saved is what is shown, and says so: until the filter's notes are there, those of the whole page.
      const first = await until('a file of it alone', async () => {
        const file = await saved(0);
        return file.name === `Latar ${today} North Korea.md` && file;
      });
      const files = [first, await saved(1), await saved(2), await saved(3)];
      expect(files.map(({ name }) => name)).toEqual(
        ['md', 'csv', 'json', 'bib'].map((ending) => `Latar ${today} North Korea.${ending}`),
      );
      const said = await until('the word of it', () =>
        popup.$eval('.page-foot [role=status]', (status) => /(\d+) notes saved/.exec(status.textContent ?? '')?.[1]),
      );
      const [text = '', table = '', csl = '', bib = ''] = files.map((file) => file.text);
      // Pressed when the first of them were there; the others came by themselves since.
      await until('all of it', async () => !(await popup.$('.older')));
      expect((await popup.$$('.event:not(.article)')).length).toBe(Number(said));
      expect(text.match(/^- \*\*/gm)).toHaveLength(Number(said));
      expect(text).toMatch(/^# North Korea\n/);
      expect(table.match(/^\d{4}(-\d\d)*,(day|month|year),/gm)).toHaveLength(Number(said));
      const sources = (JSON.parse(csl) as { id: string }[]).map(({ id }) => id);
      expect(bib.match(/^@article\{[^,]+/gm)).toEqual(sources.map((id) => `@article{${id}`));
    });

    it('open from a menu that keys walk and Escape leaves, back to its button', async () => {
      await over('plain');
      await openMenu();
      expect(await focused()).toBe('Text (Markdown)');
      await popup.keyboard.press('End');
      expect(await focused()).toBe('Sources (BibTeX)');
      await popup.keyboard.press('Escape');
      await until('the menu to go', async () => (await popup.$('[role=menu]')) === null);
      expect(await popup.evaluate((button) => document.activeElement?.matches(button), BUTTON)).toBe(true);
      await openMenu();
      await popup.keyboard.press('Tab');
      await until('the menu to go', async () => (await popup.$('[role=menu]')) === null);
    });

    it('say so when no file can be made', async () => {
      await over('plain');
      await popup.evaluate(() => {
        URL.createObjectURL = () => {
          throw new Error('The disk is full.');
        };
      });
      await openMenu();
      await popup.keyboard.press('Enter');
      await until('the sentence', () =>
        popup.$eval('.page-foot [role=status]', (status) => /could not be saved/.test(status.textContent ?? '')),
      );
    });
  });
}
