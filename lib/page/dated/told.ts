/** What one kind of place in a page tells of the article's dates. */
import type { NoteDate } from '../../core/schema.ts';
import type { DateContext } from '../../core/written/plausible.ts';

export interface Told {
  /** When it was published or, failing that, written. */
  published: NoteDate | null;
  /** When it was last changed. */
  modified: NoteDate | null;
}

/** A page as the places in it are asked. */
export interface Page {
  document: Document;
  /** Where it stands on the web; '' for a page that stands nowhere. */
  address: string;
  /** Where it says that it stands; '' where it does not say. */
  canonical: string;
  context: DateContext;
  headline: Element | null;
  /** What the headline stands in; null where the page is no single article. */
  article: Element | null;
  /** What surer places tell of when it was published, or last changed: no later day can be meant by one without a year. */
  until: NoteDate | null;
}

export const NOTHING: Told = { published: null, modified: null };

/** The first of some values that is a date. */
export function firstDate<T>(values: Iterable<T>, read: (value: T) => NoteDate | null): NoteDate | null {
  for (const value of values) {
    const date = read(value);
    if (date) return date;
  }
  return null;
}
