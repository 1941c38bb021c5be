/** What readers set: read whatever version it is of, checked before it is stored, and what follows from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  COLOURS,
  DEFAULTS,
  isOff,
  lookOf,
  noteLanguages,
  parseSettings,
  SETTINGS_KEY,
  SETTINGS_VERSION,
  switchKnown,
  switchSite,
} from '../../lib/settings.ts';
import { migrated, readSettings, settingsSchema } from '../../lib/settings-schema.ts';
import { settleSettings } from '../../lib/settings-settle.ts';
import { changeSettings, storedSettings } from '../../lib/settings-store.ts';
import { siteOf } from '../../lib/site-of.ts';

const FROZEN = join(import.meta.dirname, 'settings');
interface Example {
  stored: unknown;
  /** What it is read as; the rest are defaults. */
  read: object;
}
const examples = (version: number): Example[] =>
  JSON.parse(readFileSync(join(FROZEN, `v${version}.json`), 'utf8')) as Example[];
const VERSIONS = Array.from({ length: SETTINGS_VERSION }, (_, before) => before + 1);

describe('settings as every version stored them', () => {
  it('there is a frozen example of each version, and of no other', () => {
    expect(readdirSync(FROZEN).sort()).toEqual(VERSIONS.map((version) => `v${version}.json`));
  });
  it.each(VERSIONS)('version %i still reads, and is then whole', (version) => {
    for (const { stored, read } of examples(version)) {
      expect(readSettings(stored)).toEqual({ ...DEFAULTS, ...read });
      // By its steps alone, without any setting that had to fall back.
      expect(settingsSchema.parse({ ...DEFAULTS, ...migrated(stored) })).toEqual(readSettings(stored));
    }
  });
  it('the newest example has every setting, each other than its default', () => {
    const [{ stored } = { stored: {} }] = examples(SETTINGS_VERSION);
    const newest = stored as Record<string, unknown>;
    for (const [key, value] of Object.entries(DEFAULTS)) {
      expect(Object.keys(newest)).toContain(key);
      if (key !== 'version') expect(newest[key], key).not.toEqual(value);
    }
  });
  it('defaults are whole', () => expect(settingsSchema.safeParse(DEFAULTS).success).toBe(true));
});

describe('a broken setting falls back to its own default and leaves the others alone', () => {
  const v2 = (part: object) => ({ version: 2, ...part });
  it.each([
    ['nothing', undefined, {}],
    ['not an object', 'x', {}],
    ['a list', [], {}],
    ['a version to come', { version: 99, delay: 100 }, {}],
    ['a version that is none', { version: 'two', delay: 100 }, {}],
    ['of the first version', { marks: 'loud', opens: null, notes: 3, delay: 100 }, { delay: 100 }],
    ['one bad field', v2({ marks: 'loud', delay: 100 }), { delay: 100 }],
    ['a delay out of bounds', v2({ delay: 1501 }), {}],
    ['a delay that is no number', v2({ delay: Number.NaN }), {}],
    ['bad sites among good ones', v2({ off: ['a.example', 3, null, 'a b', '*.a.*'] }), { off: ['a.example'] }],
    ['a site twice', v2({ off: ['a.example', 'a.example'] }), { off: ['a.example'] }],
    [
      'more sites than there may be',
      v2({ off: Array.from({ length: 2001 }, (_, at) => `${at}.example`) }),
      { off: Array.from({ length: 2000 }, (_, at) => `${at + 1}.example`) },
    ],
    ['a kind that is none', v2({ unmarked: ['planet', 'country'] }), { unmarked: ['country'] }],
    ['what nobody set', v2({ fancy: true, key: 'ctrl' }), { key: 'ctrl' }],
  ])('%s', (_, stored, read) => expect(readSettings(stored)).toEqual({ ...DEFAULTS, ...read }));

  it.each([
    ['nothing', undefined, {}],
    ['not an object', 'x', {}],
    [
      'values of another type',
      { marks: 42, delay: 'soon', mode: null, off: 'everywhere', key: 'meta' },
      { key: 'meta' },
    ],
    ['only some', { marks: 'first' }, { marks: 'first' }],
  ])('in a page, too, though it looks at the type alone: %s', (_, stored, read) =>
    expect(parseSettings(stored)).toMatchObject({ ...DEFAULTS, ...read }),
  );
});

describe('the store', () => {
  beforeEach(() => fakeBrowser.reset());
  const stored = async () => (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

  it('has defaults before anything was set', async () => expect(await storedSettings()).toEqual(DEFAULTS));
  it('changes what it is told, from what is there, and says when', async () => {
    await changeSettings(() => ({ delay: 0 }));
    const before = Date.now();
    const next = await changeSettings(({ delay }) => ({ delay: delay + 50 }));
    expect(next).toEqual({ ...DEFAULTS, delay: 50, changed: next.changed });
    expect(next.changed).toBeGreaterThanOrEqual(before);
    expect(await stored()).toEqual(next);
  });
  it('is brought up to date once', async () => {
    const [{ stored: old, read } = { stored: {}, read: {} }] = examples(1);
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: old });
    await settleSettings();
    expect(await stored()).toEqual({ ...DEFAULTS, ...read });
  });
  it('stays empty where nothing was set, and as it is where a newer version wrote it', async () => {
    await settleSettings();
    expect(await stored()).toBeUndefined();
    const newer = { version: SETTINGS_VERSION + 1, delay: 5 };
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: newer });
    await settleSettings();
    expect(await stored()).toEqual(newer);
  });
});

