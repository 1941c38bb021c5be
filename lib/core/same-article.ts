/** Whether the page is the very article that a note was made from. */
import type { NoteDate } from './schema.ts';
import { spanOf } from './span.ts';
import { contentWords } from './words.ts';

/** Share of a headline's words that make it the page's own, and how far apart the two dates may be. */
export const SAME_HEADLINE = 0.85;
const SAME_HEADLINE_WORDS = 4;
const SAME_HEADLINE_DAYS = 3;
const DAY = 86_400_000;

/** A headline as printed, with its date. */
export interface Headline {
  title: string;
  date: NoteDate;
}

/** Whether the page is the article under that headline: then whatever was noted from it has just been read. */
export function isSameArticle(headline: Headline, page: { title: string; date: NoteDate | null }): boolean {
  const words = new Set(contentWords(headline.title, 'en').map(({ surface }) => surface));
  if (words.size < SAME_HEADLINE_WORDS) return false;
  if (page.date && Math.abs(spanOf(page.date).start - spanOf(headline.date).start) > SAME_HEADLINE_DAYS * DAY)
    return false;
  const onPage = new Set(contentWords(page.title, 'en').map(({ surface }) => surface));
  const shared = [...words].filter((word) => onPage.has(word));
  return shared.length >= SAME_HEADLINE * words.size;
}
