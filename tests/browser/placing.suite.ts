/** Where a card stands once it is open: with its word, on top of all that the page puts on top, in low and zoomed windows. */
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardHasFocus, cardPlace, control, openByRest, restOn, waitForCard, waitForNoCard } from './card.ts';
import { html } from './made.ts';
import type { OpenPage, World } from './world.ts';

/** The card's distance from the line of its word, CSS px, and how far a browser's rounding may be off. */
const GAP = 6;
const OFF = 2;
const ROOM = '<div style="height: 260px"></div>';
const LONG = '<div style="height: 2000px"></div>';
const NAMES = '<p>Here NATO is named.</p>';

export function placingSuite(world: () => World): void {
  const latar = () => world().latar;
  const show = async (body: string, options?: Parameters<typeof html>[1]): Promise<OpenPage> => {
    const open = await world().show(html(body, options));
    await open.page.setViewport({ width: 1000, height: 800 });
    await open.marks(1);
    return open;
  };
  const pin = async ({ page }: OpenPage) => {
    await (await control(latar(), page, 'Pin')).click();
    await control(latar(), page, 'Unpin');
  };
  /** Waits until the card stands right below or above its word, and where that begins. */
  const expectBeside = ({ page }: OpenPage) =>
    expect
      .poll(
        async () => {
          const { box, lines } = await cardPlace(latar(), page);
          const [line = box] = lines;
          const apart = box.top > line.top ? box.top - line.bottom : line.top - box.bottom;
          return Math.max(Math.abs(apart - GAP), Math.abs(box.left - line.left));
        },
        { timeout: 10_000, interval: 40 },
      )
      .toBeLessThanOrEqual(OFF);
  /** Waits until whatever the page shows in the middle of the card is the card. */
  const expectOnTop = ({ page }: OpenPage) =>
    until('the card on top', () =>
      page.evaluate(() => {
        const host = document.querySelector('latar-card');
        const box = host?.getBoundingClientRect();
        if (!host || !box) return false;
        return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === host;
      }),
    );
  afterEach(() => world().tidy());

  it('a card that is pinned goes with its word: as the page scrolls, grows above it, and is made narrower', async () => {
    const open = await show(`${LONG}<div id="above"></div>${NAMES}${LONG}`);
    await openByRest(latar(), open.page, 'NATO');
    await pin(open);
    await expectBeside(open);
    for (const change of [
      'scrollBy({ top: 90, behavior: "instant" })',
      'scrollBy({ top: -170, behavior: "instant" })',
      'document.querySelector("#above").style.height = "40px"',
    ]) {
      await open.page.evaluate(change);
      await expectBeside(open);
    }
    await open.page.setViewport({ width: 700, height: 640 });
    await expectBeside(open);
  });

  describe('is on top', () => {
    it.each([
      ['a popover', 'showPopover()', '<div id="later" popover="manual">'],
      ['a dialog', 'show()', '<dialog id="later">'],
    ])('of %s that opens later', async (_, act, tag) => {
      const style = '<style>#later { position: fixed; inset: 0; width: 100%; height: 100%; margin: 0 }</style>';
      const end = tag.includes('dialog') ? '</dialog>' : '</div>';
      const open = await show(`${style}${NAMES}${tag}All over.${end}`);
      await openByRest(latar(), open.page, 'NATO');
      await pin(open);
      await expectOnTop(open);
      await open.page.evaluate(`document.querySelector('#later').${act}`);
      await expectOnTop(open);
      // `show()` gives the focus to the dialog.
      if (act === 'showPopover()') expect(await cardHasFocus(latar(), open.page)).toBe(true);
    });

    it('of what fills the screen: opened in it, and open before it', async () => {
      const open = await show(
        `<article style="background: #fff">${NAMES}<button>Full</button></article>
         <script>document.querySelector('button').onclick = () => document.querySelector('article').requestFullscreen();</script>`,
      );
      const { page } = open;
      const isFull = (full: boolean) =>
        until(full ? 'the full screen' : 'the window', async () =>
          page.evaluate((wanted) => (document.fullscreenElement !== null) === wanted, full),
        );
      await openByRest(latar(), page, 'NATO');
      await pin(open);
      await page.focus('button');
      await page.keyboard.press('Enter');
      await isFull(true);
      await expectOnTop(open);
      await page.evaluate(() => document.exitFullscreen());
      await isFull(false);
      await expectOnTop(open);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await page.keyboard.press('Enter');
      await isFull(true);
      await restOn(page, 'NATO');
      await waitForCard(latar(), page, 'NATO');
      await expectOnTop(open);
      await page.evaluate(() => document.exitFullscreen());
    });
  });

  it('a press in a card over the page’s popover does not close that', async () => {
    const open = await show(`<div id="note" popover>${NAMES}</div><script>note.showPopover()</script>`);
    await openByRest(latar(), open.page, 'NATO');
    await pin(open);
    expect(await open.page.$eval('#note', (note) => note.matches(':popover-open'))).toBe(true);
  });

  it('in a page that zooms itself it stands beside its word, and is no larger', async () => {
    const open = await show(`${ROOM}${NAMES}`, { attributes: 'style="zoom: 1.5"' });
    await openByRest(latar(), open.page, 'NATO');
    await expectBeside(open);
    expect((await cardPlace(latar(), open.page)).box.width).toBeCloseTo(368, 0);
  });

  it.each([400, 260])(
    'in a window %i px high it takes 60 percent at most, and all of it can be reached',
    async (height) => {
      const open = await show(NAMES);
      await open.page.setViewport({ width: 800, height });
      await openByRest(latar(), open.page, 'NATO');
      const { box } = await cardPlace(latar(), open.page);
      expect(box.height).toBeLessThanOrEqual(height * 0.6);
      expect(box.bottom).toBeLessThanOrEqual(height);
      const last = await control(latar(), open.page, 'More choices');
      await last.focus();
      const isSeen = async () =>
        last.evaluate((button) => {
          const { top, bottom } = button.getBoundingClientRect();
          const card = button.closest('[role=dialog]')?.getBoundingClientRect();
          return card !== undefined && top >= card.top && bottom <= card.bottom;
        });
      await until('the last control in sight', isSeen);
    },
  );

  it('closes when the pointer goes straight from its word into a frame', async () => {
    const { page } = await show(`${NAMES}<iframe style="border: 0; width: 300px; height: 600px"></iframe>`);
    await openByRest(latar(), page, 'NATO');
    const { box } = await cardPlace(latar(), page);
    await page.mouse.move(100, box.bottom + 20);
    await waitForNoCard(page);
  });
}
