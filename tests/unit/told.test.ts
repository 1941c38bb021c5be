import { describe, expect, it } from 'vitest';
import { readTold } from '../../lib/core/told.ts';
import { on } from './small-corpus.ts';

const told = (text: string, lang: string, date: string | null = '2024-07-13') => [
  ...readTold(text, lang, date ? on(date) : null),
];

describe('months that a text tells of', () => {
  it.each<[string, string, string[]]>([
    ['en', 'They met in December 2011 and again in March.', ['2011', '2011-12', '2024-03']],
    ['en', 'Sept. 2018 was quiet', ['2018', '2018-09']],
    ['en', 'a month of this very name is its own: July; August was last year’s', ['2024-07', '2023-08']],
    ['id', 'Sejak September 2018 dan Oktober lalu', ['2018', '2018-09', '2023-10']],
    ['ko', '지난 4월과 2017년 11월', ['2017', '2024-04', '2017-11']],
    ['ja', '3月と2017年7月', ['2017', '2024-03', '2017-07']],
    ['zh-Hans', '2019年2月在河内', ['2019', '2019-02']],
    ['ru', 'в марте и в октябре 2023 года', ['2023', '2024-03', '2023-10']],
    ['ar', 'في مارس 2023', ['2023', '2023-03']],
    ['ar', 'في مارس ٢٠٢٣', ['2023', '2023-03']],
    ['de', 'im Dezember 2011', ['2011', '2011-12']],
    ['es', 'en marzo de 2019', ['2019', '2019-03']],
  ])('%s: %s', (lang, text, expected) => {
    expect(told(text, lang).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['a word that is also a month', 'en', 'He may go, and Mars is far.'],
    ['spans of months', 'ko', '3개월, 3월간'],
    ['spans of months', 'ja', '3月間、六か月'],
    ['other numbers', 'en', 'resolution 1718, 2087 ships, 10000 men, 12:30'],
    ['a month inside a word', 'en', 'a Marchioness and Augustus'],
  ])('not %s (%s)', (_, lang, text) => {
    expect(told(text, lang)).toEqual([]);
  });

  it('no month without a year where the page has no date', () => {
    expect(told('in March, in April 2020', 'en', null)).toEqual(['2020', '2020-04']);
  });
});
