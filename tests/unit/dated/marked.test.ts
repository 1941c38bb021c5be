import { describe } from 'vitest';
import { each, HEADLINE, PROSE } from './row.ts';

const meta = (name: string, content: string, by = 'name') => `<meta ${by}="${name}" content="${content}">`;
const published = '2024-07-13T21:30:00+07:00';

describe('meta gives the date', () => {
  each([
    ...[
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'article.published',
      'parsely-pub-date',
      'sailthru.date',
      'DC.date.issued',
      'dcterms.issued',
      'DC.date',
      'dc.date.created',
      'dcterms.created',
      'pubdate',
      'PubDate',
      'publishdate',
      'publish-date',
      'date',
      'cXenseParse:recs:publishtime',
      'cXenseParse:publishtime',
      'bytedance:published_time',
      'weibo: article:create_at',
      'og:regDate',
      'og:release_date',
      'apub:time',
      'dd:published_time',
      'mediator_published_time',
      'vr:published_time',
      'content_PublishedDate',
      'dtk:publishdate',
      'originalpublicationdate',
      'article_date_original',
      'iso-8601-publish-date',
      'rnews:datePublished',
      'displaydate',
      'created',
      'citation_online_date',
      'prism.publicationDate',
      'pdate',
    ].map((name) => ({
      what: name,
      head: meta(name, published, name.includes(':') ? 'property' : 'name'),
      is: '2024-07-13 meta',
    })),
    { what: 'with slashes', head: meta('citation_publication_date', '2024/07/13'), is: '2024-07-13 meta' },
    { what: 'in figures without signs', head: meta('og:regDate', '20240713213000', 'property'), is: '2024-07-13 meta' },
    { what: 'as mail has it', head: meta('date', 'Sat, 13 Jul 2024 21:30:00 +0700'), is: '2024-07-13 meta' },
    {
      what: 'as scripts have it',
      head: meta('date', 'Sat Jul 13 2024 21:30:00 GMT+0700 (WIB)'),
      is: '2024-07-13 meta',
    },
    { what: 'in milliseconds', head: meta('publish-date', '1720843200000'), is: '2024-07-13 meta' },
    {
      what: 'as the page’s country writes it',
      lang: 'en-US',
      head: meta('date', '7/6/2024, 10:00:00 AM'),
      is: '2024-07-06 meta',
    },
    {
      what: 'of a record in one attribute',
      head: `<meta name="parsely-page" content='{"title":"x","pub_date":"2024-07-13T02:00:00Z"}'>`,
      is: '2024-07-13 meta',
    },
    {
      what: 'of publication, though it was changed later',
      head:
        meta('article:modified_time', '2025-01-02', 'property') + meta('article:published_time', published, 'property'),
      is: '2024-07-13 meta',
    },
    {
      what: 'of publication, though JSON-LD gives that of a change',
      head: `<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2025-01-02"}</script>${meta('article:published_time', published, 'property')}`,
      is: '2024-07-13 meta',
    },
    {
      what: 'of a change, where nothing else says one',
      head: meta('article:modified_time', '2024-07-14', 'property'),
      is: '2024-07-14 meta',
    },
    {
      what: 'the next name’s, where the first is empty',
      head: meta('article:published_time', '', 'property') + meta('date', '2024-07-13'),
      is: '2024-07-13 meta',
    },
    {
      what: 'after JSON-LD',
      head: `${meta('date', '2024-07-15')}<script type="application/ld+json">{"@type":"Article","datePublished":"2024-07-13"}</script>`,
      is: '2024-07-13 json-ld',
    },
    {
      what: 'a day before a month of JSON-LD',
      head: `${meta('date', '2024-07-13')}<script type="application/ld+json">{"@type":"Article","datePublished":"2024-07"}</script>`,
      is: '2024-07-13 meta',
    },
    {
      what: 'of a wiki, when it was last changed',
      head: `<meta name="generator" content="MediaWiki 1.43">${meta('article:published_time', '2001-11-06', 'property')}${meta('article:modified_time', '2024-07-13', 'property')}`,
      is: '2024-07-13 meta',
    },
  ]);
});

describe('meta gives no date', () => {
  each([
    { what: 'of the file', head: '<meta http-equiv="last-modified" content="2024-07-13">', is: null },
    { what: 'of its end', head: meta('expires', '2024-07-13') + meta('unavailable_after', '2024-07-13'), is: null },
    { what: 'of an event', head: meta('event:start_time', '2024-07-13', 'property'), is: null },
    { what: 'that is a year of rights', head: meta('copyright', '2024'), is: null },
    { what: 'that is to come', head: meta('article:published_time', '2026-07-13', 'property'), is: null },
  ]);
});

const item = (inner: string) =>
  `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${HEADLINE}</h1>${inner}${PROSE}</article>`;

