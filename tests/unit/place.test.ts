/** Where a card stands; property tests for what must never be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE, GAP, mostHeight, type Placing, place } from '../../lib/core/place.ts';
import type { Box } from '../../lib/core/way.ts';

const AREA: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const at = (left: number, top: number): Box => box(left, top, 60, 18);
const standing = (over: Partial<Placing> & { lines: Box[] }) =>
  place({ width: 368, height: 400, area: AREA, writing: 'horizontal-tb', isRtl: false, ...over });

describe('a card stands', () => {
  it.each<[string, Partial<Placing> & { lines: Box[] }, { x: number; y: number; side: string }]>([
    ['below its word, where that begins', { lines: [at(300, 200)] }, { x: 300, y: 218 + GAP, side: 'below' }],
    ['above it, near the foot of the page', { lines: [at(300, 600)] }, { x: 300, y: 600 - GAP - 400, side: 'above' }],
    ['within the right edge', { lines: [at(1200, 200)] }, { x: 1280 - EDGE - 368, y: 224, side: 'below' }],
    ['within the left edge', { lines: [at(0, 200)] }, { x: EDGE, y: 224, side: 'below' }],
    [
      'where a word from right to left begins',
      { lines: [at(700, 200)], isRtl: true },
      { x: 392, y: 224, side: 'below' },
    ],
    [
      'below the last line of a word that breaks',
      { lines: [at(900, 200), at(100, 224)] },
      { x: 100, y: 242 + GAP, side: 'below' },
    ],
    [
      'above the first line of one',
      { lines: [at(900, 600), at(100, 624)] },
      { x: 900, y: 600 - GAP - 400, side: 'above' },
    ],
    [
      'where the line begins that is pointed at',
      { lines: [at(700, 200), at(100, 224)], line: 0 },
      { x: 700, y: 242 + GAP, side: 'below' },
    ],
    [
      'left of a column from right to left',
      { lines: [box(800, 200, 18, 60)], writing: 'vertical-rl' },
      { x: 800 - GAP - 368, y: 200, side: 'left' },
    ],
    [
      'right of the last column there',
      { lines: [box(200, 200, 18, 60)], writing: 'vertical-rl' },
      { x: 218 + GAP, y: 200, side: 'right' },
    ],
    [
      'right of a column from left to right',
      { lines: [box(200, 700, 18, 60)], writing: 'vertical-lr' },
      { x: 218 + GAP, y: 800 - EDGE - 400, side: 'right' },
    ],
    [
      'beside a word in a low frame',
      { lines: [at(20, 50)], area: box(0, 0, 600, 130), height: 110 },
      { x: 80 + GAP, y: 130 - EDGE - 110, side: 'right' },
    ],
  ])('%s', (_, given, expected) => expect(standing(given)).toMatchObject(expected));

  it('as high as there is room for, where it does not fit anywhere', () =>
    expect(standing({ lines: [at(400, 380)], width: 900 })).toMatchObject({
      side: 'below',
      height: 800 - EDGE - 398 - GAP,
    }));
  it('beside its word only where there is nothing to read in above and below', () =>
    expect(standing({ lines: [at(400, 340)], height: 470 }).side).toBe('below'));
  it('where it stood before, when more is unfolded in it', () => {
    expect(standing({ lines: [at(300, 500)], height: 450 }).side).toBe('above');
    expect(standing({ lines: [at(300, 500)], height: 450, before: 'below' })).toMatchObject({
      side: 'below',
      height: 268,
    });
  });
  it('at the edge, while the word that it is pinned to is out of sight', () => {
    expect(standing({ lines: [at(300, -500)], before: 'below' })).toMatchObject({ y: EDGE, height: 400 });
    expect(standing({ lines: [at(300, 1500)], before: 'below' })).toMatchObject({ y: 800 - EDGE - 400, height: 400 });
  });
  it('at most 60 % high in every window, and higher only in a frame that is low', () => {
    expect(mostHeight(AREA)).toBe(480);
    expect(mostHeight(box(0, 0, 600, 400))).toBe(240);
    expect(mostHeight(box(0, 0, 600, 120))).toBe(72);
    expect(mostHeight(box(0, 0, 600, 400), true)).toBe(320);
    expect(mostHeight(box(0, 0, 600, 120), true)).toBe(104);
  });
  it.each([
    ['the line that is pointed at', 1, { y: 158, side: 'below' }],
    ['the first line, opened by keys', undefined, { side: 'above' }],
  ])('beside %s, where a word in two columns leaves no room for a card', (_, line, expected) => {
    const lines = [box(360, 740, 18, 60), box(330, 0, 18, 152)];
    const given = { lines, area: box(0, 0, 700, 800), writing: 'vertical-rl', ...(line !== undefined && { line }) };
    expect(standing(given)).toMatchObject({ height: 400, ...expected });
  });
});

const placing = fc
  .record({
    width: fc.integer({ min: 320, max: 420 }),
    height: fc.integer({ min: 60, max: 480 }),
    left: fc.integer({ min: 0, max: 300 }),
    top: fc.integer({ min: 0, max: 300 }),
    areaWidth: fc.integer({ min: 440, max: 1600 }),
    areaHeight: fc.integer({ min: 300, max: 1000 }),
    writing: fc.constantFrom('horizontal-tb', 'vertical-rl', 'vertical-lr'),
    isRtl: fc.boolean(),
    before: fc.constantFrom('below' as const, 'above' as const, 'left' as const, 'right' as const, undefined),
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
    breaks: fc.boolean(),
  })
  .map(({ left, top, areaWidth, areaHeight, x, y, breaks, ...rest }): Placing => {
    const area = box(left, top, areaWidth, areaHeight);
    const isVertical = rest.writing !== 'horizontal-tb';
    const [w, h] = isVertical ? [18, 50] : [50, 18];
    const first = box(left + x * (areaWidth - w), top + y * (areaHeight - h), w, h);
    const second = isVertical ? box(first.left, top + 10, w, h) : box(left + 10, first.top, w, h);
    return { ...rest, area, lines: breaks ? [first, second] : [first] };
  });

describe('wherever the word is, the card', () => {
  const RUNS = { numRuns: 2000, seed: 5, endOnFailure: true };
  const cardOf = (given: Placing): Box => {
    const { x, y, height } = place(given);
    return box(x, y, given.width, height);
  };
  it('never stands over it', () =>
    fc.assert(
      fc.property(placing, (given) => {
        const card = cardOf(given);
        // All of the word, wherever that leaves something to read in.
        const isWhole = card.bottom - card.top < 100 || given.lines.length === 1;
        for (const line of isWhole ? given.lines : given.lines.slice(0, 1)) {
          const isApart =
            card.left >= line.right || card.right <= line.left || card.top >= line.bottom || card.bottom <= line.top;
          expect(isApart).toBe(true);
        }
      }),
      RUNS,
    ));
  it('never leaves what can be seen, and can be read', () =>
    fc.assert(
      fc.property(placing, (given) => {
        const { area, height } = given;
        const card = cardOf(given);
        expect(card.left).toBeGreaterThanOrEqual(area.left);
        expect(card.right).toBeLessThanOrEqual(area.right);
        expect(card.top).toBeGreaterThanOrEqual(area.top);
        expect(card.bottom).toBeLessThanOrEqual(area.bottom);
        if (given.lines.length === 1) expect(card.bottom - card.top).toBeGreaterThanOrEqual(Math.min(height, 100));
      }),
      RUNS,
    ));
});
