/** The words of the interface: the same keys in every language, each used, each count worded, none beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeAll, describe, expect, it } from 'vitest';
import { pluralCategories, wordingFor } from '../../lib/core/plural.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'data/locales');
const TAGS = ['ar', 'en', 'id', 'ja', 'ko'];

/** One text: its wordings by the keys of its file, `n` for the only one. */
type Wordings = Record<string, string>;

async function read(tag: string): Promise<Map<string, Wordings>> {
  const messages = await parseMessagesFile(join(LOCALES, `${tag}.yml`));
  return new Map(
    messages.flatMap((message) => {
      const key = message.key.join('.');
      if (key.startsWith('@@')) return [];
      return [[key, message.type === 'plural' ? (message.plurals as Wordings) : { n: String(message.message) }]];
    }),
  );
}

const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const isCounted = (wordings: Wordings): boolean => Object.values(wordings).some((text) => text.includes('$1'));

const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(ROOT, folder, file), 'utf8') })),
);
const ENGLISH = await read('en');

describe('the files', () => {
  it('are those of the five languages', () => {
    expect(readdirSync(LOCALES).sort()).toEqual(TAGS.map((tag) => `${tag}.yml`));
  });
});

describe.each(TAGS)('%s', (tag) => {
  let texts: Map<string, Wordings>;
  beforeAll(async () => {
    texts = await read(tag);
  });

  it('has every key of English and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it('leaves none empty', () => {
    for (const [key, wordings] of texts)
      for (const text of Object.values(wordings)) expect(text.trim(), key).not.toBe('');
  });

  it('has the same holes in each text, and the count where English has it', () => {
    for (const [key, wordings] of texts) {
      const english = ENGLISH.get(key) ?? {};
      for (const text of Object.values(wordings)) expect(holes(text), key).toEqual(holes(english.n ?? ''));
      expect(wordings.n?.includes('$1'), key).toBe(english.n?.includes('$1'));
    }
  });

  it('words each count by the rules of its language', () => {
    const locale = texts.get('locale')?.n ?? '';
    const keyOf = { zero: '0', one: '1', two: '2', few: '3', many: '11', other: 'n' };
    const rules = new Intl.PluralRules(locale);
    for (const [key, wordings] of texts) {
      if (!isCounted(ENGLISH.get(key) ?? {})) continue;
      const packed = Object.entries(wordings).map(([at, text]) => text.replaceAll('$1', `<${at}>`) + at);
      const own = pluralCategories(locale).map((category) => keyOf[category]);
      expect(Object.keys(wordings), key).toEqual(expect.arrayContaining(own.length > 1 ? own : ['n']));
      for (const count of [0, 1, 2, 3, 10, 11, 12, 99, 100, 102, 103, 1000]) {
        const at = String(count) in wordings && count < 2 ? String(count) : keyOf[rules.select(count)];
        const text = wordings[at]?.replaceAll('$1', `<${at}>`) + at;
        expect(wordingFor(packed, count, locale), `${key}, ${count}`).toBe(text);
      }
    }
  });

  it('says what is seen of the way to the timeline in its name for screen readers too', () => {
    const seen = texts.get('card.more') ?? {};
    for (const [at, text] of Object.entries(texts.get('card.moreLabel') ?? {})) expect(text).toContain(seen[at]);
  });

  it('names a language and a direction that the browser knows too', () => {
    const locale = new Intl.Locale(texts.get('locale')?.n ?? '');
    expect(locale.language).toBe(tag);
    expect(texts.get('direction')?.n).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });
});

describe('the code', () => {
  const calls = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:i18n\.t|packed)\((\s*'([\w.]+)')?/g)].map(([all, , key]) => ({ file, all, key })),
  );
  const used = new Set([
    ...calls.map(({ key }) => key),
    ...[...readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key),
  ]);

  it('names every key where it is asked for', () => {
    const inI18n = (file: string) => file === join('components', 'i18n.ts');
    expect(calls.filter(({ file, key }) => key === undefined && !inI18n(file))).toEqual([]);
  });
  it('asks for no key that English lacks', () => {
    expect([...used].filter((key) => key !== undefined && !ENGLISH.has(key))).toEqual([]);
  });
  it('uses every key', () => {
    expect([...ENGLISH.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('says nothing to readers but by key', () => {
    const KEYS_OF_THE_KEYBOARD = ['Esc'];
    const literals = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, text }) => [
        ...[...text.matchAll(/<\w[^<>]*>\s*([^<>{}=;]*\p{L}[^<>{}=;]*?)\s*<\//gu)].map(([, said]) => ({ file, said })),
        ...[...text.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g)].map(([, said]) => ({
          file,
          said,
        })),
      ])
      .filter(({ said }) => !KEYS_OF_THE_KEYBOARD.includes(said ?? ''));
    expect(literals).toEqual([]);
  });
});
