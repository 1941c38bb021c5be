/** The date that a card counts from, and where it says the page gives it, in the browser's own DOM and languages. */
import { afterEach, describe, expect, it } from 'vitest';
import { openByRest } from './card.ts';
import { html } from './made.ts';
import type { World } from './world.ts';

const HEADLINE = 'Pyongyang rejects the declaration';
const PROSE = '<p>The declaration, <b>NATO</b> said, was about the alliance that Seoul and others fear.</p>';
const article = (byline: string) => `<article><h1>${HEADLINE}</h1>${byline}${PROSE}</article>`;

interface Case {
  lang?: string;
  head?: string;
  body?: string;
  says: string;
}
const DAY = '13 Jul 2024';

export function datesSuite(world: () => World): void {
  afterEach(() => world().tidy());

  const cardOn = async ({ lang = 'en', head = '', body = article('') }: Omit<Case, 'says'>) => {
    const open = await world().show(html(body, { lang, head }));
    await open.marks(1);
    return openByRest(world().latar, open.page, 'NATO');
  };

  describe('a card says where the article’s date is from', () => {
    it.each<[string, Case]>([
      [
        'JSON-LD',
        {
          head: `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-07-13T21:30:00+07:00"}]}</script>`,
          says: `Article dated ${DAY} by its JSON-LD`,
        },
      ],
      [
        'meta',
        {
          head: '<meta property="article:published_time" content="2024-07-13T21:30:00Z">',
          says: `Article dated ${DAY} by its metadata`,
        },
      ],
      [
        'microdata',
        {
          body: article('<span itemprop="datePublished" content="2024-07-13">Saturday</span>'),
          says: `Article dated ${DAY} by its markup`,
        },
      ],
      [
        'a time mark',
        {
          body: article('<time datetime="2024-07-13T10:00:00Z">Saturday</time>'),
          says: `Article dated ${DAY} by a time mark in it`,
        },
      ],
      [
        'its address',
        {
          head: '<link rel="canonical" href="https://paper.example/2024/07/13/rejects">',
          says: `Article dated ${DAY} by its address`,
        },
      ],
      ...(
        [
          ['id', 'Sabtu, 13 Juli 2024 | 10:30 WIB'],
          ['ko', '입력 2024.07.13. 오전 10:30'],
          ['fa', 'شنبه ۲۳ تیر ۱۴۰۳'],
          ['th', '13 ก.ค. 67 10:30 น.'],
          // Chrome has no names for these languages' months.
          ['kk', '2024 жылғы 13 шілде'],
          ['ka', '13 ივლისი, 2024'],
          // A template's language over another's text.
          ['en', '13 Temmuz 2024'],
        ] as const
      ).map(([lang, line]): [string, Case] => [
        `its text: ${line}`,
        { lang, body: article(`<div lang="${lang}">${line}</div>`), says: `Article dated ${DAY} by its text` },
      ]),
      ...(
        [
          ['id', 'Jakarta, Sabtu (13/7/2024) - '],
          ['ko', '【평양 2024년 7월 13일발 조선중앙통신】 '],
        ] as const
      ).map(([lang, line]): [string, Case] => [
        `its dateline: ${line}`,
        {
          lang,
          body: `<article><h1>${HEADLINE}</h1>${PROSE.replace('<p>', `<p>${line}`)}</article>`,
          says: `Article dated ${DAY} by its text`,
        },
      ]),
    ])('%s', async (_, { says, ...page }) => {
      const card = await cardOn(page);
      expect(card.text).toContain(says);
      expect(card.notes[0]).toMatch(/this article/);
    });
  });

  it('a card on a page without a date counts from today and says so', async () => {
    const card = await cardOn({});
    expect(card.text).toContain('The page gives no date; counted from today');
    expect(card.notes.join()).toMatch(/\d+ (days|months|years) ago/);
    expect(card.text).not.toContain('this article');
  });
}
