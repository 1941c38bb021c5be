import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import {
  cardHasFocus,
  cardPlace,
  cardRoot,
  cardStays,
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
import type { ExtensionApi, OpenPage, World } from './world.ts';

/** Longer than a card takes to close by itself, milliseconds. */
const LONG_AFTER_LEAVING = 900;

/** Times, on the page's own clock, of the last pointer move and of the card's coming. */
interface Clock {
  moved: number;
  came: number;
}

const hosts = (open: OpenPage) => open.page.$$eval('latar-card', (all) => all.length);

export function cardSuite(world: () => World): void {
  let open: OpenPage;
  const latar = () => world().latar;
  const visit = async (slug: string) => {
    open = await world().open(slug);
    await open.marks(1);
  };
  afterEach(() => world().tidy());

  describe('a card opens', () => {
    it('on resting, about 300 ms after the pointer came to rest', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
      await open.page.evaluate(() => {
        const clock: Clock = { moved: 0, came: 0 };
        Reflect.set(window, 'clock', clock);
        addEventListener('mousemove', () => (clock.moved = clock.came ? clock.moved : performance.now()), true);
        new MutationObserver(() => (clock.came ||= performance.now())).observe(document.documentElement, {
          childList: true,
        });
      });
      await openByRest(latar(), open.page, 'NATO');
      const { moved, came } = (await open.page.evaluate('clock')) as Clock;
      // The script's own clock starts with the first move on the word, a few ms before the last.
      expect(came - moved).toBeGreaterThan(200);
      expect(came - moved).toBeLessThan(1500);
    });

    it('for Kim Jong Un, with the treaty of June 2024 among its first three notes', async () => {
      await visit('demo');
      const card = await openByRest(latar(), open.page, 'Kim Jong Un');
      expect(card.name).toBe('Kim Jong Un');
      expect(card.text).toContain('김정은');
      expect(card.text).toContain('“Kim Jong Un” on this page');
      expect(card.dates).toHaveLength(3);
      const treaty = card.notes[card.dates.indexOf('2024-06-19')];
      expect(treaty).toMatch(/19 Jun 2024/);
      expect(treaty).toMatch(/24 days before/);
      expect(treaty).toMatch(/Báo Hải Dương/);
    });

    it('for a short name, saying which word it was', async () => {
      await visit('demo');
      const card = await openByRest(latar(), open.page, 'Kim', 0);
      expect(card.name).toBe('Kim Jong Un');
      expect(card.text).toContain('“Kim” on this page');
    });

    it.each([
      ['english', 'NORTH KOREA', 'North Korea'],
      ['indonesian', 'Rusia', 'Russia'],
      ['korean', '나토', 'NATO'],
      ['japanese', '平壌', 'Pyongyang'],
      ['arabic', 'روسيا', 'Russia'],
      ['csp', 'NATO', 'NATO'],
      ['shadow', 'KCNA', 'KCNA'],
    ])('on the %s page, on “%s”', async (slug, text, name) => {
      await visit(slug);
      expect((await openByRest(latar(), open.page, text)).name).toBe(name);
    });

    it('with every note dated and attributed', async () => {
      await visit('demo');
      for (const text of ['North Korea', 'Ukraine']) {
        const card = await openByRest(latar(), open.page, text);
        for (const date of card.dates) expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
        for (const source of card.sources) expect(source).toMatch(/\p{L}{3}/u);
        expect(card.sources).toHaveLength(card.dates.length);
        await open.page.keyboard.press('Escape');
        await waitForNoCard(open.page);
      }
    });

    it('beside the word, never over it, and inside the window', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'Stoltenberg');
      const { apart, box } = await cardPlace(latar(), open.page);
      expect(apart).toBe(true);
      expect(box.width).toBeGreaterThanOrEqual(320);
      expect(box.width).toBeLessThanOrEqual(420);
      expect(box.height).toBeLessThanOrEqual(800 * 0.6 + 1);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(800);
    });

    it('in the frame that it was asked for in', async () => {
      open = await world().open('frames');
      const inner = await until('the marked frame', async () => {
        for (const frame of open.page.frames()) {
          const name = await frame.evaluate(() => window.name);
          if (name === 'same' && (await readMarks(frame)).length === 2) return frame;
        }
      });
      const at = await pointOnMark(inner, 'Vladimir Putin');
      const frame = await (await open.page.$('iframe[name=same]'))?.boundingBox();
      await open.page.bringToFront();
      await open.page.mouse.move((frame?.x ?? 0) + at.x - 5, (frame?.y ?? 0) + at.y, { steps: 2 });
      await open.page.mouse.move((frame?.x ?? 0) + at.x, (frame?.y ?? 0) + at.y, { steps: 2 });
      await until('the card in the frame', async () => (await inner.$('html > latar-card')) !== null);
      expect(await hosts(open)).toBe(0);
    });

    it('not over a video in full screen', async () => {
      open = await world().show(
        html(`<div id="player" style="background: #fff"><video style="width: 100%; height: 90vh"></video><p style="position: absolute; top: 300px">NATO</p><button>Full</button></div>
          <script>document.querySelector('button').onclick = () => document.querySelector('#player').requestFullscreen();</script>`),
      );
      await open.marks(1);
      await open.page.bringToFront();
      await watchCards(open.page);
      await open.page.click('button');
      await until('the full screen', () => open.page.evaluate(() => document.fullscreenElement !== null));
      await restOn(open.page, 'NATO');
      await pass(open.page, LONG_AFTER_LEAVING);
      expect(await cardsSeen(open.page)).toEqual({ came: 0, went: 0 });
      await open.page.evaluate(() => document.exitFullscreen());
      await open.page.mouse.move(3, 3);
      await openByRest(latar(), open.page, 'NATO');
    });

    it('only one at a time: going to another name changes it', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await restOn(open.page, 'Jens Stoltenberg');
      await waitForCard(latar(), open.page, 'Jens Stoltenberg');
      expect(await hosts(open)).toBe(1);
    });
  });

  describe('by keyboard', () => {
    it('the command opens the next mention and puts focus in; Esc closes and gives focus back', async () => {
      await visit('forms');
      await open.page.focus('button');
      await open.tell('goTo', {});
      expect((await waitForCard(latar(), open.page)).name).toBe('NATO');
      await until('focus in the card', () => cardHasFocus(latar(), open.page));
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
      expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
    });

    it('after two steps, Esc still gives focus back to where it was before the first', async () => {
      await visit('react');
      await open.page.focus('button');
      await open.tell('goTo', {});
      await waitForCard(latar(), open.page, 'NATO');
      await open.tell('goTo', {});
      await waitForCard(latar(), open.page, 'Kim Jong Un');
      await until('focus in the card', () => cardHasFocus(latar(), open.page));
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
      expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('More');
    });

    it('each step goes on to the next mention', async () => {
      await visit('csp');
      const seen: string[] = [];
      for (const name of ['NATO', 'Kim Jong Un', 'Pyongyang']) {
        await open.tell('goTo', {});
        seen.push((await waitForCard(latar(), open.page, name)).name);
      }
      expect(seen).toEqual(['NATO', 'Kim Jong Un', 'Pyongyang']);
      expect(await hosts(open)).toBe(1);
    });
  });

  describe('a card closes', () => {
    it('on Esc with focus in the page', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
    });

    it('on Esc with focus in the card', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await (await control(latar(), open.page, 'Pin')).focus();
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
    });

    it('on leaving, and takes its open mark along', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await open.page.mouse.move(3, 3);
      await waitForNoCard(open.page);
      expect(await open.page.evaluate(() => CSS.highlights.get('latar-open')?.size ?? 0)).toBe(0);
    });

    it('by its own button', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      await (await control(latar(), open.page, 'Close')).click();
      await waitForNoCard(open.page);
    });

    it('but not while the pointer is in it, nor when it is pinned', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'KCNA');
      const pin = await control(latar(), open.page, 'Pin');
      await pin.hover();
      expect(await cardStays(open.page, LONG_AFTER_LEAVING)).toBe(true);
      await pin.click();
      await control(latar(), open.page, 'Unpin');
      await open.page.mouse.move(3, 3);
      expect(await cardStays(open.page, LONG_AFTER_LEAVING)).toBe(true);
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
    });
  });

  describe('inside a card', () => {
    it('a companion opens in place, and there is a way back', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'Kim Jong Un');
      const root = await cardRoot(latar(), open.page);
      const chip = (await root?.$('button.chip')) as NonNullable<Awaited<ReturnType<typeof cardRoot>>>;
      const companion = await chip.evaluate((node) => node.querySelector('[title]')?.textContent ?? '');
      await chip.click();
      expect((await waitForCard(latar(), open.page, companion)).name).toBe(companion);
      await (await control(latar(), open.page, 'Back')).click();
      await waitForCard(latar(), open.page, 'Kim Jong Un');
      expect(await hosts(open)).toBe(1);
    });

    it('the way to the timeline leads to the popup, filtered by its entity', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'NATO');
      const way = await (await cardRoot(latar(), open.page))?.$('.link-button.strong');
      await way?.click();
      // A popup is no tab, and drivers do not see it; the extension's own pages do.
      const pressed = await until('the timeline, filtered', () =>
        world().desk.evaluate(() => {
          const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
          const view = (api.extension.getViews() as unknown as (typeof window)[]).find((each) =>
            each.location.search.includes('entity=nato'),
          );
          return view?.document.querySelector('[aria-pressed=true]')?.textContent;
        }),
      );
      expect(pressed).toContain('NATO');
      await world().desk.evaluate(() => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        for (const view of api.extension.getViews() as unknown as (typeof window)[])
          if (view.location.search.includes('entity=nato')) view.close();
      });
    });

    it('“why this?” gives a reason in words', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'Kim Jong Un');
      await (await control(latar(), open.page, 'Why this?')).click();
      const reason = async () =>
        (await cardRoot(latar(), open.page))?.evaluate((node) => node.querySelector('.why')?.textContent ?? '');
      expect(await until('the reason', reason)).toMatch(/\w+ \w+/);
    });

    it.each(['I know this one, stop marking it', 'Off for this site'])(
      '“%s” can be undone where it was said',
      async (choice) => {
        await visit('demo');
        const marks = await readMarks(open.page);
        await openByRest(latar(), open.page, 'KCNA');
        await (await control(latar(), open.page, 'More choices')).click();
        await (await control(latar(), open.page, choice)).click();
        const undo = await control(latar(), open.page, 'Undo');
        await until('the mark to go', async () => !(await readMarks(open.page)).includes('KCNA'));
        await open.page.mouse.move(3, 3);
        await open.page.mouse.move(40, 3);
        expect(await cardStays(open.page, LONG_AFTER_LEAVING)).toBe(true);
        await undo.click();
        await waitForNoCard(open.page);
        expect(await open.marks(marks.length)).toEqual(marks);
      },
    );

    it('a note is copied as a citation', async () => {
      await visit('demo');
      await openByRest(latar(), open.page, 'Kim Jong Un');
      await (await control(latar(), open.page, 'Copy as citation')).click();
      const pasted = async () => {
        await open.page.evaluate(() => {
          const field =
            document.querySelector('textarea') ?? document.body.appendChild(document.createElement('textarea'));
          field.value = '';
          field.focus();
        });
        await open.page.keyboard.down('Control');
        await open.page.keyboard.press('v');
        await open.page.keyboard.up('Control');
        return open.page.evaluate(() => document.querySelector('textarea')?.value);
      };
      await until('“Copied”', async () =>
        (await cardRoot(latar(), open.page))?.evaluate((node) => node.textContent?.includes('Copied')),
      );
      expect(await until('the citation', pasted)).toMatch(/\(.*20\d\d\).*\.$/);
    });

    it('“off for this site” takes marks and card away, also after a reload, until it is switched on again', async () => {
      open = await world().open('demo', world().site.other);
      const marks = await open.marks(1);
      await openByRest(latar(), open.page, 'KCNA');
      await (await control(latar(), open.page, 'More choices')).click();
      await (await control(latar(), open.page, 'Off for this site')).click();
      await control(latar(), open.page, 'Undo');
      await open.page.keyboard.press('Escape');
      await waitForNoCard(open.page);
      await until('the marks to go', async () => (await readMarks(open.page)).length === 0);
      await open.page.reload();
      const popup = await world().popup(open.tabId);
      await until('the popup to know', async () => popup.$('[role=switch][aria-checked=false]'));
      expect(await readMarks(open.page)).toEqual([]);
      await popup.$eval('[role=switch]', (node) => (node as HTMLElement).click());
      await popup.waitForSelector('[role=switch][aria-checked=true]');
      await open.page.bringToFront();
      expect(await open.marks(marks.length)).toEqual(marks);
    });
  });
}
