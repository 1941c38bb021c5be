import { describe, expect, it } from 'vitest';
import { languageAt } from '../../lib/core/scripts.ts';

describe('the language of a place', () => {
  // [text, the place's first letters, language of the text, language there]
  it.each([
    ['He said 나토가 왔다', '나토', 'en', 'ko'],
    ['He said NATO', 'NATO', 'en', 'en'],
    ['나토(NATO)는', 'NATO', 'ko', 'ko'],
    ['« Путина ждут »', 'Путина', 'fr', 'ru'],
    ['Путіна чекають', 'Путіна', 'uk', 'uk'],
    ['„والناتو“', 'الناتو', 'de', 'ar'],
    ['نیٹو نے', 'نیٹو', 'ur', 'ur'],
    ['नाटो ने', 'नाटो', 'mr', 'mr'],
    ['नाटो ने', 'नाटो', 'en', 'hi'],
    ['NATO', 'NATO', '', ''],
    // Han is told by Kana that it goes on into, without a space.
    ['„日本政府は“', '日本', 'de', 'ja'],
    ['„新日本プロレス“', '日本', 'de', 'ja'],
    ['„この東日本“', '日本', 'zh', 'ja'],
    ['„日本政府“', '日本', 'de', 'zh'],
    ['„日本学会“ und „この本“', '日本', 'de', 'ja'],
    ['「日本学会」 「この本」', '日本', 'zh', 'zh'],
    ['美 대통령은 「ワンピース」를', '美', 'ko', 'ko'],
    ['東日本大震災の', '日本', 'ja', 'ja'],
    ['日本 プロレス', '日本', 'zh', 'zh'],
  ])('%s: %s, in %s', (text, letters, lang, there) => {
    expect(languageAt(text, text.indexOf(letters), lang)).toBe(there);
  });
});
