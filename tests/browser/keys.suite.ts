/** The card without a pointer: every part of it, and where the focus is after each press. */
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardHasFocus, cardRoot, waitForCard, waitForNoCard } from './card.ts';
import { html } from './made.ts';
import { readMarks } from './marks.ts';
import type { ExtensionApi, OpenPage, World } from './world.ts';

/** More presses of Tab than a card has stops. */
const STOPS = 60;

export function keysSuite(world: () => World): void {
  let open: OpenPage;
  let root: Awaited<ReturnType<typeof cardRoot>>;
  const press = (key: Parameters<OpenPage['page']['keyboard']['press']>[0]) => open.page.keyboard.press(key);
  /** A page where the focus is on a button of its own, and the card of its first name, opened by the step key. */
  const step = async (text: string, name: string, from: 'button' | 'nothing' = 'button') => {
    open = await world().show(
      html(`<button>Before</button><article><h1>${text}</h1><p>NATO met.</p></article><button>After</button>`),
    );
    await open.marks(2);
    await open.page.bringToFront();
    if (from === 'button') await open.page.focus('button');
    await open.tell('goTo', {});
    await waitForCard(world().latar, open.page, name);
    await until('focus in the card', () => cardHasFocus(world().latar, open.page));
    root = await cardRoot(world().latar, open.page);
  };
  /** Asks the card. */
  const inCard = async <T>(ask: (root: ShadowRoot) => T): Promise<T | undefined> =>
    root?.evaluate(ask as unknown as (node: Element) => T) as Promise<T | undefined>;
  /** What in the card has the focus, as it is called. */
  const focused = () =>
    inCard((root) => {
      const at = root.activeElement;
      return at && (at.getAttribute('aria-label') ?? at.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  const kind = () => inCard((root) => root.activeElement?.className);
  /** Presses Tab, or Shift and Tab to go back, until the focus is on what is called so. */
  const tabTo = async (name: string | RegExp, back = false): Promise<string> => {
    if (back) await open.page.keyboard.down('Shift');
    let at: string | null | undefined;
    for (let i = 0; i < STOPS; i++) {
      await press('Tab');
      at = await focused();
      if (at && (typeof name === 'string' ? at === name : name.test(at))) break;
      at = undefined;
    }
    if (back) await open.page.keyboard.up('Shift');
    if (!at) throw new Error(`Tab never came to ${name}.`);
    return at;
  };
  const pageFocus = () => open.page.evaluate(() => document.activeElement?.textContent);
  const countNotes = () => inCard((root) => root.querySelectorAll('.card-notes > ol:first-of-type > li').length);
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  describe('a card by keys alone', () => {
    it('every part of it is one Tab away from the next', async () => {
      await step('Kim Jong Un in Pyongyang', 'Kim Jong Un');
      const all = await inCard((root) =>
        [...root.querySelectorAll('button, a[href], [role=button]')].map((one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ),
      );
      const stops: string[] = [];
      for (let i = 0; i < STOPS && stops.length < (all?.length ?? 0); i++) {
        await press('Tab');
        const at = await inCard(({ activeElement: at }) => {
          if (!at) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').replace(/\s+/g, ' ').trim();
          // Firefox stops at what scrolls as well.
          return { name: at.className === 'card-notes' ? '' : name, ring: `${outlineStyle} ${outlineWidth}` };
        });
        if (at?.name) stops.push(at.name);
        expect(`${at?.name}: ${at?.ring}`).toMatch(/solid [1-9]/);
      }
      expect(stops).toEqual(all);
      expect(stops.length).toBeGreaterThan(10);
    });

    it('each part does its work and keeps the focus; Esc gives it back to the page', async () => {
      await step('Kim Jong Un in Pyongyang', 'Kim Jong Un');

      await tabTo('Why this?');
      await press('Enter');
      await until('the reason', () => inCard((root) => root.querySelector('.why') !== null));
      expect(await focused()).toBe('Why this?');
      await press(' ');
      await until('it to fold', () => inCard((root) => root.querySelector('.why') === null));

      await tabTo('Copy as citation');
      await press('Enter');
      await until('the word of it', () =>
        inCard((root) => [...root.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Copied')),
      );
      expect(await focused()).toBe('Copy as citation');

      const three = (await countNotes()) ?? 0;
      await tabTo(/^\d more notes?$/);
      await press('Enter');
      await until('more notes', async () => ((await countNotes()) ?? 0) > three);
      /** Which note the focus is in, and whether it is on the note itself. */
      const noteAt = () =>
        inCard((card) => {
          const at = card.activeElement?.closest('li') ?? null;
          return [[...card.querySelectorAll('li')].indexOf(at as HTMLLIElement), at === card.activeElement];
        });
      expect(await noteAt()).toEqual([three, true]);
      await press('Tab');
      expect(await noteAt()).toEqual([three, false]);

      // A name in a note, and back to where it stood, among as many notes as there were.
      const five = await countNotes();
      const name = await until('a name in a note', async () => {
        await press('Tab');
        return (await kind()) === 'mention' && (await focused());
      });
      await press('Enter');
      const other = await until('its card', async () => {
        const title = await inCard((root) => root.querySelector('h2')?.textContent);
        return title && title !== 'Kim Jong Un' && title;
      });
      expect(await focused()).toBe(`Background: ${other}`);
      await tabTo('Back');
      await press(' ');
      await waitForCard(world().latar, open.page, 'Kim Jong Un');
      await until('the focus on the name', async () => (await focused()) === name);
      expect(await kind()).toBe('mention');
      expect(await countNotes()).toBe(five);

      // Whom it appears with.
      await until('a companion', async () => {
        await press('Tab');
        return (await kind()) === 'chip';
      });
      const companion = await focused();
      await press(' ');
      await until('another card', () => inCard((root) => root.querySelector('h2')?.textContent !== 'Kim Jong Un'));
      await tabTo('Back');
      await press('Enter');
      await waitForCard(world().latar, open.page, 'Kim Jong Un');
      await until('the focus on the companion', async () => (await focused()) === companion);

      await tabTo('Pin', true);
      await press('Enter');
      await until('the pin', async () => (await focused()) === 'Unpin');

      expect(await pageFocus()).not.toBe('Before');
      await press('Escape');
      await waitForNoCard(open.page);
      expect(await pageFocus()).toBe('Before');
    });

    it('where nothing had the focus nothing has it after Esc, and Tab goes on as in a page just opened', async () => {
      await step('Kim Jong Un in Pyongyang', 'Kim Jong Un', 'nothing');
      await open.tell('goTo', {});
      await waitForCard(world().latar, open.page, 'Pyongyang');
      await until('focus in the card', () => cardHasFocus(world().latar, open.page));
      await press('Tab');
      await press('Escape');
      await waitForNoCard(open.page);
      expect(await open.page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await press('Tab');
      expect(await pageFocus()).toBe('Before');
    });

    it('says beside a claim who makes it and who disputes it', async () => {
      await step('South Korea and North Korea: arms for Russia in Ukraine', 'South Korea');
      const said = await inCard((root) => [...root.querySelectorAll('li .said')].map((one) => one.textContent));
      expect(said?.join()).toMatch(/^Claim by .* · .* den(y|ies) it/);
    });

    it('leads to the timeline', async () => {
      await step('NATO and Ukraine', 'NATO');
      await until('the way', async () => {
        await press('Tab');
        return (await kind())?.includes('strong');
      });
      await press('Enter');
      const pressed = await until('the timeline, filtered', () =>
        world().desk.evaluate(() => {
          const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
          const views = api.extension.getViews() as unknown as (typeof window)[];
          const view = views.find((each) => each.location.search.includes('entity=nato'));
          const text = view?.document.querySelector('[aria-pressed=true]')?.textContent;
          if (text) view?.close();
          return text;
        }),
      );
      expect(pressed).toContain('NATO');
    });

    it.each([
      ['I know this one, stop marking it', 'Enter'],
      ['Off for this site', ' '],
    ] as const)('“%s” is undone where it was said, and the focus is where it was before', async (choice, key) => {
      await step('Kim Jong Un in Pyongyang', 'Kim Jong Un');
      const marks = await readMarks(open.page);
      await tabTo('More choices');
      await press(key);
      await tabTo(choice);
      await press(key);
      await until('the mark to go', async () => !(await readMarks(open.page)).includes('Kim Jong Un'));
      await until('focus in what is said', async () => (await focused())?.startsWith('Background: '));
      await tabTo('Undo');
      await press(key);
      await waitForNoCard(open.page);
      expect(await pageFocus()).toBe('Before');
      expect(await open.marks(marks.length)).toEqual(marks);
    });

    it('what was said last goes by its button, and the focus is where it was before', async () => {
      await step('Kim Jong Un in Pyongyang', 'Kim Jong Un');
      await tabTo('More choices');
      await press('Enter');
      await tabTo('I know this one, stop marking it');
      await press('Enter');
      await until('focus in what is said', async () => (await focused())?.startsWith('Background: '));
      await tabTo('Close');
      await press('Enter');
      await waitForNoCard(open.page);
      expect(await pageFocus()).toBe('Before');
    });
  });
}
