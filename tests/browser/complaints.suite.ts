import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import {
  cardPlace,
  cardRoot,
  cardsSeen,
  control,
  openByRest,
  pass,
  restOn,
  waitForCard,
  waitForNoCard,
  watchCards,
} from './card.ts';
import { html } from './made.ts';
import { pointOnMark, readMarks } from './marks.ts';
import type { OpenPage, World } from './world.ts';

/** Longer than a card takes to come, and than it takes to go, milliseconds. */
const LONG = 800;
const FAR = '<div style="height: 2000px"></div>';
const NAMES = '<p>KCNA, then NATO, then Seoul, then Kyiv, and a word that nobody knows.</p>';
/** A page that hears keys before anybody else. */
const LISTENS = `<script>
  heard = [];
  for (const type of ['keydown', 'keyup']) addEventListener(type, ({ key }) => heard.push(type + ' ' + key), true);
</script>`;

/** What users of extensions that show something on hovering complain of most, none of which happens here. */
export function complaintsSuite(world: () => World): void {
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });
  const latar = () => world().latar;
  async function show(body: string, head = ''): Promise<OpenPage> {
    const open = await world().show(html(body, { head }));
    await open.marks(1);
    await open.page.bringToFront();
    return open;
  }
  const heard = ({ page }: OpenPage) => page.evaluate('heard.splice(0)') as Promise<string[]>;

  describe('“turning it off for a site is hidden”', () => {
    it('two presses from a card', async () => {
      const { page } = await show(NAMES);
      await openByRest(latar(), page, 'NATO');
      await (await control(latar(), page, 'More choices')).click();
      await (await control(latar(), page, 'Off for this site')).click();
      await until('the marks to go', async () => (await readMarks(page)).length === 0);
    });

    it('one press in the popup, on a switch that is in sight at once', async () => {
      const open = await show(NAMES);
      const popup = await world().popup(open.tabId);
      const toggle = await until('the switch', () => popup.$('[role=switch][aria-checked=true]'));
      const box = await toggle.boundingBox();
      expect(box && box.y + box.height).toBeLessThan(200);
      await toggle.evaluate((node) => (node as HTMLElement).click());
      await until('the marks to go', async () => (await readMarks(open.page)).length === 0);
    });
  });

  describe('“it opens by accident”', () => {
    it('not when the pointer crosses names, drags over them, or presses one', async () => {
      // So slow that a busy machine's pauses between two events are no rest.
      await world().set({ delay: 1000 });
      const { page } = await show(NAMES);
      await watchCards(page);
      const [from, to] = [await pointOnMark(page, 'KCNA'), await pointOnMark(page, 'Kyiv')];
      await page.mouse.move(from.x - 30, from.y);
      await page.mouse.move(to.x + 30, to.y, { steps: 12 });
      await pass(page, 2 * LONG);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await pass(page, 2 * LONG);
      await page.mouse.up();
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await pass(page, 2 * LONG);
      await page.mouse.up();
      await pass(page, 2 * LONG);
      expect(await cardsSeen(page)).toEqual({ came: 0, went: 0 });
    });

    it('not when a scroll brings a name under the pointer, until that moves', async () => {
      const { page } = await show(`<div style="height: 600px"></div>${NAMES}${FAR}`);
      const [x, y] = await page.evaluate(() => {
        const [, nato] = [...(CSS.highlights.get('latar-first') ?? [])] as AbstractRange[];
        const live = new Range();
        live.setStart(nato?.startContainer as Node, nato?.startOffset ?? 0);
        const { left, top } = live.getBoundingClientRect();
        return [left + 12, top - 292] as const;
      });
      await page.mouse.move(x - 20, y - 20);
      await page.mouse.move(x, y);
      // Firefox hears of a move a little later than its driver says.
      await pass(page, 100);
      await watchCards(page);
      await page.evaluate('scrollBy({ top: 300, behavior: "instant" })');
      await pass(page, LONG);
      // A hand on a wheel is not quite still.
      await page.mouse.move(x + 1, y + 1);
      await pass(page, LONG);
      expect(await cardsSeen(page)).toEqual({ came: 0, went: 0 });
      await page.mouse.move(x + 6, y);
      await waitForCard(latar(), page, 'NATO');
    });
  });

  describe('“it covers the text”', () => {
    it('never its word, in any corner, on any line, in any writing, at 200 % of 1280 × 800', async () => {
      const corner = (place: string, text: string) => `<p style="position: absolute; margin: 0; ${place}">${text}</p>`;
      const open = await show(
        corner('top: 0; left: 0', 'NATO') +
          corner('top: 0; right: 0', 'KCNA') +
          corner('bottom: 0; left: 0', 'Seoul') +
          corner('bottom: 0; right: 0', 'Kyiv') +
          corner('top: 180px; left: 20px; width: 7ch', 'Our Kim Jong Un') +
          corner('top: 100px; left: 400px; writing-mode: vertical-rl', 'Tokyo') +
          corner('top: 250px; right: 90px; direction: rtl', 'موسكو') +
          corner('top: 150px; left: 240px; scale: 1.7', 'Pyongyang'),
      );
      const { page } = open;
      await page.setViewport({ width: 640, height: 400 });
      const marks = await open.marks(8);
      expect(marks).toHaveLength(8);
      for (const mark of marks) {
        await openByRest(latar(), page, mark);
        const { apart, box, lines } = await cardPlace(latar(), page);
        expect(apart, mark).toBe(true);
        expect(lines.length > 1, mark).toBe(mark === 'Kim Jong Un');
        for (const at of [box.left, box.top, 640 - box.right, 400 - box.bottom])
          expect(at, mark).toBeGreaterThanOrEqual(0);
        expect(box.height, mark).toBeGreaterThan(100);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
      }
    });
  });

  describe('“it will not go away, or flickers”', () => {
    it('one card, however slowly and slantingly the pointer travels to it, about in it and back', async () => {
      const { page } = await show(NAMES);
      await watchCards(page);
      await openByRest(latar(), page, 'NATO');
      const { box, lines } = await cardPlace(latar(), page);
      const [line] = lines;
      const from = { x: (line?.left ?? 0) + 10, y: (line?.bottom ?? 0) - 4 };
      const corner = { x: box.right - 20, y: box.top + 3 };
      // Slower than a card takes to close, had the pointer simply left.
      const travel = async (a: typeof from, b: typeof from) => {
        for (let step = 0; step <= 8; step++) {
          await page.mouse.move(a.x + ((b.x - a.x) * step) / 8, a.y + ((b.y - a.y) * step) / 8);
          await pass(page, 80);
        }
      };
      await travel(from, corner);
      await page.mouse.move(box.left + 40, box.bottom - 60, { steps: 5 });
      await page.mouse.move(from.x, box.top + 3, { steps: 5 });
      await travel({ x: from.x, y: box.top + 3 }, from);
      expect(await cardsSeen(page)).toEqual({ came: 1, went: 0 });
    });

    it.each([
      ['when the pointer leaves', (page: OpenPage['page']) => page.mouse.move(900, 700)],
      ['when it is scrolled from under the pointer', (page: OpenPage['page']) => page.evaluate('scrollBy(0, -120)')],
      ['when one clicks elsewhere', (page: OpenPage['page']) => page.mouse.click(5, 700)],
    ])('it goes %s', async (_, act) => {
      const { page } = await show(FAR + NAMES + FAR);
      await openByRest(latar(), page, 'Kyiv');
      await act(page);
      await waitForNoCard(page);
    });
  });

  describe('“it eats the page’s keys”', () => {
    it('Esc is ours when it closes a card, and the page’s otherwise; every other key is always the page’s', async () => {
      const open = await show(`${NAMES}<textarea></textarea>`, LISTENS);
      const { page } = open;
      await page.focus('textarea');
      await openByRest(latar(), page, 'NATO');
      await page.keyboard.type('kj/');
      await page.keyboard.press('ArrowDown');
      expect(await page.$eval('textarea', (field) => field.value)).toBe('kj/');
      expect(await heard(open)).toEqual(
        ['k', 'j', '/', 'ArrowDown'].flatMap((key) => [`keydown ${key}`, `keyup ${key}`]),
      );
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await heard(open)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await heard(open)).toEqual(['keydown Escape', 'keyup Escape']);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    });

    it('Esc that closes a card leaves the page’s dialog around it open; the next one closes that', async () => {
      const { page } = await show(
        `<dialog>${NAMES}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      );
      await openByRest(latar(), page, 'NATO');
      // Outside of the dialog nothing could be pressed.
      await (await control(latar(), page, 'Pin')).click();
      await control(latar(), page, 'Unpin');
      const isOpen = () => page.$eval('dialog', (dialog) => dialog.open);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await isOpen()).toBe(true);
      await page.keyboard.press('Escape');
      await until('the dialog to close', async () => !(await isOpen()));
    });
  });

  describe('“it blocks links on touch”', () => {
    it('a tap on a link follows it, a tap on a name opens its card, a tap elsewhere closes that', async () => {
      const { page } = await show('<p><a href="#followed">NATO says</a> so.</p><p>KCNA does not.</p><p>Nobody.</p>');
      const tap = async (mark: string) => {
        const { x, y } = await pointOnMark(page, mark);
        await page.touchscreen.tap(x, y);
      };
      await watchCards(page);
      await tap('NATO');
      await until('the link', () => page.evaluate(() => location.hash === '#followed'));
      await tap('KCNA');
      await waitForCard(latar(), page, 'KCNA');
      await page.evaluate("history.replaceState(null, '', '#')");
      await tap('NATO');
      await waitForNoCard(page);
      await until('the link', () => page.evaluate(() => location.hash === '#followed'));
      expect(await cardsSeen(page)).toEqual({ came: 1, went: 1 });
    });
  });

  describe('“the simplest thing needs three settings”', () => {
    it('nothing set: resting opens, leaving closes', async () => {
      await world().desk.evaluate(async () => {
        const api = (Reflect.get(globalThis, 'browser') ??
          Reflect.get(globalThis, 'chrome')) as typeof import('wxt/browser').browser;
        await api.storage.local.remove('settings');
      });
      const { page } = await show(NAMES);
      await openByRest(latar(), page, 'NATO');
    });

    it('one: only with a key held, which may be pressed when the pointer rests already', async () => {
      await world().set({ mode: 'key', key: 'shift' });
      const { page } = await show(NAMES);
      await watchCards(page);
      await restOn(page, 'NATO');
      await pass(page, LONG);
      expect(await cardsSeen(page)).toEqual({ came: 0, went: 0 });
      await page.keyboard.down('Shift');
      await waitForCard(latar(), page, 'NATO');
      await page.keyboard.up('Shift');
      await page.mouse.move(900, 700);
      await waitForNoCard(page);
    });

    it('one: only by click, and then it stays until it is closed', async () => {
      await world().set({ mode: 'click' });
      const { page } = await show(NAMES);
      await watchCards(page);
      await restOn(page, 'NATO');
      await pass(page, LONG);
      expect(await cardsSeen(page)).toEqual({ came: 0, went: 0 });
      const { x, y } = await pointOnMark(page, 'NATO');
      await page.mouse.click(x, y);
      await waitForCard(latar(), page, 'NATO');
      await page.mouse.move(900, 700);
      await pass(page, LONG);
      expect(await cardsSeen(page)).toEqual({ came: 1, went: 0 });
      await page.mouse.click(900, 700);
      await waitForNoCard(page);
    });
  });

  describe('“furniture floats on the page”', () => {
    it('nothing before a card, one element with it, nothing after it, nothing on selecting text', async () => {
      const { page } = await show(NAMES);
      const markup = () => page.evaluate(() => document.documentElement.outerHTML);
      const count = () => page.evaluate(() => document.querySelectorAll('*').length);
      const [before, elements] = [await markup(), await count()];
      const { x, y } = await pointOnMark(page, 'Seoul');
      await page.mouse.click(x, y, { count: 3 });
      await pass(page, LONG);
      expect(await markup()).toBe(before);
      await page.mouse.click(900, 700);
      await openByRest(latar(), page, 'NATO');
      expect(await count()).toBe(elements + 1);
      expect(await cardRoot(latar(), page)).not.toBeNull();
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      expect(await markup()).toBe(before);
    });
  });
}
