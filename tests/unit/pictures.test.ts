/** What the pictures leave out: nothing that there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../lib/cli/browsers/names.ts';
import { WORD } from '../../lib/cli/pictures/article.ts';
import { sizeOf } from '../../lib/cli/pictures/camera.ts';
import { indexPage } from '../../lib/cli/pictures/index-page.ts';
import { fileOf, LANGUAGES, type Picture, plan, STATES, SURFACES, THEMES } from '../../lib/cli/pictures/plan.ts';
import { LINES, STORE_PICTURES } from '../../lib/cli/pictures/store-words.ts';
import { COLOURS } from '../../lib/settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const source = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');

describe('pictures are planned', () => {
  it('of every part of the options page', () => {
    const parts = [...source('components/options.tsx').matchAll(/\['([a-z]+)', i18n\.t/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(8);
    expect(STATES.options.slice(1)).toEqual(parts);
  });

  it('in every language of the interface', () => {
    const locales = readdirSync(resolve(ROOT, 'data/locales')).map((file) => file.replace('.yml', ''));
    expect([...LANGUAGES].sort()).toEqual(locales.sort());
    for (const language of LANGUAGES) {
      expect(WORD[language]).not.toBe('');
      expect(Object.keys(LINES[language])).toEqual([...STORE_PICTURES]);
    }
  });

  it('of marks in every style and colour', () => {
    const looks = ['underline', 'tint', 'both'].flatMap((style) => COLOURS.map((colour) => `${style}-${colour}`));
    expect([...STATES.marks].sort()).toEqual(looks.sort());
  });

  it('of every page of ours that a reader sees', () => {
    const pages = readdirSync(resolve(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.split('/')[0]?.replace('sidepanel', 'panel'));
    expect(SURFACES).toEqual(expect.arrayContaining(pages));
  });

  it('of each state in both browsers and all languages, light and dark, wide and narrow', () => {
    const all = FAMILIES.flatMap((family) => LANGUAGES.map((language) => [family, language] as const));
    const scenes = plan();
    for (const surface of SURFACES) {
      for (const [i, state] of STATES[surface].entries()) {
        const mine = scenes.filter((one) => one.surface === surface && one.state === state);
        expect(mine.map(({ family, language }) => [family, language])).toEqual(all);
        for (const { looks, language } of mine) {
          const seen = looks.map(({ theme, width }) => `${theme} ${width}`);
          expect(seen).toEqual(expect.arrayContaining(['light wide', 'dark wide']));
          if (state !== 'zoom') expect(seen).toEqual(expect.arrayContaining(['light narrow', 'dark narrow']));
          if (i === 0 && language === 'en') expect(seen).toContain('forced wide');
        }
      }
    }
  });

  it('each into a file of its own', () => {
    const files = plan().flatMap((scene) => scene.looks.map((look) => fileOf(scene, look)));
    expect(new Set(files).size).toBe(files.length);
  });

  it('fewer where the reader asked for fewer', () => {
    const scenes = plan({ families: ['firefox'], surfaces: ['welcome'], languages: ['ar'] });
    expect(scenes.map(({ family, surface, language, state }) => [family, surface, language, state])).toEqual([
      ['firefox', 'welcome', 'ar', 'page'],
      ['firefox', 'welcome', 'ar', 'tried'],
    ]);
  });
});

describe('the page that shows them', () => {
  const pictures = plan({ languages: ['en', 'ko'] }).flatMap(({ looks, ...scene }) =>
    looks.map(
      (look): Picture => ({
        ...scene,
        ...look,
        file: fileOf(scene, look),
        pixels: { width: 40, height: 30 },
        bytes: 1,
      }),
    ),
  );
  const page = indexPage(pictures);

  it('has all of them, each once, none twice as large as it is', () => {
    const shown = [...page.matchAll(/<img src="([^"]+)" width="40" height="30"/g)].map(([, file]) => file);
    expect(shown.sort()).toEqual(pictures.map(({ file }) => file).sort());
  });

  it('offers what is there to choose, and nothing else', () => {
    const choices = [...page.matchAll(/name="(\w+)" value="([\w-]+)"/g)].map(([, name, value]) => `${name} ${value}`);
    expect(choices).toEqual(
      expect.arrayContaining([
        ...THEMES.map((theme) => `theme ${theme}`),
        'language ko',
        'family firefox',
        'order theme',
      ]),
    );
    expect(choices).not.toContain('language ar');
  });

  it('narrows to what is chosen', () => {
    for (const [key, value] of [
      ['theme', 'dark'],
      ['state', 'card-why'],
    ]) {
      expect(page).toContain(
        `body:has(form [value=${value}]:is([name=${key}], [name=${key}] *):checked) figure:not([data-${key}=${value}]){display:none}`,
      );
    }
    expect(page.match(/<option value="card-why">/g)).toHaveLength(1);
  });
});

it.each([
  ['plain', 'VP8 ', [0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 0xc8, 0], 300, 200],
  ['lossless', 'VP8L', [0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0], 300, 200],
  ['extended', 'VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0], 300, 200],
])('the size of a %s WebP picture is read', (_kind, chunk, rest, width, height) => {
  const bytes = Uint8Array.from([...Buffer.from(`RIFF....WEBP${chunk}`), ...rest, ...new Array(8).fill(0)]);
  // A plain one has four bytes of size and three of frame before its sign.
  const shifted = chunk === 'VP8 ' ? Uint8Array.from([...bytes.slice(0, 16), 0, ...bytes.slice(16)]) : bytes;
  expect(sizeOf(shifted)).toEqual({ width, height });
});
