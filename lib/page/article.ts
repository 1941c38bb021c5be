/** What a page says of itself: title, language, and the article's own date where it gives one. */
import type { NoteDate } from '../core/schema.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?/;

/** A date as pages write it in metadata (ISO 8601), or null. The day is the one written, whatever the zone. */
export function parseDate(written: string | null | undefined): NoteDate | null {
  const [value, , day] = DATE.exec(written?.trim() ?? '') ?? [];
  return value ? { value, precision: day ? 'day' : 'month' } : null;
}

const META = ['property="article:published_time"', 'itemprop="datePublished"'].concat(
  ['pubdate', 'date', 'parsely-pub-date'].map((name) => `name="${name}" i`),
);
const TIMES = '[itemprop="datePublished"][datetime], article time[datetime]';

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
