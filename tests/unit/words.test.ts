import { describe, expect, it } from 'vitest';
import { bm25, indexBags } from '../../lib/core/bm25.ts';
import { coverage } from '../../lib/core/passage.ts';
import { placesOf } from '../../lib/core/places.ts';
import { stem } from '../../lib/core/stem.ts';
import { contentWords, plain, wordsOf } from '../../lib/core/words.ts';

describe('plain', () => {
  it.each([
    ['case', 'NATO', 'nato'],
    ['accents', 'Corée du Nord, Plzeň', 'coree du nord, plzen'],
    ['full width', 'ＮＡＴＯ', 'nato'],
    ['Cyrillic short i', 'Россией', 'россиеи'],
    ['Arabic vowel signs', 'كُوريا', 'كوريا'],
    ['Hangul stays composed', '북한', '북한'],
    ['Kana keep their voicing', 'ガス', 'ガス'],
  ])('%s', (_, text, expected) => expect(plain(text)).toBe(expected));
});

describe('words', () => {
  it.each([
    ['signs part them', 'arms-for-oil, “now”', ['arms', 'for', 'oil', 'now']],
    ['apostrophes too', 'Korea’s', ['korea', 's']],
    ['numbers are words', 'Resolution 1695', ['resolution', '1695']],
  ])('%s', (_, text, expected) => expect(wordsOf(text)).toEqual(expected));

  it.each([
    ['no stop words, single letters, days', 'The 13 ships of A', 'en', ['ship']],
    ['Indonesian ones', 'pada upacara 13 Juli yang lalu', 'id', ['upacara']],
    ['bigrams where no spaces are', '北朝鮮が', 'en', ['北朝', '朝鮮', '鮮が']],
    ['one character alone', '金', 'en', ['金']],
    ['years stay', '2019', 'en', ['2019']],
  ] as const)('of content: %s', (_, text, lang, expected) => {
    expect(contentWords(text, lang).map(({ key }) => key)).toEqual(expected);
  });
});

describe('stems bring one root together', () => {
  it.each([
    ['en', 'condemn condemned condemns condemnation'],
    ['en', 'missile missiles'],
    ['en', 'treaty treaties'],
    ['en', 'ship ships shipped shipping'],
    ['en', 'agree agrees agreed agreeing'],
    ['en', 'launch launches launched'],
    ['id', 'kirim mengirim dikirim pengiriman'],
    ['id', 'kecam mengecam kecaman dikecam'],
    ['id', 'senjata persenjataan mempersenjatai bersenjata senjatanya'],
    ['id', 'menandatangani ditandatangani penandatanganan'],
    ['id', 'sepakat kesepakatan menyepakati disepakati'],
    ['id', 'khawatir kekhawatiran mengkhawatirkan'],
    ['id', 'latih latihan berlatih'],
    ['id', 'perang berperang perangnya'],
  ] as const)('%s: %s', (lang, words) => {
    const stems = new Set(words.split(' ').map((word) => stem(word, lang)));
    expect([...stems]).toHaveLength(1);
  });

  it.each([
    ['en', 'press', 'prey'],
    ['en', 'status', 'state'],
    ['id', 'utara', 'selatan'],
    ['id', 'perang', 'perangkat'],
  ] as const)('%s: but not %s and %s', (lang, one, other) => {
    expect(stem(one, lang)).not.toBe(stem(other, lang));
  });
});

describe('BM25', () => {
  const bagOf = (words: string[]) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, length: words.length };
  };
  const index = indexBags(['a b', 'a c c', 'a d d d d d d d'].map((text) => bagOf(text.split(' '))));
  const scores = (query: Record<string, number>) => bm25(index, new Map(Object.entries(query)));

  it('is the formula: one rare word of a text of two', () => {
    // ln(1 + (3 - 1 + .5) / (1 + .5)) * 2.2 / (1 + 1.2 * (.25 + .75 * 2 / (13 / 3))) = 0.98083 * 1.28251
    expect(scores({ b: 1 })[0]).toBeCloseTo(1.2579, 4);
  });

  it.each([
    ['rare words count more', { a: 1, b: 1 }, [0, 1]],
    ['more of a word counts more', { c: 1, b: 1 }, [1, 0]],
    ['more of it in the query too', { b: 3, c: 1 }, [0, 1]],
  ])('%s', (_, query, [more, less]) => {
    expect(scores(query)[more ?? 0]).toBeGreaterThan(scores(query)[less ?? 0] ?? 0);
  });

  it('never goes below zero, even for words that all have', () => {
    for (const score of scores({ a: 5, z: 1 })) expect(score).toBeGreaterThan(0);
    expect(scores({ z: 1 })).toEqual([0, 0, 0]);
  });
});

describe('coverage: the most that stands in one passage', () => {
  const weights = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ]);
  const text = (words: string) => placesOf(words.split(' ').map((key) => ({ key, surface: key })));

  it.each([
    ['all together', 'x a b c x', 3, 1],
    ['in any order', 'c b a', 3, 1],
    ['parted by more than a passage', 'a b x x x c', 3, 0.5],
    ['one word again is one word', 'a a a a', 3, 0.25],
    ['the window moves on', 'a x x x c x b', 3, 0.75],
    ['none', 'x y', 3, 0],
  ])('%s', (_, words, passage, share) => {
    expect(coverage(weights, text(words), 0, passage)).toBe(share);
  });
});
