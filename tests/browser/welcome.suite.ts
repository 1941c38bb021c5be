/** The first page: the article on it is read as any page is, and its names open the cards that pages get. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardHasFocus, cardRoot, control, openByRest, waitForCard, waitForNoCard } from './card.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

const FIRST = ['Pyongyang', 'North Korea', 'NATO', 'Washington', 'KCNA'];
const SECOND = ['Kim Jong Un', 'Vladimir Putin', '(Pyongyang)'];
const MARKS = [...FIRST, ...SECOND, 'Seoul', '(Kim)', 'Russia'];

export function welcomeSuite(world: () => World): void {
  let page: Page;
  const open = async () => {
    page = await world().openOwn('welcome.html');
    await page.bringToFront();
    await until('its article', () => page.$('article'));
    await expectMarks(page, MARKS);
  };
  const tabOf = async (path: string): Promise<number> => {
    const [tab] = await world().desk.evaluate(async (url) => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        tabs: { query(all: object): Promise<{ id: number; url?: string }[]> };
      };
      return (await api.tabs.query({})).filter((one) => one.url === url).map(({ id }) => id);
    }, world().latar.extensionUrl(path));
    return tab ?? -1;
  };
  const hint = () => page.$eval('.hint', (line) => line.textContent);
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  it('lets the reader try it: a card opens, counted from the article’s date, and the page says that this is all', async () => {
    await open();
    expect(await hint()).toBe('Try it here: rest on an underlined name.');
    const card = await openByRest(world().latar, page, 'Vladimir Putin');
    expect(card.name).toBe('Vladimir Putin');
    expect(card.dates).toHaveLength(3);
    expect(card.text).toContain('before this article');
    await expect.poll(hint).toBe('That is all there is to it. It is the same on every page.');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('is in one screen of a small laptop', async () => {
    await open();
    await page.setViewport({ width: 1280, height: 650 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(650);
  });

  it('is walked by keyboard alone: the key of the browser steps through it', async () => {
    await open();
    const tab = await tabOf('welcome.html');
    await world().desk.evaluate(async (id) => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        tabs: { sendMessage(id: number, message: object, how: object): Promise<unknown> };
      };
      await api.tabs.sendMessage(id, { type: 'goTo', data: {} }, { frameId: 0 });
    }, tab);
    await waitForCard(world().latar, page, 'Pyongyang');
    expect(await cardHasFocus(world().latar, page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Settings');
  });

  it('takes the settings as they change; no card offers to switch it off, and the popup over it reads it as any page', async () => {
    await open();
    await world().set({ unmarked: ['person'] });
    await expectMarks(page, [...FIRST, '(Pyongyang)', 'Seoul', 'Russia']);
    await world().set({});
    await expectMarks(page, MARKS);
    await openByRest(world().latar, page, 'NATO');
    await (await control(world().latar, page, 'More choices')).click();
    await control(world().latar, page, 'I know this one, stop marking it');
    expect(await (await cardRoot(world().latar, page))?.$$eval('.choices button', (all) => all.length)).toBe(1);
    const tab = await tabOf('welcome.html');
    const popup = await world().popup(tab);
    const head = () => popup.$eval('.page-head', (one) => one.textContent ?? '');
    await expect.poll(head).toMatch(/^9 names on this page/);
    expect(await head()).toContain('13 Jul 2024');
    expect(await popup.$('[role=switch]')).toBeNull();
  });
}
