import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import type { Entity, Name } from '../../lib/core/schema.ts';
import { bundle } from '../bench/bundle.ts';
import { madeEntities } from '../bench/made-packs.ts';
import type { Packs } from '../bench/page/packs.ts';
import { html, quoted } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

const MANY = 100_000;

type Written = string | ({ text: string } & Partial<Name>);

/** An entity with names that are English, in full and sure, where nothing else is said. */
const entity = (id: string, kind: Entity['kind'], ...names: Written[]): Entity => ({
  id,
  kind,
  gloss: { en: id, id },
  names: names.map((name) => ({
    lang: 'en',
    kind: 'full',
    type: 'name',
    evidence: 'listed',
    ...(typeof name === 'string' ? { text: name } : name),
  })),
});

/** Names of the reader's own packs, in storage and in pages. */
export function packsSuite(world: () => World, family: Family): void {
  let script: string;
  beforeAll(async () => {
    script = await bundle('packs.ts');
  });
  beforeEach(() => world().desk.evaluate(script));

  const inDesk = <T extends keyof Packs>(
    act: T,
    ...given: Parameters<Packs[T]>
  ): Promise<Awaited<ReturnType<Packs[T]>>> =>
    world().desk.evaluate(
      (which, args) =>
        (Reflect.get(globalThis, 'latarPacks') as Record<string, (...all: unknown[]) => unknown>)[which]?.(...args),
      act as string,
      given as unknown[],
    ) as Promise<Awaited<ReturnType<Packs[T]>>>;
  const put = (id: string, entities: Entity[], noted = entities.map((one) => one.id)) =>
    inDesk('put', id, entities, noted);
  const show = (body: string) => world().show(html(body));
  afterEach(async () => {
    await world().set({});
    await world().tidy();
    for (const id of ['people', 'others', 'many']) await inDesk('remove', id);
    expect(await inDesk('keys')).toEqual([]);
  });

  describe('a pack', () => {
    const rina = entity('rina-tambunan', 'person', 'Rina Tambunan', { text: 'Tambunan', kind: 'short', type: 'short' });
    const wardell = entity('wardell', 'organisation', 'Wardell Group');

    it('comes to pages that are open, changes there and goes', async () => {
      const open = await show('<p>Rina Tambunan of the Wardell Group met NATO. Tambunan left.</p>');
      await expectMarks(open.page, ['NATO']);
      await put('people', [rina]);
      await expectMarks(open.page, ['Rina Tambunan', 'NATO', '(Tambunan)']);
      expect(await open.counts()).toEqual({ 'rina-tambunan': 2, nato: 1 });
      await put('others', [wardell]);
      await expectMarks(open.page, ['Rina Tambunan', 'Wardell Group', 'NATO', '(Tambunan)']);
      await put('people', [entity('dewi', 'person', 'Dewi Mahardika')]);
      await expectMarks(open.page, ['Wardell Group', 'NATO']);
      await inDesk('remove', 'others');
      await expectMarks(open.page, ['NATO']);
    });

    it('has no marks of a kind that the reader wants none of, nor gives them to a bundled name of it', async () => {
      await put('people', [rina, wardell], ['rina-tambunan', 'wardell', 'iaea']);
      const open = await show('<p>Rina Tambunan, the Wardell Group and the IAEA.</p>');
      await expectMarks(open.page, ['Rina Tambunan', 'Wardell Group', 'IAEA']);
      await world().set({ unmarked: ['organisation'] });
      await expectMarks(open.page, ['Rina Tambunan']);
      await world().set({});
      await expectMarks(open.page, ['Rina Tambunan', 'Wardell Group', 'IAEA']);
    });

    it('has names marked that it has notes about, and all counted; a bundled name too', async () => {
      await put('people', [rina, wardell], ['wardell', 'iaea']);
      const open = await show('<p>Rina Tambunan, the Wardell Group and the IAEA.</p>');
      await expectMarks(open.page, ['Wardell Group', 'IAEA']);
      expect(await open.counts()).toEqual({ 'rina-tambunan': 1, wardell: 1, iaea: 1 });
    });

    it('leaves bundled names to whom they are sure to mean', async () => {
      await put('people', [entity('nato-cafe', 'place', 'NATO'), entity('nato-gallery', 'place', 'NATO Gallery')]);
      const open = await show('<p>NATO met. The NATO Gallery opened.</p>');
      await expectMarks(open.page, ['NATO', 'NATO Gallery']);
      expect(await open.counts()).toEqual({ nato: 1, 'nato-gallery': 1 });
    });

    it('is found where text comes late, in frames, and where blocks stand close', async () => {
      await put('people', [rina, wardell, entity('byeol', 'place', { text: '가온별', lang: 'ko' })]);
      const open = await show(
        `<p>NATO.</p><div><h2>소식</h2><p>가온별</p><p>닫힘</p></div><p><b>R</b>ina Tambunan</p>
        <iframe name="inner" srcdoc="${quoted('<p>The Wardell Group.</p>')}"></iframe><iframe name="filled"></iframe>
        <script>filled.document.body.innerHTML = '<p>Rina Tambunan.</p>'</script>`,
      );
      await expectMarks(open.page, ['NATO', '가온별', 'Rina Tambunan']);
      await expectMarks(await open.frame('inner'), ['Wardell Group']);
      await open.page.evaluate(`document.querySelector('p').textContent = 'The Wardell Group.'`);
      await expectMarks(open.page, ['Wardell Group', '가온별', 'Rina Tambunan']);
    });
  });

  describe('a pack of 100,000 names', () => {
    const all = madeEntities(MANY);
    const late = (lang: string) =>
      all.find(({ kind, names: [name] }, at) => at > MANY / 2 && kind === 'person' && name?.lang === lang) as Entity;
    const written = (lang: string) => late(lang).names[0]?.text as string;
    const [en, id, ko, ru, ar] = ['en', 'id', 'ko', 'ru', 'ar'].map(written) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const page = `<p>${en} met NATO.</p><p lang="id">Kata ${id}, menurut ${id}-nya dan NATO.</p>
      <p lang="ko">${ko}가 말했다.</p><p lang="ru">Это ${ru}.</p><p lang="ar">قال و${ar} اليوم</p>`;
    const marks = [en, 'NATO', id, `(${id})`, '(NATO)', ko, ru, ar];

    it('is there for pages that are open and for those that come, and gone when it is removed', {
      timeout: 120_000,
    }, async () => {
      const before = await show(page);
      await expectMarks(before.page, ['NATO', '(NATO)']);
      await inDesk('putMade', 'many', MANY);
      await before.page.bringToFront();
      await expectMarks(before.page, marks);
      await world().latar.stopBackground();
      const after = await show(page);
      await expectMarks(after.page, marks);
      expect(await after.counts()).toEqual({
        nato: 2,
        [late('id').id]: 2,
        ...Object.fromEntries(['en', 'ko', 'ru', 'ar'].map((lang) => [late(lang).id, 1])),
      });
      if (family === 'chromium') {
        const awake = world()
          .latar.browser.targets()
          .filter((target) => target.type() === 'service_worker');
        expect(awake).toEqual([]);
      }
      await inDesk('putMade', 'many', 1000);
      await expectMarks(after.page, ['NATO', '(NATO)']);
    });
  });
}
