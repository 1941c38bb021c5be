import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { countsOf, expectedOf, slugs } from './expected.ts';
import { html } from './made.ts';
import { readable, readMarks } from './marks.ts';
import type { Witness } from './witness.ts';
import type { OpenPage, World } from './world.ts';

const textsOf = (mentions: { text: string }[]) => mentions.map(({ text }) => text);

/** Everything that can be told without opening a card. */
export function marksSuite(world: () => World): void {
  let open: OpenPage;
  afterEach(() => world().tidy());

  describe('marks', () => {
    it.each(slugs())('%s: every mention, and nothing else', async (slug) => {
      const expected = expectedOf(slug);
      open = await world().open(slug);
      expect(await open.marks(expected.mentions.length)).toEqual(textsOf(expected.mentions));
    });

    it.each(slugs())('%s: the page answers with the right entities and counts', async (slug) => {
      const { mentions } = expectedOf(slug);
      open = await world().open(slug);
      await open.marks(mentions.length);
      const report = await open.report();
      expect(Object.fromEntries(report.mentions.map(({ entity, count }) => [entity, count]))).toEqual(
        countsOf(mentions),
      );
    });

    it.each(slugs().filter((slug) => expectedOf(slug).not.length > 0))(
      '%s: its traps are on the page',
      async (slug) => {
        open = await world().open(slug);
        const text = readable(await open.page.evaluate(() => document.documentElement.textContent ?? ''));
        for (const trap of expectedOf(slug).not) expect(text).toContain(trap.text);
      },
    );

    it.each(['same', 'other'])('frames: inside the frame of the %s origin', async (name) => {
      const inner = expectedOf('frames').frames?.['inner.html'] ?? [];
      open = await world().open('frames');
      const frame = await until('the frame', async () => {
        for (const one of open.page.frames()) if ((await one.evaluate(() => window.name)) === name) return one;
      });
      await until('its marks', async () => (await readMarks(frame)).length >= inner.length);
      expect(await readMarks(frame)).toEqual(textsOf(inner));
    });

    it('what a script of ours left behind before an update goes', async () => {
      const left = `const range = new Range();
        range.selectNodeContents(document.querySelector('i'));
        for (const name of ['first', 'repeat']) CSS.highlights.set('latar-' + name, new Highlight(range));`;
      open = await world().show(html(`<p>NATO met. <i>Nobody</i> came.</p><script>${left}</script>`));
      await until('the mark alone', async () => (await open.marks(1)).join() === 'NATO');
      expect(await open.page.evaluate(() => CSS.highlights.has('latar-repeat'))).toBe(false);
    });

    it('demo: what the page says of itself reaches the popup', async () => {
      open = await world().open('demo');
      await open.marks(1);
      const facts = await open.facts();
      expect(facts.date).toEqual({ value: '2024-07-13', precision: 'day' });
      expect(facts.title).toContain('North Korea rejects');
      expect(facts.text).toContain('North Korea');
      expect(facts.text).not.toContain('function');
      expect((await open.report()).lang).toMatch(/^en/);
    });
  });

  describe('text that arrives later', () => {
    it('appended text is marked', async () => {
      open = await world().open('grows');
      await open.marks(1);
      await open.page.evaluate(`append('Later it names Pyongyang, and NATO again.')`);
      expect(await open.marks(3)).toEqual(['NATO', 'Pyongyang', 'NATO']);
    });

    it('text that changes in place keeps no stale mark', async () => {
      open = await world().open('grows');
      await open.marks(1);
      await open.page.evaluate(`rewrite('Now it begins with Kim Jong Un instead.')`);
      await until('the new mark', async () => (await readMarks(open.page)).join() === 'Kim Jong Un');
    });

    it('a single-page navigation is a new page', async () => {
      open = await world().open('grows');
      await open.marks(1);
      await open.page.evaluate(`navigate('/grows/next', 'Another article', 'Here it is Jens Stoltenberg and Russia.')`);
      await until('the new marks', async () => (await readMarks(open.page)).join() === 'Jens Stoltenberg,Russia');
      expect((await open.facts()).title).toContain('Another article');
      const report = await open.report();
      expect(countsOf(report.mentions.map(({ entity }) => ({ entity, text: '', via: 'full' })))).toEqual({
        'jens-stoltenberg': 1,
        russia: 1,
      });
    });

    it('React hydrates markup that is already marked, without a complaint, and marks stay right', async () => {
      open = await world().open('react');
      const before = await open.marks(2);
      await open.page.evaluate('hydrate()');
      await open.page.waitForSelector('#root[data-hydrated]');
      await open.page.click('#root button');
      await open.page.waitForSelector('#more');
      expect(await open.marks(4)).toEqual([...before, 'Pyongyang', 'Kim']);
      expect(await open.page.evaluate('hydrationErrors')).toEqual([]);
    });
  });

  describe('the page is left alone', () => {
    const still = ['demo', 'english', 'arabic', 'csp', 'shadow', 'forms', 'plain'];
    it.each(still)('%s: an observer on the whole document saw nothing, and nothing moved', async (slug) => {
      const { mentions } = expectedOf(slug);
      open = await world().open(slug);
      await open.marks(mentions.length);
      await open.report();
      const { changes, shifts, before, after } = await open.page.evaluate(() => {
        const { changes, shifts, tops, look } = Reflect.get(window, 'witness') as Witness;
        return { changes, shifts, before: tops, after: look() };
      });
      expect(changes).toEqual([]);
      expect(shifts).toBe(0);
      expect(after).toEqual(before);
    });

    it.each(still)('%s: the document is the one the server sent', async (slug) => {
      const url = `${world().site.origin}/${slug}/`;
      const source = await (await fetch(url)).text();
      open = await world().open(slug);
      await open.marks(expectedOf(slug).mentions.length);
      const [now, sent] = await open.page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        for (const template of parsed.querySelectorAll('template[shadowrootmode]')) template.remove();
        return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
      }, source);
      expect(now).toBe(sent);
    });

    it('no page script can find a way in', async () => {
      const { latar } = world();
      expect(await latar.takeErrors()).toEqual([]);
      open = await world().open('demo');
      await open.marks(1);
      const found = await open.page.evaluate(async (address) => {
        const reached = await fetch(address).then(
          () => true,
          () => false,
        );
        return { reached, globals: Object.keys(window).filter((key) => /latar|wxt/i.test(key)) };
      }, latar.extensionUrl('corpus.json'));
      expect(found).toEqual({ reached: false, globals: [] });
      // The attempt itself is an error on the console, and the only one here.
      await latar.takeErrors();
    });
  });
}
