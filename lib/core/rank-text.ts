/**
 * Notes and page as words, the way the rankers read them: every note in each of its languages, and
 * the page once in each of those, because pages in other languages share names and numbers with any
 * text and many a page declares the wrong language. A note counts by whichever text fits best.
 */
import { type Bag, type BagIndex, indexBags } from './bm25.ts';
import { type PageText, readPage } from './page-text.ts';
import type { Note } from './schema.ts';
import type { PageBrief } from './types.ts';
import { eachContentWord } from './words.ts';

/** What ranking needs of a note. */
export interface Rankable extends Pick<Note, 'id' | 'date' | 'text' | 'entities' | 'claim' | 'sources'> {
  /** What it tells, where that was read when it was packed. */
  topics?: readonly string[];
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

/** Whom a note is about or a claim of, each once. */
export const aboutOf = ({ entities, claim }: Pick<Note, 'entities' | 'claim'>): Set<string> =>
  new Set([...entities, ...(claim?.by ?? [])]);

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
  const counts = new Map<string, number>();
  let length = 0;
  let lastYear = 0;
  eachContentWord(text, lang, (key) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    length++;
    if (key.length === 4 && YEAR.test(key)) lastYear = Math.max(lastYear, Number(key));
  });
  let common: ReadonlySet<string> | undefined;
  return {
    counts,
    length,
    lastYear,
    // Asked of the few notes that come into question, of a hundred that are read.
    get common() {
      common ??= commonIn(text, lang);
      return common;
    },
  };
}

function commonIn(text: string, lang: string): Set<string> {
  const common = new Set<string>();
  eachContentWord(text, lang, (key, _, small) => {
    if (small) common.add(key);
  });
  return common;
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
