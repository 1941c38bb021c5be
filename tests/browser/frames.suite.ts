import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/poll.ts';
import { control, openByRest } from './card.ts';
import { html, quoted } from './made.ts';
import { expectMarks, pointOnMark } from './marks.ts';
import type { OpenPage, World } from './world.ts';

/** What a popup over the tab counts, by the names of the entities. */
async function countedInPopup(popup: Page): Promise<Record<string, number>> {
  const chips = await popup.$$eval('.filters .chip', (all) =>
    all.map((chip) => [chip.querySelector('[title]')?.textContent, Number(chip.querySelector('b')?.textContent)]),
  );
  return Object.fromEntries(chips);
}

const expectCounted = async (world: World, open: OpenPage, counts: Record<string, number>) => {
  const popup = await world.popup(open.tabId);
  await expect.poll(() => countedInPopup(popup), { timeout: 10_000, interval: 40 }).toEqual(counts);
  return popup;
};

/** Frames: each spots its own names, and the popup gathers them. */
export function framesSuite(world: () => World): void {
  afterEach(() => world().tidy());
  const put = (body: string) => `/${world().site.put(html(body))}/`;

  describe('frames', () => {
    it('of every kind mark their own, and the popup gathers them', async () => {
      const { site } = world();
      const inside: Record<string, [source: string, marks: string[]]> = {
        same: [`src="${put('<p>NATO and Seoul.</p>')}"`, ['NATO', 'Seoul']],
        other: [`src="${site.other}${put('<p>Kyiv, then NATO.</p>')}"`, ['Kyiv', 'NATO']],
        srcdoc: [
          `srcdoc="${quoted('<p>Russia and <b>Kim</b> Jong Un; Kim again.</p>')}"`,
          ['Russia', 'Kim Jong Un', '(Kim)'],
        ],
        opaque: [`sandbox="allow-scripts" src="${put('<p>Ukraine.</p>')}"`, ['Ukraine']],
        filled: ['', ['KCNA']],
        written: ['', ['Pyongyang']],
        nested: [
          `src="${put(`<p>Japan.</p><iframe name="innermost" src="${site.other}${put('<p>Tokyo.</p>')}"></iframe>`)}"`,
          ['Japan'],
        ],
        innermost: ['', ['Tokyo']],
        late: ['', ['Moscow']],
      };
      const tags = Object.entries(inside)
        .filter(([name]) => !['innermost', 'late'].includes(name))
        .map(([name, [source]]) => `<iframe name="${name}" ${source}></iframe>`);
      const open = await world().show(
        html(`<p>Around them, NATO.</p>${tags.join('')}<script>
          filled.document.body.innerHTML = '<p>Filled with KCNA.</p>';
          written.document.open();
          written.document.write('<p>Written in Pyongyang.</p>');
          written.document.close();
        </script>`),
      );
      await open.page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { name: 'late', src }));
      }, put('<p>Late in Moscow.</p>'));
      await expectMarks(open.page, ['NATO']);
      for (const [name, [, marks]] of Object.entries(inside)) await expectMarks(await open.frame(name), marks);
      await expectCounted(world(), open, {
        NATO: 3,
        Seoul: 1,
        Kyiv: 1,
        Russia: 1,
        'Kim Jong Un': 2,
        Ukraine: 1,
        KCNA: 1,
        Pyongyang: 1,
        Japan: 1,
        Tokyo: 1,
        Moscow: 1,
      });
    });

    it('of a frame set, too', async () => {
      const open = await world().show({
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><frameset cols="*,*"><frame name="left" src="${put('<p>NATO.</p>')}"><frame name="right" src="${put('<p>Seoul.</p>')}"></frameset></html>`,
      });
      await expectMarks(await open.frame('left'), ['NATO']);
      await expectMarks(await open.frame('right'), ['Seoul']);
      await expectCounted(world(), open, { NATO: 1, Seoul: 1 });
    });

    it('that go are no longer counted, nor those that nobody sees', async () => {
      const open = await world().show(
        html(`<p>NATO.</p><iframe name="going" src="${put('<p>Seoul.</p>')}"></iframe>
          <iframe name="unseen" style="display: none" src="${put('<p>Kyiv.</p>')}"></iframe>`),
      );
      await expectMarks(await open.frame('going'), ['Seoul']);
      await expectMarks(await open.frame('unseen'), ['Kyiv']);
      await open.page.evaluate(`document.querySelector('[name=going]').remove()`);
      await expectCounted(world(), open, { NATO: 1 });
    });

    it.each([
      ['same', 'at its end', true],
      ['other', 'at its end', true],
      ['same', 'at its top', false],
      ['other', 'at its top', false],
    ])(
      'the popup jumps into one of the %s origin, far down the page, to what stands %s',
      async (origin, _where, below) => {
        const far = '<div style="height: 3000px"></div>';
        const inner = put(`${below ? far : ''}<p>Here Seoul is.</p>`);
        const src = `${origin === 'same' ? '' : world().site.other}${inner}`;
        const open = await world().show(html(`<p>Nobody.</p>${far}<iframe name="far" src="${src}"></iframe>`));
        const frame = await open.frame('far');
        await expectMarks(frame, ['Seoul']);
        const popup = await expectCounted(world(), open, { Seoul: 1 });
        const button = await until('a way there', () => popup.$('[aria-label="Show on the page"]'));
        await button.evaluate((node) => (node as HTMLElement).click());
        const moved = async () => [
          await open.page.evaluate(() => scrollY > 0),
          await frame.evaluate(() => scrollY > 0),
        ];
        await expect.poll(moved, { timeout: 5_000 }).toEqual([true, below]);
      },
    );

    it.each(['same', 'other'])(
      'of the %s origin: one card in all of them, closed by Esc wherever the focus is',
      async (origin) => {
        const src = `${origin === 'same' ? '' : world().site.other}${put('<p>Here NATO is.</p>')}`;
        const { latar } = world();
        const open = await world().show(
          html(`<p>KCNA.</p><input><iframe name="inner" src="${src}" style="position: absolute; left: 640px; top: 20px; width: 600px; height: 560px"></iframe>
          <script>heard = []; addEventListener('keydown', ({ key }) => heard.push(key), true);</script>`),
        );
        const { page } = open;
        const frame = await open.frame('inner');
        await expectMarks(frame, ['NATO']);
        await expectMarks(page, ['KCNA']);
        const cards = async () =>
          Promise.all([page, frame].map(async (where) => (await where.$$('latar-card')).length));
        const restInFrame = async () => {
          const at = await pointOnMark(frame, 'NATO');
          const box = await (await page.$('iframe'))?.boundingBox();
          const [x, y] = [(box?.x ?? 0) + at.x, (box?.y ?? 0) + at.y];
          await page.mouse.move(x - 5, y);
          await page.mouse.move(x, y, { steps: 2 });
        };
        const become = (expected: number[]) => expect.poll(cards, { timeout: 10_000, interval: 40 }).toEqual(expected);
        await page.bringToFront();
        await open.tell('goTo', {});
        await become([1, 0]);
        await restInFrame();
        await become([0, 1]);
        await page.focus('input');
        await page.keyboard.press('Escape');
        await become([0, 0]);

        await openByRest(latar, page, 'KCNA');
        await (await control(latar, page, 'Pin')).click();
        await control(latar, page, 'Unpin');
        await restInFrame();
        await become([1, 1]);
        await page.focus('input');
        await page.keyboard.press('Escape');
        await become([0, 0]);

        await restInFrame();
        await become([0, 1]);
        await page.keyboard.press('Escape');
        await become([0, 0]);
        expect(await page.evaluate('heard')).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await page.evaluate('heard')).toEqual(['Escape']);
      },
    );

    it('without an address of their own are off where the site is off', async () => {
      await world().set({ off: [new URL(world().site.origin).hostname] });
      try {
        const open = await world().show(
          html(
            `<p>NATO.</p><iframe name="srcdoc" srcdoc="<p>NATO.</p>"></iframe><iframe name="other" src="${world().site.other}${put('<p>Seoul.</p>')}"></iframe>`,
          ),
        );
        await expectMarks(await open.frame('other'), ['Seoul']);
        await expectMarks(open.page, []);
        await expectMarks(await open.frame('srcdoc'), []);
      } finally {
        await world().set({});
      }
    });
  });
}
