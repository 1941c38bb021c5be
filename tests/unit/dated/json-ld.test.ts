import { describe } from 'vitest';
import { each, HEADLINE, PROSE } from './row.ts';

const script = (json: unknown): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE };
const HERE = 'https://paper.example/world/rejects';

describe('JSON-LD gives the date', () => {
  each([
    {
      what: 'of a NewsArticle',
      head: script({ ...news, datePublished: '2024-07-13T21:30:00+07:00' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'as the page’s own zone has it',
      head: script({ ...news, datePublished: '2024-07-13T23:30:00-05:00' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'in a list',
      head: script([{ '@type': 'Organization' }, { ...news, datePublished: '2024-07-13' }]),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'in a graph',
      head: script({
        '@graph': [
          { '@type': 'WebSite', datePublished: '2001-01-01' },
          { ...news, datePublished: '2024-07-13' },
        ],
      }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of several types',
      head: script({ ...news, '@type': ['ReportageNewsArticle', 'Thing'], datePublished: '2024-07-13' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of a type with its whole name',
      head: script({ ...news, '@type': 'http://schema.org/BlogPosting', datePublished: '2024-07-13' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'with the vocabulary’s prefix',
      head: script({ '@type': 'schema:Article', 'schema:datePublished': { '@value': '2024-07-13' } }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of a page’s main entity',
      head: script({ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2024-07-13' } }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the second script',
      head: script({ '@type': 'BreadcrumbList' }) + script({ ...news, datePublished: '2024-07-13' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'within comments',
      head: script(`<!-- ${JSON.stringify({ ...news, datePublished: '2024-07-13' })} -->`),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'within CDATA',
      head: script(`//<![CDATA[\n${JSON.stringify({ ...news, datePublished: '2024-07-13' })}\n//]]>`),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'with a comma too many',
      head: script('{"@type":"NewsArticle","datePublished":"2024-07-13",}'),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'with a line broken in a string',
      head: script('{"@type":"NewsArticle","description":"one\ntwo","datePublished":"2024-07-13"}'),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of two objects in one script',
      head: script('{"@type":"Person"}\n{"@type":"NewsArticle","datePublished":"2024-07-13"}'),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of what is no JSON any more',
      head: script('{"@type":"NewsArticle","headline":"He said "no"","datePublished":"2024-07-13"}'),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'in figures of the page’s language',
      lang: 'id',
      head: script({ ...news, datePublished: '06/07/2024 10:30' }),
      is: '2024-07-06 json-ld',
    },
    {
      what: 'in words',
      lang: 'id',
      head: script({ ...news, datePublished: 'Sabtu, 13 Juli 2024 10:30 WIB' }),
      is: '2024-07-13 json-ld',
    },
    { what: 'in seconds', head: script({ ...news, datePublished: 1720843200 }), is: '2024-07-13 json-ld' },
    {
      what: 'of writing, where none of publication',
      head: script({ ...news, dateCreated: '2024-07-13' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of a film’s upload',
      head: script({ '@type': 'VideoObject', name: HEADLINE, uploadDate: '2024-07-13T00:00:00Z' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of publication, not of the last change',
      head: script({ ...news, dateModified: '2025-01-02', datePublished: '2024-07-13' }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the last change, where nothing else says one',
      head: script({ ...news, dateModified: '2024-07-14' }),
      is: '2024-07-14 json-ld',
    },
    {
      what: 'of a live blog, not of its posts',
      head: script({
        '@type': 'LiveBlogPosting',
        headline: HEADLINE,
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2024-07-14' }],
        datePublished: '2024-07-13',
      }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the article, not of its comments',
      head: script({
        ...news,
        comment: [{ '@type': 'Comment', dateCreated: '2024-07-20' }],
        datePublished: '2024-07-13',
      }),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the article with the page’s address',
      at: HERE,
      head: script([
        { '@type': 'NewsArticle', url: 'https://paper.example/other', datePublished: '2024-07-01' },
        { '@type': 'NewsArticle', url: HERE, datePublished: '2024-07-13' },
      ]),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the article with the page’s headline',
      head: script([
        { '@type': 'NewsArticle', headline: 'Another story altogether', datePublished: '2024-07-01' },
        { ...news, datePublished: '2024-07-13' },
      ]),
      is: '2024-07-13 json-ld',
    },
    {
      what: 'of the article before that of the page around it',
      at: HERE,
      head: script({
        '@graph': [
          { '@type': 'WebPage', '@id': HERE, datePublished: '2024-07-12' },
          { '@type': 'Article', mainEntityOfPage: { '@id': HERE }, datePublished: '2024-07-13' },
        ],
      }),
      is: '2024-07-13 json-ld',
    },
  ]);
});

describe('JSON-LD gives no date', () => {
  each([
    { what: 'of a website', head: script({ '@type': 'WebSite', datePublished: '2024-07-13' }), is: null },
    {
      what: 'of an event',
      head: script({ '@type': 'Event', startDate: '2024-07-13', datePublished: '2024-07-13' }),
      is: null,
    },
    {
      what: 'of articles that a page lists',
      head: script({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', datePublished: '2024-07-13' } }],
      }),
      is: null,
    },
    {
      what: 'of many articles that do not say where they stand',
      head: script(
        [1, 2, 3, 4].map((n) => ({
          '@type': 'NewsArticle',
          headline: `Story number ${n} of the day`,
          datePublished: `2024-07-0${n}`,
        })),
      ),
      is: null,
    },
    {
      what: 'of many other articles',
      at: HERE,
      head: script(
        [1, 2, 3, 4].map((n) => ({
          '@type': 'NewsArticle',
          headline: `Story number ${n} of the day`,
          url: `https://paper.example/${n}`,
          datePublished: `2024-07-0${n}`,
        })),
      ),
      is: null,
    },
    {
      what: 'of a site’s front, as old as the site',
      at: 'https://paper.example/',
      head: script({ '@type': 'WebPage', '@id': 'https://paper.example/', datePublished: '2019-03-01' }),
      body: `<main><h1>The Paper</h1>${PROSE}</main>`,
      is: null,
    },
    { what: 'that was never set', head: script({ ...news, datePublished: '0001-01-01T00:00:00' }), is: null },
    { what: 'of 1970, when clocks begin', head: script({ ...news, datePublished: '1970-01-01T00:00:00Z' }), is: null },
    { what: 'of a year that is to come', head: script({ ...news, datePublished: '2027-07-13' }), is: null },
    { what: 'of a day that no month has', head: script({ ...news, datePublished: '2024-13-40' }), is: null },
  ]);
});
