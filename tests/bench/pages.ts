/**
 * News pages of any size, the same in every run: headings, paragraphs with links and emphasis,
 * lists, figures, sidebars, comments, and the scripts and styles that a page carries along.
 */
import { type Chance, chance } from './random.ts';
import { type NamesByLanguage, paragraph, sentence } from './sentences.ts';
import { LANGUAGES, type Language } from './words.ts';

export interface BenchPage {
  /** `en-20k`; a file's path for a page that was given. */
  id: string;
  html: string;
}

export type PageKind = 'en' | 'id' | 'ko' | 'mixed';
const KINDS: readonly PageKind[] = ['en', 'id', 'ko', 'mixed'];

/** Bytes of HTML. */
const SIZES = { '20k': 20_000, '200k': 200_000, '1m': 1_000_000, '5m': 5_000_000 } as const;

/** Every size in every kind; of the largest only the mixed one, which costs most to load. */
export function benchPages(names: NamesByLanguage): BenchPage[] {
  return Object.entries(SIZES).flatMap(([size, bytes], i) =>
    KINDS.filter((kind) => size !== '5m' || kind === 'mixed').map((kind, j) => ({
      id: `${kind}-${size}`,
      html: page(kind, bytes, names, chance(100 * i + j + 1)),
    })),
  );
}

const bytesOf = (text: string) => Buffer.byteLength(text);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One page of about `bytes` bytes. */
export function page(kind: PageKind, bytes: number, names: NamesByLanguage, random: Chance): string {
  const language = (): Language => (kind === 'mixed' ? random.pick(LANGUAGES) : kind);
  const lang = kind === 'mixed' ? 'en' : kind;
  const title = sentence(lang, names, random);
  const head = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="2024-07-13T08:00:00Z"><style>${STYLE}</style>
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)}}</script></head>
<body><header class="masthead"><a class="logo" href="/">The Bench</a><nav><ul>${links(12, lang)}</ul></nav></header>
<div class="layout"><main class="column"><article class="story"><header><h1>${title}</h1>
<p class="byline"><span class="author">Ada Nwosu</span> · <time datetime="2024-07-13">13 July 2024</time></p></header>`;
  const end = '</main></div><footer class="foot"><p>Nothing on this page happened.</p></footer></body></html>';

  const parts = [head];
  let size = bytesOf(head) + bytesOf(end);
  const add = (part: string) => {
    parts.push(part);
    size += bytesOf(part);
  };
  // Two thirds story, the rest what stands around it.
  while (size < bytes * 0.66) add(section(language()));
  add(`</article><aside class="rail"><h2>More</h2>`);
  while (size < bytes * 0.8) add(teaser(language()));
  add('</aside><section class="comments"><h2>Comments</h2>');
  while (size < bytes * 0.98) add(comment(language()));
  add('</section>');
  return parts.join('') + end;

  function wrap(text: string): string {
    const roll = random.next();
    if (roll < 0.3) return `<a class="link" href="/t/${random.below(1000)}">${text}</a>`;
    if (roll < 0.4) return `<strong>${text}</strong>`;
    if (roll < 0.48) return `<em>${text}</em>`;
    return text;
  }
  function text(most: number, of: Language): string {
    return paragraph(1 + random.below(most), of, names, random, wrap);
  }
  function links(count: number, of: Language): string {
    return Array.from(
      { length: count },
      () => `<li><a href="#">${sentence(of, names, random).slice(0, 18)}</a></li>`,
    ).join('');
  }
  function section(of: Language): string {
    const blocks = Array.from(
      { length: 3 + random.below(4) },
      () =>
        `<div class="block block--text" data-block-id="${random.below(1e9)}" data-component="text">\n  <p class="text text--body">${text(3, of)}</p>\n</div>\n`,
    );
    const body = blocks.join('');
    const extras = [
      () => `<figure class="media"><img alt="" width="640" height="2"><figcaption>${text(1, of)}</figcaption></figure>`,
      () => `<ul class="facts">${Array.from({ length: 4 }, () => `<li>${text(1, of)}</li>`).join('')}</ul>`,
      () =>
        `<blockquote class="quote"><p>${text(2, of)}</p><cite>${escaped(sentence(of, names, random).slice(0, 30))}</cite></blockquote>`,
      () =>
        `<div class="promo" aria-hidden="true"><div class="inner" data-slot="mid-${random.below(99)}"><script>window.slots = ${JSON.stringify(Array.from({ length: 40 }, () => random.below(1e6)))};</script></div></div>`,
    ];
    return `<section><h2>${sentence(of, names, random)}</h2>\n${body}${random.pick(extras)()}</section>\n`;
  }
  function teaser(of: Language): string {
    const at = random.below(9999);
    return `<div class="card card--rail" data-track="rail-${at}" data-position="${at}">
  <div class="thumb"><picture><source srcset="/i/${at}-320.webp 320w, /i/${at}-640.webp 640w" type="image/webp"><img alt="" width="80" height="2"></picture></div>
  <div class="words"><span class="label">${ICON} World</span>
    <h3 class="card__title"><a class="card__link" href="/s/${at}?from=rail" data-id="${at}">${sentence(of, names, random)}</a></h3>
    <p class="small"><time datetime="2024-07-12">12 Jul</time> <span>${random.below(60)} min</span></p>
  </div>
</div>
`;
  }
  function comment(of: Language): string {
    return `<div class="comment comment--top" id="c${random.below(99999)}" data-author="${random.below(99999)}">
  <div class="who"><img class="face" alt="" width="24" height="2"><span class="nick">reader${random.below(9999)}</span> <time>${random.below(24)}:00</time></div>
  <div class="said"><p>${text(2, of)}</p></div>
  <div class="tools"><button class="tool tool--up" aria-label="Agree">${ICON}<span>${random.below(90)}</span></button> <button class="tool">Reply</button> <button class="tool">Report</button></div>
</div>
`;
  }
}

const ICON =
  '<svg class="icon" width="12" height="12" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2l3 7h7l-5.5 4.5L18 21l-6-4-6 4 1.5-7.5L2 9h7z"/></svg>';

const STYLE =
  'body{font:16px/1.5 serif;margin:0}.layout{max-width:1100px;margin:auto}.story{max-width:680px}.card{display:flex;gap:8px}.comment{border-top:1px solid #ddd;padding:8px}.small{color:#666;font-size:13px}';
