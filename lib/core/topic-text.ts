/**
 * Notes and page by their topics: what they tell, whatever the language. A passage of the page is
 * counted here in letters, since topics stand in it wherever they like.
 */
import { keepLast } from './kept.ts';
import { coverage } from './passage.ts';
import { type Places, placesOfAll } from './places.ts';
import type { Rankable } from './rank-text.ts';
import { type PackedTopics, readTopics } from './topics.ts';
import type { PageBrief } from './types.ts';

/** UTF-16 units that a content word takes up, with the small words around it: `PASSAGE` of these are a passage. */
const UNITS = { spaced: 8, unspaced: 3 } as const;
const UNSPACED = /^(ko|ja|zh|th|lo|km|my)\b/i;
/** So much weight that the page does not have is added to every note, as much as a topic of one note in a corpus of 300. */
const DOUBT = 5;
/** Weight of a topic that the lexicon does not weigh. */
const UNKNOWN = 3;

/** The page's topics, ready for notes to be compared with. */
export interface PageTopics {
  places: Places;
  weightOf(topic: string): number;
  /** Topics of a note: those it was packed with, else as its texts have them. */
  topicsOf(note: Rankable): readonly string[];
}

const readPlaces = keepLast(1, (lexicon: PackedTopics, title: string, text: string, lang: string): Places => {
  const unit = UNSPACED.test(lang) ? UNITS.unspaced : UNITS.spaced;
  const found = readTopics(lexicon, `${title}\n\n${text}`, lang);
  return placesOfAll(found.map(({ topic, at }) => [topic, Math.floor(at / unit)]));
});

export function readPageTopics(lexicon: PackedTopics, { title, text, lang }: PageBrief): PageTopics {
  const weights = weightsOf(lexicon);
  return {
    places: readPlaces(lexicon, title, text, lang),
    weightOf: (topic) => weights.get(topic) ?? UNKNOWN,
    topicsOf: (note) => note.topics ?? topicsOfTexts(lexicon, note),
  };
}

const weighed = new WeakMap<PackedTopics, ReadonlyMap<string, number>>();

function weightsOf(lexicon: PackedTopics): ReadonlyMap<string, number> {
  const known = weighed.get(lexicon);
  if (known) return known;
  const made = new Map(lexicon.topics.map((topic, at) => [topic, lexicon.weights[at] ?? UNKNOWN]));
  weighed.set(lexicon, made);
  return made;
}

const read = new WeakMap<object, readonly string[]>();

/** The topics of a note in all its languages, each once; kept as long as the note itself. */
export function topicsOfTexts(lexicon: PackedTopics, note: Pick<Rankable, 'text'>): readonly string[] {
  const known = read.get(note);
  if (known) return known;
  const all = Object.entries(note.text).flatMap(([lang, text]) => readTopics(lexicon, text, lang));
  const made = [...new Set(all.map(({ topic }) => topic))].sort();
  read.set(note, made);
  return made;
}

/** The share of a note's topics, by weight, that one passage of the page has: 0 to 1. */
export function topicsOnPage(note: Rankable, page: PageTopics): number {
  const weights = new Map(page.topicsOf(note).map((topic) => [topic, page.weightOf(topic)]));
  return coverage(weights, page.places, DOUBT);
}
