/** Dates marked up in the page's own text: microdata, RDFa and microformats. */
import type { NoteDate } from '../../core/schema.ts';
import { machineDate } from '../../core/written/machine.ts';
import { isOthers } from './others.ts';
import { firstDate, NOTHING, type Page, type Told } from './told.ts';

const properties = (...names: string[]): string =>
  names
    .flatMap((name) => [
      `[itemprop~="${name}"]`,
      ...['', 'schema:', 'http://schema.org/', 'https://schema.org/'].map((prefix) => `[property~="${prefix}${name}"]`),
    ])
    .join();
const vocabulary = (...names: string[]): string =>
  names.flatMap((name) => ['dc:', 'dcterms:'].map((prefix) => `[property~="${prefix}${name}"]`)).join();

const PUBLISHED = [
  `${properties('datePublished')}, [property~="dc:issued"], [property~="dcterms:issued"]`,
  `${properties('dateCreated')}, ${vocabulary('created', 'date')}`,
  '.dt-published, .hentry .published, abbr.published',
];
const MODIFIED = [
  `${properties('dateModified')}, ${vocabulary('modified')}`,
  '.dt-updated, .hentry .updated, abbr.updated',
];
/** Things in an article that have dates of their own. */
const PARTS = '[itemscope][itemprop]:not([itemprop~="mainEntity"]):not([itemprop~="mainEntityOfPage"])';
const MOST_DATES = 3;

export function fromItems(page: Page): Told {
  const read = (selectors: string[]) => firstDate(selectors, (selector) => dateBy(selector, page));
  const published = read(PUBLISHED);
  return published || page.document.querySelector(MODIFIED.join()) ? { published, modified: read(MODIFIED) } : NOTHING;
}

function dateBy(selector: string, page: Page): NoteDate | null {
  const { headline } = page;
  const marked = [...page.document.querySelectorAll(selector)].filter(
    (element) => !element.parentElement?.closest(PARTS) && !isOthers(element, headline),
  );
  // What the headline is an item of, its date is of too.
  const scope = headline?.closest('[itemscope], [typeof], .hentry, .h-entry');
  const own = scope ? marked.filter((element) => scope.contains(element)) : [];
  const dates = (elements: Element[]) =>
    elements.flatMap((element) => machineDate(writtenOf(element), page.context) ?? []);
  const [first] = dates(own);
  if (first) return first;
  const all = dates(marked);
  return new Set(all.map(({ value }) => value)).size > MOST_DATES ? null : (all[0] ?? null);
}

const writtenOf = (element: Element): string =>
  element.getAttribute('content') ??
  element.getAttribute('datetime') ??
  (element.localName === 'abbr' ? element.getAttribute('title') : null) ??
  element.querySelector('time[datetime]')?.getAttribute('datetime') ??
  element.textContent ??
  '';
