/**
 * Notes and page as words, the way the rankers read them: every note in both of its languages,
 * and the page once in each, because pages in other languages share names and numbers with either
 * text and many a page declares the wrong language. A note counts by whichever text fits better.
 */
import { type Bag, type BagIndex, bagOf, indexBags, type Query } from './bm25.ts';
import type { Note, NoteLanguage } from './schema.ts';
import type { PageBrief } from './types.ts';
import { contentWords, type Word } from './words.ts';

/** What ranking needs of a note. */
export type Rankable = Pick<Note, 'id' | 'date' | 'text' | 'entities' | 'claim' | 'sources'>;

/**
 * A word of the title counts as so many of the text: it says what the article is about. Weighted
 * before k3 bends the count, as BM25F does with fields (Robertson and Zaragoza 2009, section 3.6).
 */
export const TITLE_WEIGHT = 4;

export type InBoth<T> = Record<NoteLanguage, T>;

/** A page in the words of one language. */
export interface PageText {
  title: Word[];
  text: Word[];
  titlePlaces: Places;
  textPlaces: Places;
  query: Query;
}

/** Where each word stands in a text, counted in content words, ascending. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function placesOf(words: readonly Pick<Word, 'key'>[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of words.entries()) {
    const sofar = places.get(key);
    if (sofar) sofar.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** A note's text in the words of one language. */
export interface NoteText extends Bag {
  /** Words that the note writes small: what it says, rather than whom it names. */
  common: ReadonlySet<string>;
}

const read = new WeakMap<object, InBoth<NoteText>>();

/** The note's texts as words; kept as long as the note itself, for those who ask many questions of one corpus. */
export function readNote(note: Rankable): InBoth<NoteText> {
  const known = read.get(note);
  if (known) return known;
  const made = inBoth((lang) => {
    const words = contentWords(note.text[lang], lang);
    const common = words.filter(({ small }) => small);
    return { ...bagOf(words.map(({ key }) => key)), common: new Set(common.map(({ key }) => key)) };
  });
  read.set(note, made);
  return made;
}

export const inBoth = <T>(make: (lang: NoteLanguage) => T): InBoth<T> => ({ en: make('en'), id: make('id') });

/** One index for each language of the notes, in the notes' order. */
export const indexNotes = (notes: readonly Rankable[]): InBoth<BagIndex> =>
  inBoth((lang) => indexBags(notes.map((note) => readNote(note)[lang])));

export function readPage(page: PageBrief): InBoth<PageText> {
  return inBoth((lang) => {
    const title = contentWords(page.title, lang);
    const text = contentWords(page.text, lang);
    const [titlePlaces, textPlaces] = [placesOf(title), placesOf(text)];
    const query = new Map<string, number>();
    for (const [key, places] of textPlaces) query.set(key, places.length);
    for (const [key, places] of titlePlaces) query.set(key, (query.get(key) ?? 0) + TITLE_WEIGHT * places.length);
    return { title, text, titlePlaces, textPlaces, query };
  });
}

/** Scores in both languages, each note by its better one. */
export function best(score: (lang: NoteLanguage) => number[]): { score: number; lang: NoteLanguage }[] {
  const { en, id } = inBoth(score);
  return en.map((inEnglish, at) => {
    const inIndonesian = id[at] ?? 0;
    return inIndonesian > inEnglish ? { score: inIndonesian, lang: 'id' } : { score: inEnglish, lang: 'en' };
  });
}
