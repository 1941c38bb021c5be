import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Marks } from '../../lib/core/settle.ts';
import type { Settings } from '../../lib/settings.ts';
import { waitForCard } from './card.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

const TWO_ARTICLES = `<article><p>Kim Jong Un met Vladimir Putin.</p><h2>Later</h2><p>Kim, then NATO, then Putin; NATO.</p></article>
  <article><h2>Elsewhere</h2><p>Kim, a namesake, went to Seoul; so did Putin, who is not presented.</p></article>`;

const CHOICES: [Marks, string[]][] = [
  ['sections', ['Kim Jong Un', 'Vladimir Putin', 'Kim', 'NATO', 'Putin', '(NATO)', 'Seoul']],
  ['first', ['Kim Jong Un', 'Vladimir Putin', 'NATO', 'Seoul']],
  ['all', ['Kim Jong Un', 'Vladimir Putin', 'Kim', 'NATO', 'Putin', 'NATO', 'Seoul']],
  ['quiet', []],
];

const settingsFor = (marks: Marks): Partial<Settings> => (marks === 'quiet' ? { mode: marks } : { marks });

const ONCE = ['Israel', 'Kazakhstan', 'Sweden', 'Finland'];
const TWICE =
  'Russia Ukraine China Japan Germany Canada Australia Indonesia Seoul Pyongyang Moscow Kyiv Tokyo Beijing Jakarta NATO KCNA'
    .split(' ')
    .concat('North Korea', 'South Korea', 'New Zealand');

/** Text, and why it is not the reader's to read, or not there to be seen. */
const NOT_READ = `
  <p hidden>NATO</p><p hidden="until-found">NATO</p><!-- NATO -->
  <script type="text/plain">NATO</script><style>.nato::after { content: "NATO" }</style><p class="nato"></p>
  <noscript>NATO</noscript><template><p>NATO</p></template>
  <input value="NATO" placeholder="NATO"><textarea>NATO</textarea><select><option>NATO</option></select>
  <datalist><option>NATO</option></datalist><progress>NATO</progress><meter>NATO</meter>
  <div contenteditable>NATO <p>NATO</p></div><div contenteditable="plaintext-only">NATO</div><div role="textbox">NATO</div>
  <pre>NATO</pre><p><code>NATO</code> <kbd>NATO</kbd> <samp>NATO</samp> <var>NATO</var></p>
  <svg><title>NATO</title><text y="20">NATO</text></svg><math><mtext>NATO</mtext></math>
  <canvas>NATO</canvas><video>NATO</video><audio>NATO</audio><object>NATO</object>
  <img alt="NATO" title="NATO"><a title="NATO" aria-label="NATO" href="/nato">Elsewhere</a>
  <p><ruby>Seoul<rp>(</rp><rt>NATO</rt><rp>)</rp></ruby></p>`;

