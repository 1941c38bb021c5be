/** Which heading is the page's own, and what the article around it is. */

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Titles that the page gives itself. */
const titlesOf = (document: Document): string[] =>
  [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('meta[name="twitter:title"]')?.getAttribute('content'),
    document.title,
  ]
    .map(words)
    .filter(Boolean);

const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/;
/** What is shorter is a section's name and no headline. In UTF-16 units; Han and Hangul say more with each. */
const isLong = (text: string) => text.length >= (DENSE.test(text) ? 5 : 12);

/** Whether a text is the page's own title, perhaps with the site's name beside it. */
export function isTitleOf(text: string, document: Document): boolean {
  const title = words(text);
  if (!isLong(title)) return false;
  return titlesOf(document).some((own) => own.startsWith(title) || (isLong(own) && title.startsWith(own)));
}

const MARGINS = 'nav, footer, aside';

/** The heading that says what the page's title says, else the first `h1` that stands in no margin. */
export function headlineOf(document: Document): Element | null {
  const headings = [...document.querySelectorAll('h1, h2, [itemprop~="headline"]')].slice(0, 40);
  return (
    headings.find((heading) => isTitleOf(heading.textContent ?? '', document)) ??
    headings.find((heading) => heading.localName === 'h1' && !heading.closest(MARGINS)) ??
    null
  );
}

const WHOLE = 'article, [role="article"], main, [role="main"]';

/** What the headline stands in; without one the only article; null where the page is no single article. */
export function articleAround(document: Document, headline: Element | null): Element | null {
  if (headline) return headline.closest(WHOLE) ?? document.body;
  const articles = document.querySelectorAll('article');
  return articles.length === 1 ? (articles[0] as Element) : null;
}

/** Whether a link's text is a headline, rather than the name of a writer or a section. */
export function isHeadlineLink(link: Element): boolean {
  const text = words(link.textContent);
  return text.length > (DENSE.test(text) ? 14 : 38) || link.querySelector('h2, h3, h4') !== null;
}