describe('sites', () => {
  const off = (...patterns: string[]) => ({ ...DEFAULTS, off: patterns });
  it.each([
    ['a.example', 'a.example', true],
    ['a.example', 'b.a.example', false],
    ['*.a.example', 'a.example', true],
    ['*.a.example', 'c.b.a.example', true],
    ['*.a.example', 'bba.example', false],
    ['*.a.example', 'a.example.org', false],
    ['', '', true],
    ['', 'a.example', false],
  ])('“%s” and %s: %s', (pattern, host, expected) => expect(isOff(off(pattern), host)).toBe(expected));

  it('are switched off once, and on again', () => {
    const twice = switchSite({ ...DEFAULTS, ...switchSite(DEFAULTS, 'a.example', false) }, 'a.example', false);
    expect(twice.off).toEqual(['a.example']);
    expect(switchSite({ ...DEFAULTS, ...twice }, 'a.example', true)).toEqual({ off: [] });
  });
  it('switched on, are covered by no pattern any more', () => {
    const settings = off('*.a.example', 'b.a.example', 'c.example');
    expect(switchSite(settings, 'b.a.example', true)).toEqual({ off: ['c.example'] });
  });
});

describe('what a reader writes for a site', () => {
  it.each([
    ['news.example', 'news.example'],
    [' News.Example ', 'news.example'],
    ['https://news.example/a?b#c', 'news.example'],
    ['news.example:8080/a', 'news.example'],
    ['*.News.example', '*.news.example'],
    ['https://*.news.example/*', '*.news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['file:///home/me/a.html', ''],
    ['', null],
    ['*', null],
    ['*.', null],
    ['no site', null],
    ['a.*.example', null],
    ['https://', null],
  ])('“%s” is %s', (written, site) => expect(siteOf(written)).toBe(site));
});

describe('the look of marks', () => {
  const css = readFileSync(join(import.meta.dirname, '../../entrypoints/content/marks.css'), 'utf8');
  const styles = ['underline', 'tint', 'both'] as const;
  it('is the plain one where nothing was chosen', () => expect(lookOf(DEFAULTS)).toBe(''));
  it.each(styles.flatMap((style) => COLOURS.map((colour) => [style, colour] as const)))(
    '%s in %s has its rules',
    (style, colour) => {
      const look = lookOf({ ...DEFAULTS, style, colour });
      for (const name of ['first', 'repeat', 'open']) expect(css).toContain(`::highlight(latar-${name}${look})`);
    },
  );
  it('is the same colour in the sample', () => {
    const sample = readFileSync(join(import.meta.dirname, '../../components/marks-look.css'), 'utf8');
    for (const colour of COLOURS) {
      const [, line] = new RegExp(`first-both-${colour}\\) {[^}]*, (#[0-9a-f]+|transparent)\\);`).exec(css) ?? [];
      const mark = line === 'transparent' ? 'currentColor' : line;
      const rule = colour === 'red' ? '[data-colour]' : `[data-colour="${colour}"]`;
      expect(sample, colour).toContain(`${rule} {\n  --mark: ${mark};`);
    }
  });
  it('has no rules that nobody can choose', () => {
    const looks = styles.flatMap((style) => COLOURS.map((colour) => lookOf({ ...DEFAULTS, style, colour })));
    const names = [...css.matchAll(/::highlight\(latar-(?:first|repeat|open)(.*?)\)/g)].map(([, look]) => look);
    expect(names.filter((look) => !looks.includes(look ?? ''))).toEqual([]);
  });
});

describe('what the reader knows', () => {
  it('is known once, and marked again', () => {
    const known = switchKnown({ ...DEFAULTS, known: ['nato'] }, 'nato', true);
    expect(known).toEqual({ known: ['nato'] });
    expect(switchKnown({ ...DEFAULTS, ...known }, 'nato', false)).toEqual({ known: [] });
  });
});

describe('the languages of the notes', () => {
  it.each([
    ['en-US', 'en'],
    ['id', 'id'],
    ['id-ID', 'id'],
    ['ko', 'en'],
  ])('for a browser in %s it is %s', (browser, lang) => expect(noteLanguages(DEFAULTS, browser)).toEqual([lang]));
  it('are those that the reader chose, in that order', () =>
    expect(noteLanguages({ ...DEFAULTS, notes: ['ko', 'id'] }, 'en')).toEqual(['ko', 'id']));
});
