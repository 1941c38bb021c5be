import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName } from '../../lib/core/fold.ts';

describe('one spelling', () => {
  it.each([
    ['NATO', 'nato'],
    ['Kim\u00a0Jong\u2011un', 'kim jong-un'],
    ['Côte d\u2019Ivoire', "côte d'ivoire"],
    ['O\u02bbzbekiston', "o'zbekiston"],
    ['\u201eМосква\u201c', '"москва"'],
    ['ＮＡＴＯ', 'nato'],
    // Full width of what is folded itself.
    ['Hawai｀i', "hawai'i"],
    ['Co\u0302te', 'côte'],
    ['한국'.normalize('NFD'), '한국'],
    ['ﾌﾟｰﾁﾝ', 'プーチン'],
    ['Пётр', 'петр'],
    ['İstanbul', 'istanbul'],
    ['كوريا', 'کوریا'],
    ['أإآ', 'ااا'],
    ['North\u00adern', 'northern'],
    ['Δήμος', 'δημοσ'],
  ])('%s', (written, folded) => expect(fold(written).text).toBe(folded));
  it('separators of names are one space', () => expect(foldName(' Kim  Jong-un ')).toBe('kim jong un'));
});

describe('the map', () => {
  it('is left out where lengths agree', () => expect(fold('Kim Jong Un').map).toBeNull());
  it('leads back over what is invisible or composed', () => {
    const { text, map } = fold('a\u00adbo\u0302c');
    expect(text).toBe('abôc');
    expect([...(map ?? [])]).toEqual([0, 2, 3, 5, 6]);
  });
  it('ascends, covers every unit and ends at the end, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        const { text, map } = fold(input);
        if (!map) {
          expect(text.length).toBe(input.length);
          return;
        }
        expect(map.length).toBe(text.length + 1);
        expect(map.at(-1)).toBe(input.length);
        for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] as number);
      }),
    );
  });
  it('folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        expect(fold(fold(input).text).text).toBe(fold(input).text);
      }),
    );
  });
});
