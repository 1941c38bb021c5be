/**
 * Whether the reader has just read it: how likely a page says what a note says.
 *
 * A long article about the same war has nearly all words of every note about it, scattered; that is
 * being related. A note is repeated when its words stand together in one passage, when the page
 * speaks of everybody it speaks of, and when it is of the page's own days, whose news the page most
 * likely is, or tells of the note's month. These signs are put together by a logistic regression,
 * whose weights were learnt from the half of `tests/eval/ranking/` that is there to develop on: 27
 * pages, 2,586 pairs of a query and a known note, of which 143 repeat. With each page judged by the
 * weights of the others, a repeat is put above another note in 97 of 100 pairs.
 */
import { type BagIndex, idf, idfOf } from './bm25.ts';
import { coverage } from './passage.ts';
import { aboutOf, type NoteText, type Rankable, readNote, type Tongue } from './rank-text.ts';
import type { Reading } from './relate.ts';
import { type Headline, isSameArticle } from './same-article.ts';
import type { NoteDate } from './schema.ts';
import { middleOf } from './span.ts';
import { primary } from './texts.ts';
import type { Told } from './told.ts';
import { topicsOnPage } from './topic-text.ts';
import type { PageBrief } from './types.ts';

/** Log-odds that each sign adds. */
export const SIGNS = {
  none: -4.23,
  /** Share of its words, by weight, in one passage, where page and note have a language in common: the logarithm of `share / USUAL`. */
  words: 2.51,
  /** Share of its topics, by weight, in one passage; and that once more where words cannot be compared. */
  topics: 2.17,
  topicsAlone: 3.04,
  /** Share of its entities on the page, from half on: 0 to 1. */
  entities: 1.67,
  /** Nearness in time, 1 on the day, and that together with `entities`. */
  near: 2.37,
  nearEntities: 1.35,
  /** Years of age, up to one. */
  old: -1.29,
  /** The page tells of its month, or of its year, and it is not of the page's own days. */
  month: 1.5,
  year: 0.33,
};
/** Share of words that says nothing either way, and what no note has less of. */
const USUAL = 0.3;
const LEAST = 0.1;
/** Days that are the page's own: no need to tell which. */
const OWN_DAYS = 3;
/** Days in which nearness falls to a third (1/e). */
const NEAR_DAYS = 10;
/** So many rare words that the page does not have are added to every note, lest two words of a short one settle it. */
const DOUBT = 1;
/** Weight of a word that the note writes with a capital: that two texts name the same people is no repetition yet. */
const NAME_WEIGHT = 0.7;

const DAY = 86_400_000;
const YEAR = 365;

/** How likely it is that the page says what the note says, 0 to 1. `headline`: of the note's source. */
export function repeatsPage<N extends Rankable>(note: N, reading: Reading<N>, headline?: Headline): number {
  const { page, tongues, topics, told } = reading;
  if (headline && isSameArticle(headline, page)) return 1;
  const readable = tongues.filter(({ lang }) => note.text[lang] !== undefined && isReadable(page.lang, [lang]));
  const isRead = readable.length > 0;
  const days = daysApart(note.date, page.date);
  const near = Math.exp(-days / NEAR_DAYS);
  const entities = Math.max(0, 2 * shareOnPage(note, page) - 1);
  const odds =
    SIGNS.none +
    (isRead ? SIGNS.words * Math.log((LEAST + wordsOnPage(note, readable)) / USUAL) : 0) +
    (topics ? (SIGNS.topics + (isRead ? 0 : SIGNS.topicsAlone)) * topicsOnPage(note, topics) : 0) +
    SIGNS.entities * entities +
    SIGNS.near * near +
    SIGNS.nearEntities * near * entities +
    SIGNS.old * Math.min(1, days / YEAR) +
    (days > OWN_DAYS ? toldOf(note.date, told) : 0);
  return 1 / (1 + Math.exp(-odds));
}

function toldOf({ value }: NoteDate, told: Told): number {
  if (value.length > 4 && told.has(value.slice(0, 7))) return SIGNS.month;
  return told.has(value.slice(0, 4)) ? SIGNS.year : 0;
}

/** Days from the note to the page, imprecise dates in their middle; a page without a date is of no note's days. */
const daysApart = (date: NoteDate, page: NoteDate | null): number =>
  page ? Math.max(0, (middleOf(page) - middleOf(date)) / DAY) : YEAR;

function shareOnPage(note: Rankable, { mentions }: PageBrief): number {
  const about = [...aboutOf(note)];
  return about.filter((id) => mentions.some(({ entity }) => entity === id)).length / about.length;
}

/** Share of the note's words that one passage of the page or its title has, by weight; by the language that shows most. */
function wordsOnPage(note: Rankable, tongues: readonly Tongue[]): number {
  let most = 0;
  for (const { lang, index, page } of tongues) {
    const text = readNote(note).get(lang);
    if (!text) continue;
    const weights = weightsOf(text, index);
    const doubt = DOUBT * idf(1, index.documents);
    for (const places of [page.textPlaces, page.titlePlaces]) most = Math.max(most, coverage(weights, places, doubt));
  }
  return most;
}

function weightsOf(text: NoteText, index: BagIndex): Map<string, number> {
  const weights = new Map<string, number>();
  for (const key of text.counts.keys()) {
    weights.set(key, idfOf(index, key) * (text.common.has(key) ? 1 : NAME_WEIGHT));
  }
  return weights;
}

/** Languages so near to another that their words can be compared. */
const NEAR_TO: Readonly<Record<string, string>> = { ms: 'id', zlm: 'id', in: 'id' };

/** Whether words of a page in the language can be compared with texts in those; a page that does not say may be in any. */
export function isReadable(lang: string, langs: Iterable<string>): boolean {
  const own = primary(lang);
  if (own === '' || own === 'und') return true;
  for (const other of langs) if (primary(other) === (NEAR_TO[own] ?? own)) return true;
  return false;
}
