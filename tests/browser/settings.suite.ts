/** What readers set takes effect in pages that are open, at once, and back again. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings.ts';
import { openByRest, restOn, waitForCard } from './card.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

const TEXT = '<p>Kim Jong Un met Vladimir Putin in Pyongyang. Kim thanked Russia; NATO did not.</p>';
const ALL = ['Kim Jong Un', 'Vladimir Putin', 'Pyongyang', '(Kim)', 'Russia', 'NATO'];

/** Our highlights that hold something, by their names. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([, highlight]) => highlight.size > 0)
      .map(([name]) => name)
      .sort(),
  );

export function settingsSuite(world: () => World): void {
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  describe('settings', () => {
    it.each<[string, Partial<Settings>, string[]]>([
      ['kinds of entity', { unmarked: ['person', 'country'] }, ['Pyongyang', 'NATO']],
      ['what the reader knows', { known: ['kim-jong-un', 'nato'] }, ['Vladimir Putin', 'Pyongyang', 'Russia']],
      ['a site by its pattern', { off: ['*.0.0.1'] }, []],
    ])('%s go without marks, and are marked again', async (_, settings, left) => {
      const open = await world().show(html(TEXT));
      await expectMarks(open.page, ALL);
      await world().set(settings);
      await expectMarks(open.page, left);
      if (!settings.off) expect(Object.keys(await open.counts())).toHaveLength(5);
      await world().set({});
      await expectMarks(open.page, ALL);
    });

    it('marks take the look that was chosen, and so does the word of a card', async () => {
      const open = await world().show(html(TEXT));
      await expectMarks(open.page, ALL);
      await world().set({ style: 'both', colour: 'blue' });
      await expect.poll(() => painted(open.page)).toEqual(['latar-first-both-blue', 'latar-repeat-both-blue']);
      await world().set({ style: 'tint' });
      await expect.poll(() => painted(open.page)).toEqual(['latar-first-tint-red', 'latar-repeat-tint-red']);
      await world().set({});
      await expectMarks(open.page, ALL);
      await openByRest(world().latar, open.page, 'NATO');
      await world().set({ style: 'tint', colour: 'green' });
      await open.page.keyboard.press('Escape');
      await expect.poll(() => painted(open.page)).toEqual(['latar-first-tint-green', 'latar-repeat-tint-green']);
    });

    it('a card opens with the key held that was chosen, and with no other', async () => {
      const { latar, set } = world();
      await set({ mode: 'key', key: 'shift', delay: 0 });
      const open = await world().show(html(TEXT));
      await expectMarks(open.page, ALL);
      await open.page.keyboard.down('Alt');
      await restOn(open.page, 'NATO');
      await open.page.keyboard.up('Alt');
      // The key that was chosen opens what the pointer rests on already.
      await open.page.mouse.move(1, 1);
      await open.page.keyboard.down('Shift');
      await restOn(open.page, 'Russia');
      expect((await waitForCard(latar, open.page)).name).toBe('Russia');
      await open.page.keyboard.up('Shift');
    });
  });
}
