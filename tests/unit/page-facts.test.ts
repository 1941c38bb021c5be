/** Small pure decisions: the guard, marks, languages, dates of pages. */
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../lib/cli/visible-text.ts';
import { baseLanguage, detectLanguage, settleLanguage } from '../../lib/core/language.ts';
import { type Marks, MOST_MARKED, type Placed, settle, tally } from '../../lib/core/settle.ts';
import { cardAskSchema, checked, tabOf } from '../../lib/guard.ts';
import { asOfToday } from '../../lib/page-facts.ts';

describe('the background refuses', () => {
  const page = { lang: 'en', mentions: [] };
  const message = (data: unknown, id = 'us') => ({ type: 'openCard', data, sender: { id, tab: { id: 1 } } });
  it('nothing that fits', () => {
    const data = { entity: 'nato', page, inject: false };
    expect(checked(cardAskSchema, message(data), 'us')).toEqual(data);
  });
  it.each([
    ['another sender', message({ entity: 'nato', page, inject: false }, 'them'), /does not come from Latar/],
    ['no data', message(undefined), /openCard was refused/],
    ['a wrong type', message({ entity: 3, page, inject: false }), /openCard was refused: entity/],
    ['more than was asked for', message({ entity: 'nato', page, inject: false, tabId: 4 }), /openCard was refused/],
    [
      'a language of too many letters',
      message({ entity: 'nato', page: { ...page, lang: 'a'.repeat(36) }, inject: false }),
      /page\.lang/,
    ],
  ])('%s', (_, bad, sentence) => expect(() => checked(cardAskSchema, bad, 'us')).toThrow(sentence));
  it('a message from no tab', () =>
    expect(() => tabOf({ type: 'openCard', sender: { id: 'us' } })).toThrow(/does not come from a page/));
});

describe('marks', () => {
  const at = (entity: string, section = 0): Placed => ({ mention: { start: 0, end: 1, entity, via: 'full' }, section });
  const noted = new Set(['a', 'b', 'c']);
  const marks = (how: Marks, ...placed: Placed[]) =>
    settle(placed, noted, how).map(({ placed: { mention }, first }) =>
      first ? mention.entity.toUpperCase() : mention.entity,
    );
  it.each<[Marks, string[]]>([
    ['sections', ['A', 'a', 'B', 'A', 'a']],
    ['first', ['A', 'B']],
    ['all', ['A', 'A', 'B', 'A', 'A']],
    ['quiet', []],
  ])('%s', (how, expected) => expect(marks(how, at('a'), at('a'), at('b'), at('a', 1), at('a', 1))).toEqual(expected));
  it('only what has a note', () => expect(marks('all', at('a'), at('x'))).toEqual(['A']));
  it('at most so many entities, the most mentioned ones', () => {
    const many = Array.from({ length: MOST_MARKED + 5 }, (_, i) => `e${i}`);
    const placed = many.flatMap((id, i) => Array.from({ length: i < 5 ? 1 : 2 }, () => at(id)));
    const marked = new Set(settle(placed, new Set(many), 'sections').map((mark) => mark.placed.mention.entity));
    expect(marked.size).toBe(MOST_MARKED);
    expect(marked.has('e0')).toBe(false);
  });
  it('counts most first', () => {
    expect(tally([{ entity: 'a' }, { entity: 'b' }, { entity: 'b' }])).toEqual([
      { entity: 'b', count: 2 },
      { entity: 'a', count: 1 },
    ]);
  });
});

describe('languages', () => {
  const words = { en: ['the', 'and', 'of', 'was'], id: ['yang', 'dan', 'di', 'tidak'] };
  it.each([
    ['in', 'id'],
    ['id-ID', 'id'],
    ['zh_TW', 'zh'],
    ['iw', 'he'],
    ['', ''],
  ])('%s is %s', (tag, base) => expect(baseLanguage(tag)).toBe(base));
  it('scripts of one language are one', () => expect(baseLanguage('zh-Hans')).toBe(baseLanguage('zh-TW')));
  it.each([
    ['the end of the war and the treaty', 'en'],
    ['perang yang tidak usai dan perjanjian', 'id'],
    ['김정은은 평양에서', 'ko'],
    ['北朝鮮は、ミサイルを', 'ja'],
    ['朝鲜发射导弹', 'zh'],
    ['เกาหลีเหนือ', 'th'],
    ['12345', ''],
  ])('%s reads as %s', (text, lang) => expect(detectLanguage(text, words)).toBe(lang));
  it.each([
    ['believes a page', 'id', 'the war', 'id'],
    ['but not against its own text', 'en', 'perang yang tidak usai dan perjanjian di kota yang jauh', 'id'],
    ['nor its script', 'en', '김정은은 평양에서 말했다', 'ko'],
    ['tells what is not declared', '', 'the end of the war', 'en'],
  ])('%s', (_, declared, text, lang) => expect(settleLanguage(declared, text, words)).toBe(lang));
});

describe('the visible text of a document', () => {
  it('is all of it, a run a line', () => {
    const html = '<html lang="id"><body><h1>Satu</h1><p>dua <b>tiga</b></p><ul><li>empat<li>lima</ul></body></html>';
    expect(visibleText(html)).toEqual({ text: 'Satu\n\ndua tiga\n\nempat\n\nlima', lang: 'id' });
  });
});

describe('a page that gives no date', () => {
  const facts = { title: '', text: '', date: null, dateFrom: null };
  const now = new Date(2024, 6, 13, 23, 59);
  it('is read as of today, and says so', () =>
    expect(asOfToday(facts, now)).toEqual({ ...facts, date: { value: '2024-07-13', precision: 'day' } }));
  it('one that gives it keeps it', () => {
    const dated = { ...facts, date: { value: '2020-01', precision: 'month' as const }, dateFrom: 'address' as const };
    expect(asOfToday(dated, now)).toEqual(dated);
  });
});