describe('marked text gives the date', () => {
  each([
    {
      what: 'microdata in meta',
      body: item('<meta itemprop="datePublished" content="2024-07-13">'),
      is: '2024-07-13 microdata',
    },
    {
      what: 'microdata in the head',
      head: '<meta itemprop="datePublished" content="2024-07-13T10:00:00Z">',
      is: '2024-07-13 microdata',
    },
    {
      what: 'microdata in time',
      body: item('<time itemprop="datePublished" datetime="2024-07-13T10:00">last Saturday</time>'),
      is: '2024-07-13 microdata',
    },
    {
      what: 'microdata in words',
      lang: 'fr',
      body: item('<span itemprop="datePublished">13 juillet 2024</span>'),
      is: '2024-07-13 microdata',
    },
    {
      what: 'microdata before a change',
      body: item(
        '<span itemprop="dateModified" content="2025-01-01"></span><span itemprop="datePublished" content="2024-07-13"></span>',
      ),
      is: '2024-07-13 microdata',
    },
    {
      what: 'RDFa with a prefix',
      body: `<div><h1>${HEADLINE}</h1><span property="schema:datePublished" content="2024-07-13T10:00:00+00:00">Sat</span>${PROSE}</div>`,
      is: '2024-07-13 microdata',
    },
    {
      what: 'RDFa without',
      body: `<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">${HEADLINE}</h1><span property="datePublished">2024-07-13</span>${PROSE}</div>`,
      is: '2024-07-13 microdata',
    },
    {
      what: 'RDFa of Dublin Core',
      body: `<div><h1>${HEADLINE}</h1><span property="dc:date dc:created" content="2024-07-13T10:00:00+00:00">Sat</span>${PROSE}</div>`,
      is: '2024-07-13 microdata',
    },
    {
      what: 'microformats',
      body: `<div class="h-entry"><h1 class="p-name">${HEADLINE}</h1><time class="dt-published" datetime="2024-07-13">x</time>${PROSE}</div>`,
      is: '2024-07-13 microdata',
    },
    {
      what: 'older microformats',
      body: `<div class="hentry"><h1>${HEADLINE}</h1><abbr class="published" title="2024-07-13T10:00:00">Saturday</abbr>${PROSE}</div>`,
      is: '2024-07-13 microdata',
    },
    {
      what: 'not of a comment',
      body: item(
        `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2024-07-20"></div>`,
      ),
      is: null,
    },
    {
      what: 'not of a film in it',
      body: item(
        `<div itemprop="video" itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2020-01-01"></div>`,
      ),
      is: null,
    },
    {
      what: 'the headline’s own among several',
      body: `${item('<meta itemprop="datePublished" content="2024-07-13">')}<article itemscope itemtype="https://schema.org/NewsArticle"><h2>Another</h2><meta itemprop="datePublished" content="2024-07-01"></article>`,
      is: '2024-07-13 microdata',
    },
  ]);
});

const timed = (inner: string) => `<article><header><h1>${HEADLINE}</h1>${inner}</header>${PROSE}</article>`;
const teaser = (n: number) =>
  `<article><h2><a href="/${n}">Another story, number ${n}</a></h2><time datetime="2024-07-0${n}">July ${n}</time></article>`;

describe('<time> gives the date', () => {
  each([
    {
      what: 'by its attribute',
      body: timed('<time datetime="2024-07-13T10:00:00Z">Saturday</time>'),
      is: '2024-07-13 time',
    },
    { what: 'by its text', body: timed('<time>13 July 2024</time>'), is: '2024-07-13 time' },
    {
      what: 'by its text, where the attribute is only a time',
      body: timed('<time datetime="10:30">13 July 2024, 10:30</time>'),
      is: '2024-07-13 time',
    },
    {
      what: 'with pubdate before another',
      body: timed('<time datetime="2024-06-01">June</time> <time pubdate datetime="2024-07-13">July</time>'),
      is: '2024-07-13 time',
    },
    {
      what: 'before the one of a change',
      body: timed(
        'Updated <time datetime="2024-07-15">15 July</time> Published <time datetime="2024-07-13">13 July</time>',
      ),
      is: '2024-07-13 time',
    },
    {
      what: 'of WordPress, by its class',
      body: timed(
        '<time class="updated" datetime="2024-07-15">x</time><time class="entry-date published" datetime="2024-07-13">x</time>',
      ),
      is: '2024-07-13 time',
    },
    {
      what: 'in the article among teasers',
      body: `<main>${timed('<time datetime="2024-07-13">x</time>')}${[1, 2, 3, 4].map(teaser).join('')}</main>`,
      is: '2024-07-13 time',
    },
    { what: 'told from now', body: timed('<time>3 hours ago</time>'), is: '2025-11-22 time' },
    {
      what: 'beside a headline outside of the article',
      body: `<main><h1>${HEADLINE}</h1><time datetime="2024-07-13">x</time><article>${PROSE}</article></main>`,
      is: '2024-07-13 time',
    },
    {
      what: 'not of a front page',
      body: `<main><h1>World</h1>${[1, 2, 3, 4, 5].map(teaser).join('')}</main>`,
      is: null,
    },
    {
      what: 'not of a front page without headings',
      body: `<main>${[1, 2, 3, 4, 5].map(teaser).join('')}</main>`,
      is: null,
    },
    { what: 'not of the margin', body: `${timed('')}<aside><time datetime="2024-07-01">x</time></aside>`, is: null },
    {
      what: 'not of comments',
      body: `<article><h1>${HEADLINE}</h1>${PROSE}<section id="comments"><p>Nonsense. <time datetime="2024-07-20">20 July</time></p></section></article>`,
      is: null,
    },
    {
      what: 'not of other stories',
      body: `<article><h1>${HEADLINE}</h1>${PROSE}<div class="related-stories"><time datetime="2024-07-01">x</time></div></article>`,
      is: null,
    },
    {
      what: 'not of a post that it quotes',
      body: timed('<blockquote class="twitter-tweet"><time datetime="2023-01-01">x</time></blockquote>'),
      is: null,
    },
    {
      what: 'not of what it tells of',
      body: timed(
        '<p>They signed the treaty on <time datetime="2024-06-19">19 June</time> in the capital, with many guests in the hall.</p>',
      ),
      is: null,
    },
    { what: 'not a duration', body: timed('<time datetime="PT5M">5 min</time>'), is: null },
  ]);
});
