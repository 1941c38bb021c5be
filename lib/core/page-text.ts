/** A page as words, the way notes are compared with it: read once in each of their languages, however many names are asked for. */
import type { Query } from './bm25.ts';
import { keepLast } from './kept.ts';
import { type Places, placesOf } from './places.ts';
import type { PageBrief } from './types.ts';
import { contentWords, type Word } from './words.ts';

/**
 * A word of the title counts as so many of the text: it says what the article is about. Weighted
 * before k3 bends the count, as BM25F does with fields (Robertson and Zaragoza 2009, section 3.6).
 */
export const TITLE_WEIGHT = 4;
/** Languages of notes that a page is kept in. */
const LANGUAGES = 8;
/** Words beyond these tell little that the first do not. */
const TOP = 64;

/** A page in the words of one language. */
export interface PageText {
  title: Word[];
  text: Word[];
  titlePlaces: Places;
  textPlaces: Places;
  query: Query;
}

type Written = Pick<PageBrief, 'title' | 'text'>;

const read = keepLast(LANGUAGES, (titled: string, written: string, lang: string): PageText => {
  const title = contentWords(titled, lang);
  const text = contentWords(written, lang);
  const [titlePlaces, textPlaces] = [placesOf(title), placesOf(text)];
  const query = new Map<string, number>();
  for (const [key, places] of textPlaces) query.set(key, places.length);
  for (const [key, places] of titlePlaces) query.set(key, (query.get(key) ?? 0) + TITLE_WEIGHT * places.length);
  return { title, text, titlePlaces, textPlaces, query };
});

/** The page as read in a language: it may be in any, or say the wrong one. */
export const readPage = ({ title, text }: Written, lang: string): PageText => read(title, text, lang);

/** The words that an index is asked for: stems of what the page says most, the weightiest first. */
export const topWords = (page: Written, lang: string): string[] =>
  [...readPage(page, lang).query]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOP)
    .map(([key]) => key);