/** What is marked, what is only counted, and what is neither. */
export function choosingSuite(world: () => World): void {
  const host = () => new URL(world().site.origin).hostname;
  const highlights = (page: { evaluate(script: string): Promise<unknown> }) => page.evaluate('CSS.highlights.size');
  afterEach(async () => {
    await world().set({});
    await world().tidy();
  });

  describe('what is marked', () => {
    it.each(CHOICES)(
      'with “%s”, while the popup counts all, and no short name crosses from one article to another',
      async (marks, expected) => {
        await world().set(settingsFor(marks));
        const open = await world().show(html(TWO_ARTICLES));
        await expect
          .poll(() => open.counts(), { timeout: 10_000 })
          .toEqual({ 'kim-jong-un': 2, 'vladimir-putin': 2, nato: 2, seoul: 1 });
        await expectMarks(open.page, expected);
        if (marks === 'quiet') expect(await highlights(open.page)).toBe(0);
      },
    );

    it('follows the setting while the page is open', async () => {
      const open = await world().show(html(TWO_ARTICLES));
      for (const [marks, expected] of [...CHOICES.slice(1), ...CHOICES]) {
        await world().set(settingsFor(marks));
        await expectMarks(open.page, expected);
      }
    });

    it('follows a setting that changes at any moment of a page’s coming', async () => {
      const { site, set, latar } = world();
      const page = await latar.newPage();
      const slug = site.put(html('<p>NATO and Seoul. NATO.</p>'));
      for (let turn = 0; turn < 40; turn++) {
        await set({ marks: 'first' });
        const loaded = page.goto(`${site.origin}/${slug}/?${turn}`, { waitUntil: 'load' });
        // The moment is what is tried: a change was lost in one of twenty, between the first reading and the listening.
        await setTimeout(turn);
        await set({ marks: 'all' });
        await loaded;
        await expectMarks(page, ['NATO', 'Seoul', 'NATO']);
      }
      await page.close();
    });

    it('is twenty entities at most, those named most often, while the popup counts all', async () => {
      const open = await world().show(html(`<p>${[...ONCE, ...TWICE].join(', ')}.</p><p>${TWICE.join(', ')}.</p>`));
      expect(TWICE).toHaveLength(20);
      await expectMarks(open.page, [...TWICE, ...TWICE.map((name) => `(${name})`)]);
      const counts = Object.values(await open.counts());
      expect(counts).toEqual([...TWICE.map(() => 2), ...ONCE.map(() => 1)]);
    });
  });

  describe('what is counted', () => {
    it('a name that begins in a link', async () => {
      const open = await world().show(html('<p><a href="#there">NATO</a> and Seoul.</p>'));
      await expectMarks(open.page, ['NATO', 'Seoul']);
      expect(await open.counts()).toEqual({ nato: 1, seoul: 1 });
    });
  });

  describe('what is not', () => {
    it('text that is not the reader’s to read', async () => {
      const open = await world().show(html(`${NOT_READ}<p>At last Kyiv.</p>`, { head: '<title>NATO</title>' }));
      await expectMarks(open.page, ['Seoul', 'Kyiv']);
      expect(await open.counts()).toEqual({ seoul: 1, kyiv: 1 });
    });

    it('text that is not laid out is not counted, nor stepped to', async () => {
      const open = await world().show(html('<p style="display: none">NATO.</p><p>Seoul.</p>'));
      await open.marks(2);
      expect(await open.counts()).toEqual({ seoul: 1 });
      await open.page.bringToFront();
      await open.tell('goTo', {});
      expect((await waitForCard(world().latar, open.page)).name).toBe('Seoul');
    });
  });

  describe('nothing is registered', () => {
    it('on a page without a known name, until it has one', async () => {
      const open = await world().show(html('<p id="line">A page about bread.</p>'));
      await expect.poll(async () => (await open.report()).lang).toBe('en');
      expect(await highlights(open.page)).toBe(0);
      await open.page.evaluate(`line.append(' And Seoul.')`);
      await expectMarks(open.page, ['Seoul']);
    });

    it('on a page without text, until it has some', async () => {
      const open = await world().show(html('<canvas></canvas>', { lang: '' }));
      expect(await open.report()).toMatchObject({ on: true, lang: '', mentions: [] });
      expect(await highlights(open.page)).toBe(0);
      await open.page.evaluate(`document.body.append('Seoul.')`);
      await expectMarks(open.page, ['Seoul']);
    });

    it('on a site that is switched off, whatever changes there, until it is on again', async () => {
      await world().set({ off: [host()] });
      const open = await world().show(
        html(`<p id="line">NATO.</p><iframe name="other" src="${world().site.other}/grows/"></iframe>`),
      );
      await expectMarks(await open.frame('other'), ['NATO']);
      await open.page.evaluate(`line.append(' And Seoul.')`);
      const other = await open.frame('other');
      await other.evaluate(`append('Kyiv.')`);
      await expectMarks(other, ['NATO', 'Kyiv']);
      expect(await open.report()).toMatchObject({ on: false, mentions: [] });
      expect(await highlights(open.page)).toBe(0);
      await world().set({});
      await expectMarks(open.page, ['NATO', 'Seoul']);
    });
  });
}
