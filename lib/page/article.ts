/** What a page says of itself: title, language, and the article's own date where it gives one. */
import type { NoteDate } from '../core/schema.ts';

const DATE = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?/;

/** A date as pages write it in metadata, or null. The reader's clock decides nothing: the day is the one written. */
export function parseDate(written: string | null | undefined): NoteDate | null {
  const match = DATE.exec(written?.trim() ?? '');
  if (!match) {
    // RFC 822 and the like: let the platform read it, keep the day it says.
    const time = written && /\d{4}/.test(written) && /[a-z]/i.test(written) ? Date.parse(`${written}`) : Number.NaN;
    return Number.isNaN(time) ? null : { value: new Date(time).toISOString().slice(0, 10), precision: 'day' };
  }
  return match[3]
    ? { value: match[0].slice(0, 10), precision: 'day' }
    : { value: match[0].slice(0, 7), precision: 'month' };
}

const META = ['property="article:published_time"', 'itemprop="datePublished"'].concat(
  ['datePublished', 'pubdate', 'publish-date', 'date', 'dc.date', 'parsely-pub-date'].map((name) => `name="${name}" i`),
);
const TIMES =
  '[itemprop="datePublished"][datetime], article time[datetime], main time[datetime], time[pubdate][datetime]';

/** The day the article was published: from JSON-LD, metadata, or a `<time>` in the article. Null when it does not say. */
export function articleDate(document: Document): NoteDate | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const written = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '');
    const date = parseDate(written?.[1]);
    if (date) return date;
  }
  for (const attribute of META) {
    const date = parseDate(document.querySelector(`meta[${attribute}]`)?.getAttribute('content'));
    if (date) return date;
  }
  const times = document.querySelectorAll(TIMES);
  // A page with many dates is a front page; none of them is its own.
  return times.length > 0 && times.length < 4 ? parseDate(times[0]?.getAttribute('datetime')) : null;
}

/** The headline: what the page offers for sharing, its first `h1`, or its title. */
export function articleTitle(document: Document): string {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = shared || document.querySelector('h1')?.textContent || document.title;
  return title.replace(/\s+/g, ' ').trim();
}

/** The declared language of an element, '' when nothing above it declares one. */
export function declaredLanguage(node: Node): string {
  return (node as Element).closest?.('[lang]')?.getAttribute('lang') ?? '';
}
