/** What a page says of itself: its title, and when the article on it was published. */
import type { NoteDate } from '../core/schema.ts';
import type { DateFrom } from '../core/types.ts';
import { addressDate } from '../core/written/address.ts';
import { fromByline } from './dated/byline.ts';
import { fromItems } from './dated/items.ts';
import { fromJsonLd, isRoot } from './dated/json-ld.ts';
import { fromMeta } from './dated/meta.ts';
import { pageOf } from './dated/page.ts';
import { fromTimes } from './dated/times.ts';
import { firstDate, type Page, type Told } from './dated/told.ts';

/** Where an article's date is looked for, in this order. */
const KINDS: [DateFrom, (page: Page) => Told][] = [
  ['json-ld', fromJsonLd],
  ['meta', fromMeta],
  ['microdata', fromItems],
  ['time', fromTimes],
  ['address', fromAddress],
  ['text', fromByline],
];

/** Where the page was opened, or where it says that it stands: shortened and saved addresses have no date. */
function fromAddress({ address, canonical, context }: Page): Told {
  return { published: firstDate([address, canonical], (one) => addressDate(one, context)), modified: null };
}

export interface ArticleDate {
  date: NoteDate | null;
  /** Where the page says it; null where it does not. */
  dateFrom: DateFrom | null;
}

const NO_DATE: ArticleDate = { date: null, dateFrom: null };

/**
 * When the article was published, as the first kind of place says that names a day; failing that,
 * a month or a year; failing that, when it was last changed. `now`: the reader's clock, which
 * dates such as "yesterday" count from and none may pass.
 */
export function articleDate(document: Document, now: Date): ArticleDate {
  const page = pageOf(document, now);
  let coarse: ArticleDate | null = null;
  let changed: ArticleDate | null = null;
  for (const [dateFrom, told] of KINDS) {
    // A site's front is as old as the site; what stands on it is of other pages.
    if (isFront(page) && dateFrom !== 'json-ld') break;
    const { published, modified } = told({ ...page, until: (coarse ?? changed)?.date ?? null });
    if (published?.precision === 'day' && !isWiki(document)) return { date: published, dateFrom };
    if (published) coarse ??= { date: published, dateFrom };
    if (modified) changed ??= { date: modified, dateFrom };
  }
  return (isWiki(document) ? (changed ?? coarse) : (coarse ?? changed)) ?? NO_DATE;
}

/** A wiki's page is written anew with each change: what it says was known when it was last changed. */
const isWiki = (document: Document): boolean =>
  document.querySelector('meta[name="generator"][content^="MediaWiki"]') !== null;

const isFront = (page: Page): boolean =>
  isRoot(page) && page.document.querySelector('meta[property="og:type"]')?.getAttribute('content') !== 'article';

/** The headline: what the page offers for sharing, its first `h1`, or its title. */
export function articleTitle(document: Document): string {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = shared || document.querySelector('h1')?.textContent || document.title;
  return title.replace(/\s+/g, ' ').trim();
}
