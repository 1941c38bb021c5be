import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { openByRest } from './card.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

/** The server says `no-store` otherwise, and Chromium keeps no such page. */
const KEPT = { headers: { 'cache-control': 'max-age=60' } };

const NOTES_RETURN = `<script>addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted })</script>`;

/** Times that a page is left anew which the browser did not keep: it keeps none when it has no room. */
const TRIES = 5;

/** Goes back to a page that the browser kept as it was. */
async function comeBack(page: Page, leave: (page: Page) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    // Puppeteer's own way back waits for a load, which does not come.
    await page.evaluate(() => history.back());
    const kept = await until('the page', () => page.evaluate(() => String(Reflect.get(window, 'cameBack') ?? '')));
    if (kept === 'true') return;
    await leave(page);
  }
  throw new Error(`The browser kept the page at none of ${TRIES} times.`);
}

/** Pages that were left, or opened before anybody looked. */
export function returningSuite(world: () => World, family: Family): void {
  const leave = (page: Page) => page.goto(`${world().site.origin}/${world().site.put(html('<p>Seoul.</p>', KEPT))}/`);
  const visit = async (body: string) => {
    const open = await world().show(html(`${body}${NOTES_RETURN}`, KEPT));
    await open.marks(1);
    return open;
  };
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  describe('a page left and come back to', () => {
    it('has its marks, once, opens cards, and hears of changes', async () => {
      const open = await visit('<p>NATO and <b>Kim</b> Jong Un; NATO again.</p>');
      await leave(open.page);
      await expectMarks(open.page, ['Seoul']);
      await comeBack(open.page, leave);
      await expectMarks(open.page, ['NATO', 'Kim Jong Un', '(NATO)']);
      expect(await open.counts()).toEqual({ nato: 2, 'kim-jong-un': 1 });
      expect((await openByRest(world().latar, open.page, 'Kim Jong Un')).name).toBe('Kim Jong Un');
      await open.page.evaluate(`document.querySelector('p').insertAdjacentHTML('afterend', '<p>Now Kyiv.</p>')`);
      await expectMarks(open.page, ['NATO', 'Kim Jong Un', '(NATO)', 'Kyiv']);
    });

    it('knows what was set meanwhile', async () => {
      const open = await visit('<p>NATO, NATO.</p>');
      await leave(open.page);
      await world().set({ marks: 'first' });
      await comeBack(open.page, leave);
      await expectMarks(open.page, ['NATO']);
    });

    it('is left alone where its site was switched off meanwhile', async () => {
      const open = await visit('<p>NATO.</p>');
      await leave(open.page);
      await world().set({ off: [new URL(world().site.origin).hostname] });
      await comeBack(open.page, leave);
      await expectMarks(open.page, []);
    });
  });

  describe('a page nobody sees yet', () => {
    it('in a tab behind another has its marks when it is shown, also of what changed meanwhile', async () => {
      const open = await world().showInTab(html('<p>NATO.</p>'), { active: false });
      expect(await open.page.evaluate(() => document.visibilityState)).toBe('hidden');
      await open.page.evaluate(`document.querySelector('p').insertAdjacentHTML('afterend', '<p>Then Kyiv.</p>')`);
      await open.page.bringToFront();
      await expectMarks(open.page, ['NATO', 'Kyiv']);
      expect((await openByRest(world().latar, open.page, 'Kyiv')).name).toBe('Kyiv');
    });

    if (family === 'chromium')
      it('that was prerendered has its marks once it is gone to', async () => {
        const { site, latar } = world();
        let isRead = false;
        const told = site.put(() => {
          isRead = true;
          return { type: 'text/plain', body: '' };
        });
        const asked = site.put(() => ({ type: 'text/plain', body: isRead ? 'go' : 'wait' }));
        const next = site.put(html(`<p>NATO.</p><p>Kyiv.</p><script>fetch('/${told}/')</script>`, KEPT));
        const rules = JSON.stringify({ prerender: [{ urls: [`/${next}/`], eagerness: 'immediate' }] });
        // Puppeteer forbids it to any tab it holds, so the page itself goes on when the next is ready.
        const open = await world().showInTab(
          html(`<script type="speculationrules">${rules}</script><script>
            const timer = setInterval(async () => {
              if ((await (await fetch('/${asked}/')).text()) !== 'go') return;
              clearInterval(timer);
              location.assign('/${next}/');
            }, 50);
          </script>`),
          { active: true, lands: `${site.origin}/${next}/` },
        );
        const [entry] = await open.page.evaluate(() =>
          performance.getEntriesByType('navigation').map((one) => one.toJSON()),
        );
        expect(entry.activationStart).toBeGreaterThan(0);
        await expectMarks(open.page, ['NATO', 'Kyiv']);
        expect(await open.counts()).toEqual({ nato: 1, kyiv: 1 });
        expect((await openByRest(latar, open.page, 'Kyiv')).name).toBe('Kyiv');
      });
  });
}
