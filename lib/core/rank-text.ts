/**
 * Notes and page as words, the way the rankers read them: every note in each of its languages, and
 * the page once in each of those, because pages in other languages share names and numbers with any
 * text and many a page declares the wrong language. A note counts by whichever text fits best.
 */
import { type Bag, type BagIndex, bagOf, indexBags, type Query } from './bm25.ts';
import { type Places, placesOf } from './places.ts';
import type { Note } from './schema.ts';
import type { PageBrief } from './types.ts';
import { contentWords, type Word } from './words.ts';

/** What ranking needs of a note. */
export interface Rankable extends Pick<Note, 'id' | 'date' | 'text' | 'entities' | 'claim' | 'sources'> {
  /** What it tells, where that was read when it was packed. */
  topics?: readonly string[];
}

/**
 * A word of the title counts as so many of the text: it says what the article is about. Weighted
 * before k3 bends the count, as BM25F does with fields (Robertson and Zaragoza 2009, section 3.6).
 */
export const TITLE_WEIGHT = 4;

/** A page in the words of one language. */
export interface PageText {
  title: Word[];
  text: Word[];
  titlePlaces: Places;
  textPlaces: Places;
  query: Query;
}

/** A note's text in the words of one language. */
export interface NoteText extends Bag {
  /** Words that the note writes small: what it says, rather than whom it names. */
  common: ReadonlySet<string>;
  /** The last year it names, 0 when none; numbers beyond living memory and the near future are something else. */
  lastYear: number;
}

/** Notes and page in the words of one language. */
export interface Tongue {
  lang: string;
  /** In the notes' order; a note that is not written in it has no words. */
  index: BagIndex;
  page: PageText;
}

const NO_TEXT: NoteText = { counts: new Map(), length: 0, common: new Set(), lastYear: 0 };
/** Security Council resolutions have numbers from 2087 on. */
const YEAR = /^(?:19\d\d|20[0-4]\d)$/;

const read = new WeakMap<object, ReadonlyMap<string, NoteText>>();

/** The note's texts as words, by language; kept as long as the note itself, for those who ask many questions of one corpus. */
export function readNote(note: Rankable): ReadonlyMap<string, NoteText> {
  const known = read.get(note);
  if (known) return known;
  const made = new Map(Object.entries(note.text).map(([lang, text]) => [lang, readText(text, lang)]));
  read.set(note, made);
  return made;
}

function readText(text: string, lang: string): NoteText {
  const words = contentWords(text, lang);
  const common = new Set<string>();
  let lastYear = 0;
  for (const { key, small } of words) {
    if (YEAR.test(key)) lastYear = Math.max(lastYear, Number(key));
    if (small) common.add(key);
  }
  return { ...bagOf(words.map(({ key }) => key)), common, lastYear };
}

/** Notes and page in every language that any of the notes is written in. */
export function readTongues(notes: readonly Rankable[], page: PageBrief): Tongue[] {
  const langs = new Set(notes.flatMap((note) => Object.keys(note.text)));
  return [...langs].sort().map((lang) => ({
    lang,
    index: indexBags(notes.map((note) => readNote(note).get(lang) ?? NO_TEXT)),
    page: readPage(page, lang),
  }));
}

function readPage(page: PageBrief, lang: string): PageText {
  const title = contentWords(page.title, lang);
  const text = contentWords(page.text, lang);
  const [titlePlaces, textPlaces] = [placesOf(title), placesOf(text)];
  const query = new Map<string, number>();
  for (const [key, places] of textPlaces) query.set(key, places.length);
  for (const [key, places] of titlePlaces) query.set(key, (query.get(key) ?? 0) + TITLE_WEIGHT * places.length);
  return { title, text, titlePlaces, textPlaces, query };
}

/** Each note's best score over all languages, with the first language that gives it. */
export function best(
  tongues: readonly Tongue[],
  score: (tongue: Tongue) => readonly number[],
): { score: number; lang: string }[] {
  const most: { score: number; lang: string }[] = [];
  for (const tongue of tongues) {
    for (const [at, one] of score(tongue).entries()) {
      if (one > (most[at]?.score ?? -1)) most[at] = { score: one, lang: tongue.lang };
    }
  }
  return most;
}
