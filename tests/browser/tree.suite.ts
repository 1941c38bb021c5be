/** What a screen reader has of each surface: the browser's own accessibility tree, beyond role and name. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Accessible } from '../../lib/cli/browsers/accessible.ts';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { bundle } from '../bench/bundle.ts';
import { cardHasFocus, control, waitForCard } from './card.ts';
import { expectedOf } from './expected.ts';
import { html } from './made.ts';
import { search } from './search.ts';
import type { World } from './world.ts';

/** What a reader can act on: without a name it is nothing to somebody who does not see it. */
const CONTROLS = ['button', 'link', 'slider', 'switch', 'checkbox', 'radio', 'searchbox', 'textbox', 'combobox'];

/** Chromium's protocol gives the number of a slider, whatever words it has; Firefox gives these. */
const inWords = (family: Family, value: string) => family === 'chromium' || /\p{L}/u.test(value);
const one = ({ role, name }: Accessible) => `${role}: ${name}`;
const ofRole = (tree: readonly Accessible[], role: string) => tree.filter((each) => each.role === role);
/** What stands in the nth one of a role, and that itself first. */
function inside(tree: readonly Accessible[], isRoot: (each: Accessible) => boolean): Accessible[] {
  const from = tree.findIndex(isRoot);
  const rest = tree.slice(from + 1);
  const end = rest.findIndex(({ depth }) => depth <= (tree[from]?.depth ?? 0));
  return from < 0 ? [] : tree.slice(from, end < 0 ? undefined : from + 1 + end);
}
/** What is wrong with a tree whatever the surface. */
function faults(tree: readonly Accessible[], family: Family): string[] {
  const unnamed = tree.filter(({ role, name }) => CONTROLS.includes(role) && !name.trim());
  const sliders = ofRole(tree, 'slider').filter(({ value }) => !inWords(family, value));
  const empty = tree.filter(({ role, depth }, i) => role === 'list' && (tree[i + 1]?.depth ?? 0) <= depth);
  return [
    ...unnamed.map((each) => `without a name: ${each.role}`),
    ...sliders.map((each) => `a number without words: ${one(each)} ${each.value}`),
    ...empty.map(() => 'a list of nothing'),
  ];
}

