import { describe, expect, it } from 'vitest';
import { languageOf, textIn } from '../../lib/core/texts.ts';

describe('the language a text is shown in', () => {
  it.each<[string, string[], string[], string]>([
    ['the reader’s', ['en', 'id', 'ko'], ['id', 'en'], 'id'],
    ['else the page’s', ['en', 'ko'], ['id', 'ko'], 'ko'],
    ['else English', ['ko', 'en'], ['id', 'ja'], 'en'],
    ['else what it has', ['ru', 'ko'], ['id', 'ja'], 'ko'],
    ['whatever the region', ['en', 'pt'], ['pt-BR'], 'pt'],
    ['the script asked for before another', ['zh-Hans', 'zh-Hant'], ['zh-Hant'], 'zh-Hant'],
    ['another script before another language', ['en', 'zh-Hans'], ['zh-Hant'], 'zh-Hans'],
    ['a page that does not say counts for nothing', ['en', 'id'], ['', 'id'], 'id'],
  ])('%s', (_, has, wanted, lang) => {
    const texts = Object.fromEntries(has.map((tag) => [tag, `in ${tag}`]));
    expect(languageOf(texts, wanted)).toBe(lang);
    expect(textIn(texts, wanted)).toBe(`in ${lang}`);
  });
});
