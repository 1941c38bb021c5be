/** A page in few lines, and what its date must be. */
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { articleDate } from '../../../lib/page/article.ts';

/** The reader's clock in every row: noon, 22 November 2025. */
export const NOW = new Date(2025, 10, 22, 12);

export interface Row {
  /** What the row tries. */
  what: string;
  lang?: string;
  /** Where the page stands. */
  at?: string;
  head?: string;
  /** What stands in the body; the headline, where a row leaves it out, comes first. */
  body?: string;
  /** "2024-07-13 json-ld", or null. */
  is: string | null;
}

export const HEADLINE = 'Pyongyang rejects the declaration';

/** Prose without dates, so that pages look like pages. */
export const PROSE =
  '<p>The ministry said on Saturday that it would not accept the declaration, and that those who wrote it would have to answer for whatever came of it in the region and beyond.</p>'.repeat(
    3,
  );

export function documentOf({ lang = 'en', at, head = '', body }: Row): Document {
  const place = at ? `<link rel="canonical" href="${at}">` : '';
  const matter = body ?? `<article><h1>${HEADLINE}</h1>${PROSE}</article>`;
  const html = `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><title>${HEADLINE} – The Paper</title>${place}${head}</head><body>${matter}</body></html>`;
  return parseHTML(html).document as unknown as Document;
}

/** Tells what a page's date is taken to be, as rows write it. */
export function told(row: Row): string | null {
  const { date, dateFrom } = articleDate(documentOf(row), NOW);
  return date && `${date.value} ${dateFrom}`;
}

export const each = (rows: Row[]): void => {
  it.each(rows.map((row) => [row.what, row] as const))('%s', (_, row) => expect(told(row)).toBe(row.is));
};

/** An article whose byline is given, in the language of the row. */
export const byline = (line: string): string => `<article><h1>${HEADLINE}</h1><div>${line}</div>${PROSE}</article>`;
