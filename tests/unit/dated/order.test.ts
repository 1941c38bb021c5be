import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bare } from '../../../lib/core/written/bare.ts';
import { monthsOf } from '../../../lib/core/written/months.ts';
import { monthOf } from '../../../lib/core/written/named.ts';
import { each, HEADLINE, PROSE, told } from './row.ts';

const JSON_LD = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-07-01"}</script>`;
const META = '<meta property="article:published_time" content="2024-07-02">';
const body = (item: string, time: string, text: string) =>
  `<article><h1>${HEADLINE}</h1>${item}${time}<p>${text}</p>${PROSE}</article>`;
const ITEM = '<meta itemprop="datePublished" content="2024-07-03">';
const TIME = '<p><time datetime="2024-07-04">x</time></p>';
const AT = 'https://paper.example/2024/07/05/rejects';
const TEXT = '6 July 2024';

describe('where places disagree, the surest decides', () => {
  each([
    { what: 'JSON-LD', at: AT, head: META + JSON_LD, body: body(ITEM, TIME, TEXT), is: '2024-07-01 json-ld' },
    { what: 'meta', at: AT, head: META, body: body(ITEM, TIME, TEXT), is: '2024-07-02 meta' },
    { what: 'microdata', at: AT, body: body(ITEM, TIME, TEXT), is: '2024-07-03 microdata' },
    { what: 'time', at: AT, body: body('', TIME, TEXT), is: '2024-07-04 time' },
    { what: 'address', at: AT, body: body('', '', TEXT), is: '2024-07-05 address' },
    { what: 'text', body: body('', '', TEXT), is: '2024-07-06 text' },
    { what: 'none', body: body('', '', 'Nothing'), is: null },
    {
      what: 'a refused date lets the next kind speak',
      at: AT,
      head: '<meta name="date" content="2031-01-01">',
      is: '2024-07-05 address',
    },
    {
      what: 'a day of the text before a month of the address',
      at: 'https://paper.example/2024/07/rejects',
      body: body('', '', TEXT),
      is: '2024-07-06 text',
    },
    {
      what: 'when it was published, said in the text, before when it was changed',
      head: '<meta property="article:modified_time" content="2024-08-01">',
      body: body('', '', TEXT),
      is: '2024-07-06 text',
    },
  ]);
  each([
    {
      what: 'a site’s front has no date, whatever stands on it',
      at: 'https://paper.example/',
      head: META,
      body: body(ITEM, TIME, TEXT),
      is: null,
    },
    {
      what: 'unless it says that it is an article',
      at: 'https://paper.example/',
      head: `${META}<meta property="og:type" content="article">`,
      is: '2024-07-02 meta',
    },
  ]);
  it('tomorrow may be today elsewhere, the day after may not', () => {
    const at = (date: string) => told({ what: '', head: `<meta name="date" content="${date}">`, is: null });
    expect(at('2025-11-23T01:00:00+14:00')).toBe('2025-11-23 meta');
    expect(at('2025-11-24')).toBeNull();
  });
});

describe('names of months', () => {
  const tags = readdirSync(new URL('../../../data/languages', import.meta.url)).map((file) =>
    file.replace('.json', ''),
  );
  // Figures name the months there; and what the dictionary has for Sinhala are months of the moon.
  const figures = ['ja', 'ko', 'yue', 'zh-Hans', 'zh-Hant', 'si'];
  it.each(tags.filter((tag) => !figures.includes(tag)))('in %s are those of the dictionary', (tag) => {
    const written = (form: Intl.DateTimeFormatOptions, month: number) =>
      new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' })
        .formatToParts(Date.UTC(2024, month, 13))
        .find(({ type }) => type === 'month')?.value ?? '';
    const forms: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { day: 'numeric', month: 'long' }];
    for (const form of forms) {
      for (let month = 0; month < 12; month++) {
        const name = bare(written(form, month)).replace(/^(de |d')/, '');
        expect(`${name} ${monthOf(name, monthsOf(tag))}`).toBe(`${name} ${month + 1}`);
      }
    }
  });
  it('in a language that Latar keeps none of, the browser tells', () => {
    expect(monthsOf('lb').get('oktober')).toBe(10);
    expect(monthsOf('nonsense').size).toBe(0);
  });
});
