/** The style sheets: what is measured of their colours, and that nothing moves for readers who want no motion. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const sheet = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Red, green and blue from 0 to 1 of `#rgb` or `#rrggbb`. */
const channels = (hex: string): number[] => {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
};
/** WCAG 2.2, "relative luminance". */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};

/** Each token with its light and its dark colour. */
const tokens = Object.fromEntries(
  [...sheet('components/look.css').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** What stands on what, and the least that WCAG 2.2 AA asks: 4.5 of text, 3 of what is seen and pressed. */
const PAIRS: readonly [string, readonly string[], number][] = [
  ['ink', ['paper', 'wash', 'accent-wash', 'found'], 4.5],
  ['soft', ['paper', 'wash', 'accent-wash'], 4.5],
  ['faint', ['paper', 'wash'], 4.5],
  ['accent', ['paper', 'wash', 'accent-wash'], 4.5],
  ['focus', ['paper', 'wash'], 3],
];
/** Lines, shadows and bars that say nothing which is not said in words as well, and what others stand on. */
const SILENT = ['line', 'edge', 'bar', 'shadow', 'paper', 'wash', 'accent-wash', 'found'];

describe('contrast', () => {
  it('is measured of every token', () => {
    expect([...PAIRS.map(([name]) => name), ...SILENT].sort()).toEqual(Object.keys(tokens).sort());
  });

  const rows = PAIRS.flatMap(([name, grounds, least]) =>
    grounds.flatMap((ground) => (['light', 'dark'] as const).map((scheme) => [name, ground, scheme, least] as const)),
  );
  it.each(rows)('%s on %s, %s, is at least %d', (name, ground, scheme, least) => {
    expect(contrast(tokens[name]?.[scheme] ?? '', tokens[ground]?.[scheme] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('marks', () => {
  /** So much of the one, and the rest of the other, as `color-mix(in srgb, …)` has it. */
  const mixed = (one: string, other: string, share: number): string =>
    `#${channels(one)
      .map((c, i) => Math.round(255 * (c * share + (channels(other)[i] ?? 0) * (1 - share))))
      .map((c) => c.toString(16).padStart(2, '0'))
      .join('')}`;
  const colours = [...new Set(sheet('entrypoints/content/marks.css').match(/#[\da-f]{6}\b/g))];
  const [ink, paper] = [tokens.ink, tokens.paper];

  it('have five colours besides that of the text', () => expect(colours).toHaveLength(5));
  it.each(colours.flatMap((colour) => (['light', 'dark'] as const).map((scheme) => [colour, scheme] as const)))(
    '%s is seen beside text on a page that is %s, and text is read on its tint',
    (colour, scheme) => {
      const [text = '', ground = ''] = [ink?.[scheme], paper?.[scheme]];
      expect(contrast(mixed(text, colour, 0.25), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(text, mixed(colour, ground, 0.16))).toBeGreaterThanOrEqual(4.5);
    },
  );
  it.each(['light', 'dark'] as const)('that are repeats are seen on a page that is %s', (scheme) => {
    const [text = '', ground = ''] = [ink?.[scheme], paper?.[scheme]];
    expect(contrast(mixed(text, ground, 0.5), ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('motion', () => {
  const sheets = globSync(['components/*.css', 'entrypoints/**/*.css'], { cwd: ROOT });
  const MOVING = /@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/g;

  it.each(sheets)('%s: nothing moves but where the reader minds no motion', (path) => {
    const still = sheet(path).replace(MOVING, '');
    const moving = [...still.matchAll(/^\s*(?:transition|animation|scroll-behavior)[\w-]*:(.*);/gm)].map(
      ([, how = '']) => how.trim(),
    );
    // Taking no time, it is no motion: it only comes late.
    expect(moving.filter((how) => !/^(none|auto|\w+ 0s )/.test(how))).toEqual([]);
  });
});
