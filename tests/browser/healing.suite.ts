import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { holdDatabase, releaseDatabase } from '../../lib/cli/browsers/desk.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardRoot, openByRest, restOn, waitForNoCard } from './card.ts';
import { expectedOf } from './expected.ts';
import type { ExtensionApi, OpenPage, World } from './world.ts';

/** What may go wrong behind the page's back, and does. */
export function healingSuite(world: () => World): void {
  let open: OpenPage;
  const visit = async (slug = 'demo') => {
    open = await world().open(slug);
    await open.marks(expectedOf(slug).mentions.length);
  };
  const cardFor = async (text: string) => {
    const card = await openByRest(world().latar, open.page, text);
    await open.page.keyboard.press('Escape');
    await waitForNoCard(open.page);
    return card;
  };
  afterEach(() => world().tidy());

  describe('after the background was stopped', () => {
    it('the next hover still answers, on the page that was open', async () => {
      await visit();
      const before = await cardFor('Kim Jong Un');
      await world().latar.stopBackground();
      expect(await cardFor('Kim Jong Un')).toEqual(before);
    });

    it('a page that never opened a card gets its first one', async () => {
      await visit();
      await world().latar.stopBackground();
      expect((await cardFor('KCNA')).name).toBe('KCNA');
    });
  });

  describe('after the database was', () => {
    it('emptied by hand, it is seeded again and the next hover answers', async () => {
      await visit();
      const before = await cardFor('Kim Jong Un');
      const emptied = await world().desk.evaluate(
        () =>
          new Promise<number>((done, fail) => {
            const request = indexedDB.open('latar');
            request.onerror = () => fail(request.error);
            request.onsuccess = () => {
              const db = request.result;
              const stores = [...db.objectStoreNames];
              const work = db.transaction(stores, 'readwrite');
              for (const store of stores) work.objectStore(store).clear();
              work.oncomplete = () => {
                db.close();
                done(stores.length);
              };
              work.onabort = () => fail(work.error);
            };
          }),
      );
      expect(emptied).toBeGreaterThan(3);
      expect(await cardFor('Kim Jong Un')).toEqual(before);
    });

    it.each([false, true])('deleted, with the background stopped: %s', async (stopped) => {
      await visit();
      const before = await cardFor('Kim Jong Un');
      if (stopped) await world().latar.stopBackground();
      await world().desk.evaluate(
        () =>
          new Promise<void>((done, fail) => {
            const request = indexedDB.deleteDatabase('latar');
            request.onsuccess = () => done();
            request.onerror = () => fail(request.error);
          }),
      );
      expect(await cardFor('Kim Jong Un')).toEqual(before);
    });
  });

  describe('a database that cannot be opened', () => {
    const hold = () => holdDatabase(world().desk);
    const release = () => releaseDatabase(world().desk);

    it('is said in one sentence in card and popup, the page is left alone, and all is well again once it opens', async () => {
      const { latar } = world();
      let popup: Page | undefined;
      await visit();
      const before = await cardFor('KCNA');
      await latar.stopBackground();
      await hold();
      try {
        await restOn(open.page, 'KCNA');
        const sentence = await until('the sentence in the card', async () =>
          (await cardRoot(latar, open.page))?.evaluate(
            (node) => node.querySelector('[role=status]')?.textContent ?? '',
          ),
        );
        expect(sentence).toBe('The notes cannot be opened at the moment.');
        await open.page.keyboard.press('Escape');
        await waitForNoCard(open.page);
        expect((await open.marks(1)).length).toBeGreaterThan(5);
        const waiting = await world().openOwn(`popup.html?tab=${open.tabId}`);
        popup = waiting;
        await until('the sentence in the popup', () =>
          waiting.evaluate((said) => document.body.textContent?.includes(said), sentence),
        );
        expect(await waiting.$eval('.lone', (one) => one.textContent)).toContain('Another window of this browser');
        // Longer than a second try waits, too: each gives up after four seconds.
        await until('the hold to have lasted', () => waiting.evaluate(() => performance.now() > 10_000));
      } finally {
        // Held any longer, it would fail every test that comes after.
        await release();
      }
      // By itself: nobody presses a button.
      await until('the notes in the popup', () => popup?.$('.event'));
      await open.page.bringToFront();
      expect(await cardFor('KCNA')).toEqual(before);
      // What was tried in vain may be on a console.
      await latar.takeErrors();
    });
  });

  describe('bad input', () => {
    /** What is said to such a message; empty where nobody feels addressed. */
    const bad: [string, unknown, RegExp | null][] = [
      ['no message at all', null, null],
      ['a word', 'openCard', null],
      ['an unknown call', { type: 'deleteEverything' }, null],
      ['a call without its question', { type: 'openCard' }, /openCard was refused/],
      ['a question of the wrong shape', { type: 'openCard', data: { entity: 7, page: 'x' } }, /refused: entity/],
      [
        'a question with something added',
        { type: 'openCard', data: { entity: 'nato', inject: false, page: {}, tab: 3 } },
        /refused/,
      ],
      ['a timeline for nobody', { type: 'openTimeline', data: {} }, /refused/],
    ];
    it.each(bad)('%s is refused, and the next hover answers', async (_what, message, refusal) => {
      await visit('csp');
      const answer = await world().desk.evaluate(async (sent) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        const reply = await api.runtime.sendMessage(sent).catch(() => undefined);
        return JSON.stringify(reply) ?? '';
      }, message);
      if (refusal) expect(answer).toMatch(refusal);
      else expect(answer).toMatch(/^(null)?$/);
      expect((await cardFor('NATO')).name).toBe('NATO');
    });

    it('a broken setting falls back to its default and leaves the others alone', async () => {
      const set = (settings: unknown) =>
        world().desk.evaluate(async (value) => {
          const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
          await api.storage.local.set({ settings: value });
        }, settings);
      await set({ marks: 42, delay: 'soon', opens: null, notes: 'id', off: 'everywhere' });
      try {
        await visit();
        const card = await cardFor('Kim Jong Un');
        expect(card.dates).toHaveLength(3);
        expect(card.text).toMatch(/\b(yang|dan|dengan|menandatangani)\b/);
      } finally {
        await set({});
      }
    });
  });
}
