import { afterEach, describe, expect, it } from 'vitest';
import { cardPlace, cardStays, openByRest, waitForNoCard } from './card.ts';
import { ADDED, type Case, CHANGED, MOVED, REPLACED, SHOWN } from './changing-cases.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

/** Pages that do not stay as they came. */
export function changingSuite(world: () => World): void {
  afterEach(() => world().tidy());

  const run = async ({ body, head, lang, from, steps, counted, counts }: Case) => {
    const open = await world().show(html(body, { head, lang }));
    await expectMarks(open.page, from);
    if (counted) expect(await open.counts()).toEqual(counted);
    for (const [script, marks] of steps) {
      await open.page.evaluate(script);
      await expectMarks(open.page, marks);
    }
    if (counts) await expect.poll(() => open.counts()).toEqual(counts);
  };

  describe('text that is added', () => {
    it.each(ADDED)('$what', run);

    it('leaves the marks of what was there where they are', async () => {
      const { page } = await world().show(html('<div id="blog"><p>NATO, <b>Kim</b> Jong Un, NATO.</p></div>'));
      await expectMarks(page, ['NATO', 'Kim Jong Un', '(NATO)']);
      await page.evaluate(() =>
        Reflect.set(window, 'before', [
          ...(CSS.highlights.get('latar-repeat') ?? []),
          ...(CSS.highlights.get('latar-first') ?? []),
        ]),
      );
      await page.evaluate(
        `blog.insertAdjacentHTML('beforeend', '<p>Later Kyiv.</p>'); blog.insertAdjacentHTML('afterbegin', '<p>Before it Seoul.</p>')`,
      );
      await expectMarks(page, ['Seoul', 'NATO', 'Kim Jong Un', '(NATO)', 'Kyiv']);
      const kept = await page.evaluate(() =>
        (Reflect.get(window, 'before') as AbstractRange[]).map((range) =>
          ['latar-first', 'latar-repeat'].some((name) => CSS.highlights.get(name)?.has(range)),
        ),
      );
      expect(kept).toEqual([true, true, true]);
    });
  });
  describe('text that changes', () => it.each(CHANGED)('$what', run));
  describe('text that moves', () => it.each(MOVED)('$what', run));
  describe('text that is replaced', () => {
    it.each(REPLACED)('$what', run);

    it('opens cards all the same, also where the document was written anew', async () => {
      const { page } = await world().show(html('<p>NATO and Seoul.</p>'));
      await expectMarks(page, ['NATO', 'Seoul']);
      await page.evaluate(`document.open(); document.write('<p>Now Russia, and Kyiv.</p>'); document.close()`);
      await expectMarks(page, ['Russia', 'Kyiv']);
      expect((await openByRest(world().latar, page, 'Kyiv')).name).toBe('Kyiv');
    });
  });
  describe('text that is shown', () => it.each(SHOWN)('$what', run));

  describe('the card that is open', () => {
    const BODY = '<p>Seoul.</p><p id="line">NATO meets.</p><p id="last">Kyiv.</p>';
    const GOES: [what: string, script: string][] = [
      ['is taken away', 'line.remove()'],
      ['is written over', `line.firstChild.data = 'Nobody meets.'`],
      ['is hidden', `line.style.display = 'none'; last.append(' And KCNA.')`],
    ];
    const STAYS: [what: string, script: string][] = [
      ['stays', `last.after('Then Moscow.')`],
      ['goes elsewhere', `last.after(line)`],
    ];

    it.each(GOES)('closes when its word %s', async (_what, script) => {
      const { page } = await world().show(html(BODY));
      await expectMarks(page, ['Seoul', 'NATO', 'Kyiv']);
      await openByRest(world().latar, page, 'NATO');
      await page.evaluate(script);
      await waitForNoCard(page);
      expect(await page.evaluate(() => CSS.highlights.get('latar-open')?.size ?? 0)).toBe(0);
    });

    it.each(STAYS)('stays when its word %s', async (_what, script) => {
      const { page } = await world().show(html(BODY));
      await expectMarks(page, ['Seoul', 'NATO', 'Kyiv']);
      await openByRest(world().latar, page, 'NATO');
      await page.evaluate(script);
      expect(await cardStays(page, 700)).toBe(true);
      const { apart } = await cardPlace(world().latar, page);
      expect(apart).toBe(true);
    });
  });
}