export function treeSuite(world: () => World, family: Family): void {
  const { set, tidy } = { set: () => world().set({}), tidy: () => world().tidy() };
  const treeOf = (page: Page) => world().latar.accessible(page);
  afterEach(async () => {
    await set();
    await tidy();
  });

  describe('of a timeline of about a thousand notes a screen reader has', () => {
    const NOTE = '.event:not(.article)';
    let popup: Page;
    /** So many notes beside the bundle's, all of which the popup has. */
    const over = async (share: number) => {
      await world().desk.evaluate(await bundle('large.ts'));
      await world().desk.evaluate(`latarLarge.fill(${share})`);
      const open = await world().show(html('<p>Nothing known.</p>'));
      popup = await world().popup(open.tabId);
      await popup.bringToFront();
      await until('all notes', async () => (await popup.$(NOTE)) && !(await popup.$('.older')));
    };
    /** What the page has, and what of it is told: headings, and lists by how many notes each has. */
    const compared = async () => {
      const tree = await treeOf(popup);
      const lists = ofRole(tree, 'list').map((list) => {
        const after = tree.slice(tree.indexOf(list) + 1);
        const end = after.findIndex(({ depth }) => depth <= list.depth);
        return ofRole(after.slice(0, end < 0 ? undefined : end), 'listitem').length;
      });
      const page = await popup.evaluate(() => ({
        headings: [...document.querySelectorAll('h1, .scroll h2, .scroll h3')].map((one) => one.textContent ?? ''),
        lists: [...document.querySelectorAll('.scroll ol')].map((one) => one.children.length),
      }));
      return { page, tree, told: { headings: ofRole(tree, 'heading').map(({ name }) => name), lists } };
    };
    afterEach(() => world().desk.evaluate(() => void indexedDB.deleteDatabase('latar')));

    it('all of them', async () => {
      await over(0.005);
      // Narrowed until there are few enough, and that is not very few.
      const said = () => popup.$eval('.strip-foot', (foot) => foot.textContent?.replace(/\D/g, ' ').trim() ?? '');
      const left = async () => {
        const words = await popup.$eval('.strip-said', (one) => one.textContent ?? '');
        return Number(/: ([\d,]+)/.exec(words)?.[1]?.replace(',', ''));
      };
      await popup.focus('.strip input');
      do {
        const before = await said();
        await popup.keyboard.press('ArrowRight');
        await until('a narrower range', async () => (await said()) !== before);
      } while ((await left()) > 1000);
      await until('what is left', async () => (await popup.$$(NOTE)).length === (await left()));
      const whole = await until('all of it in the tree', async () => {
        const { page, told } = await compared();
        return told.lists.join() === page.lists.join() && { page, told };
      });
      expect(whole.page.lists.length).toBeGreaterThan(100);
      expect(whole.told.headings).toEqual(whole.page.headings);
    });

    it('of more every month, the notes of those that are near, and none by halves', async () => {
      await over(0.006);
      expect((await popup.$$(NOTE)).length).toBeGreaterThan(1000);
      const long = await until('every month in the tree', async () => {
        const { page, tree, told } = await compared();
        return told.headings.length === page.headings.length && { page, tree, told };
      });
      expect(long.told.headings).toEqual(long.page.headings);
      expect(long.told.lists.length).toBeGreaterThan(0);
      // Each list that is told is one of the page's, in order, and as long as it is there.
      let at = 0;
      for (const length of long.told.lists) at = long.page.lists.indexOf(length, at) + 1 || Number.NaN;
      expect(at).toBeGreaterThan(0);
    });
  });

  describe('a screen reader has', () => {
    it('the card: a dialog with a heading, its notes as a list, each with its date and source, and what can be done', async () => {
      const { latar } = world();
      const open = await world().open('demo');
      await open.marks(1);
      await open.page.bringToFront();
      await open.tell('goTo', {});
      const { name, dates } = await waitForCard(latar, open.page);
      await until('focus in the card', () => cardHasFocus(latar, open.page));
      const cardTree = async () => {
        const card = inside(await treeOf(open.page), ({ role }) => role === 'dialog');
        return ofRole(card, 'listitem').length >= dates.length && card;
      };
      const card = await until('the card in the tree', cardTree);
      expect(card[0]?.name).toContain(name);
      expect(ofRole(card, 'heading').map(one)).toEqual([`heading: ${name}`]);
      const [list] = ofRole(card, 'list');
      const notes = ofRole(card, 'listitem').filter(({ depth }) => depth === (list?.depth ?? 0) + 1);
      expect(notes).toHaveLength(dates.length);
      expect(ofRole(card, 'time')).toHaveLength(dates.length);
      expect(ofRole(card, 'link').length).toBeGreaterThan(0);
      expect(faults(card, family)).toEqual([]);
      expect(
        ofRole(card, 'status')
          .map(({ name }) => name)
          .join(''),
      ).toBe('');
      const state = (tree: readonly Accessible[], wanted: string) =>
        tree.find(({ role, name }) => role === 'button' && name === wanted)?.states;
      expect(state(card, 'Pin')).toEqual([]);
      expect(state(card, 'Why this?')).toEqual(['collapsed']);
      expect(state(card, 'More choices')).toEqual(['collapsed']);
      await (await control(latar, open.page, 'Pin')).press('Enter');
      await (await control(latar, open.page, 'Why this?')).press('Enter');
      await until('both to be told', async () => {
        const now = inside(await treeOf(open.page), ({ role }) => role === 'dialog');
        return state(now, 'Unpin')?.join() === 'pressed' && state(now, 'Why this?')?.join() === 'expanded';
      });
    });

    it('the popup: its names with their state, the strip in words, the notes as lists that are as long as they look', async () => {
      const open = await world().open('demo');
      await open.marks(expectedOf('demo').mentions.length);
      const popup = await world().popup(open.tabId);
      await popup.bringToFront();
      await until('notes in the popup', async () => (await popup.$$('.event:not(.article)')).length >= 60);
      const rows = (await popup.$$('.event')).length;
      const tree = await until('the notes in the tree', async () => {
        const all = await treeOf(popup);
        return ofRole(all, 'listitem').length >= rows && all;
      });
      expect(faults(tree, family)).toEqual([]);
      expect(ofRole(tree, 'heading')[0]?.name).toBe('14 names on this page');
      expect(ofRole(tree, 'switch')[0]?.states).toEqual(['checked']);
      const names = inside(tree, ({ role }) => role === 'toolbar');
      expect(ofRole(names, 'button').map(({ states }) => states.join())).toEqual(Array(14).fill(''));
      // Each name once, with its count.
      for (const { name, description } of ofRole(names, 'button')) {
        expect(name).toMatch(/^\D+ \d+$/);
        expect(description).toBe('');
      }
      const [from, to] = ofRole(tree, 'slider');
      expect([from?.name, to?.name]).toEqual(['From', 'To']);
      if (family === 'firefox') expect(from?.value).toMatch(/^1945 to 1949: \d+ notes$/);
      // What the sliders say is said by nothing else.
      expect(tree.filter(({ name }) => /^1950 to 1954/.test(name))).toEqual([]);
      const timeline = inside(tree, ({ role, name }) => role === 'region' && name === 'Timeline');
      expect(timeline[0]?.description).toMatch(/^Up and down move between notes and months/);
      expect(ofRole(timeline, 'listitem')).toHaveLength(rows);
      expect(ofRole(timeline, 'time').length).toBeGreaterThanOrEqual(rows);
      const folds = ofRole(timeline, 'button').filter(({ states }) => states.includes('expanded'));
      expect(folds.length).toBeGreaterThan(2);
      await popup.$eval('[title="North Korea"]', (chip) => (chip as HTMLElement).click());
      await until('the name to be told as pressed', async () =>
        (await treeOf(popup)).some(({ name, states }) => /^North Korea/.test(name) && states.includes('pressed')),
      );
    });

    it('what a search found: which of all that was found each is, also of those that are not drawn yet', async () => {
      const open = await world().open('plain');
      const popup = await world().popup(open.tabId);
      await popup.bringToFront();
      // The rest comes by itself once the browser is idle, which here it never is.
      await popup.evaluate(() => {
        window.requestIdleCallback = () => 0;
      });
      await search(popup, 'korea');
      const total = await until('how many', () =>
        popup.$eval('.sentence', (one) => Number(/^\d+/.exec(one.textContent ?? '')?.[0])),
      );
      const told = await until('all that is drawn in the tree', async () => {
        const drawn = (await popup.$$('.results > li')).length;
        const places = await world().latar.placesInLists(popup);
        return places.length === drawn && places;
      });
      expect(told.length).toBeLessThan(total);
      expect(told).toEqual(told.map((_, i) => `${i + 1} of ${total}`));
    });

    it('the options: each control with its state, and what it is for where that is not plain', async () => {
      await world().set({ off: ['a.example'], known: ['nato'], notes: ['id', 'en'] });
      const page = await world().openOwn('options.html');
      await page.bringToFront();
      await until('all of it', () => page.$('.publishers'));
      await until('the names', () => page.$('#known .kind'));
      const tree = await until('all of it in the tree', async () => {
        const all = await treeOf(page);
        return ofRole(all, 'region').length >= 11 && all;
      });
      expect(faults(tree, family)).toEqual([]);
      expect(ofRole(tree, 'radio').filter(({ states }) => states.includes('checked')).length).toBe(4);
      expect(ofRole(tree, 'checkbox').filter(({ states }) => states.includes('checked')).length).toBe(7);
      expect(ofRole(tree, 'slider').map(({ name }) => name)).toEqual(['How long to rest on a name']);
      const described = tree.filter(({ description }) => description).map(one);
      expect(described).toEqual(
        expect.arrayContaining([
          'textbox: Switch off a site',
          'checkbox: Keep the settings alike wherever I am signed in to this browser',
        ]),
      );
      expect(tree.map(one)).toEqual(
        expect.arrayContaining(['button: Put English before Bahasa Indonesia', 'button: Switch on: a.example']),
      );
    });

    it('the first page: its heading, its article, and a line that changes', async () => {
      const page = await world().openOwn('welcome.html');
      await page.bringToFront();
      await until('its article', () => page.$('article'));
      const tree = await until('it in the tree', async () => {
        const all = await treeOf(page);
        return ofRole(all, 'article').length === 1 && all;
      });
      expect(faults(tree, family)).toEqual([]);
      expect(ofRole(tree, 'heading').length).toBeGreaterThan(1);
      expect(ofRole(tree, 'button').map(({ name }) => name)).toEqual(['Settings']);
      expect(ofRole(tree, 'status')).toHaveLength(1);
    });
  });
}
