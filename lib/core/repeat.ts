/**
 * Whether the reader has just read it: how far a note says again what the page says.
 *
 * Naively: the share of the note's words that the page has. A long article about the same war has
 * nearly all words of every note about it, scattered; that is being related. A note repeats the
 * page when its words stand together in one passage of it. Over the five articles that the bundle
 * restates, half of their own notes have 0.58 or more of their weight in one passage, and of the
 * notes from elsewhere 95 in 100 have less than 0.33.
 */
import { type BagIndex, idf } from './bm25.ts';
import {
  type NoteText,
  type PageText,
  type Places,
  placesOf,
  type Rankable,
  readNote,
  type Tongue,
} from './rank-text.ts';
import type { NoteDate } from './schema.ts';
import { spanOf } from './span.ts';
import { primary, type Texts } from './texts.ts';
import type { PageBrief } from './types.ts';
import { contentWords } from './words.ts';

/** Content words in a passage: three or four sentences, so that a retelling fits into one. */
export const PASSAGE = 40;
/** Share of a note's words, by weight, in one passage: up to `from` nothing is repeated, from `full` on all is. */
export const REPEATED = { from: 0.33, full: 0.58 } as const;
/** The same for a note of the article's own day, which is most likely its news in other words. */
export const REPEATED_FRESH = { from: 0.17, full: 0.4 } as const;
/** So many rare words that the page does not have are added to every note, lest two words of a short one settle it. */
export const DOUBT = 1;
const FRESH_DAYS = 1;
/** For a page whose language no note is written in: what a note of the day about nobody else repeats. */
export const REPEATED_UNREAD = 0.6;
/** Weight of a word that the note writes with a capital: that two texts name the same people is no repetition yet. */
export const NAME_WEIGHT = 0.7;
/** Older events are told with their year; without it, what looks like a retelling is half as likely to be one. */
export const DATED_FROM_DAYS = 60;
export const UNDATED = 0.5;
/** Share of a headline's words that make it the page's own, and how far apart the two dates may be. */
export const SAME_HEADLINE = 0.85;
const SAME_HEADLINE_WORDS = 4;
const SAME_HEADLINE_DAYS = 3;

const DAY = 86_400_000;

/** The largest share of the words' weight that stands in one passage of the text, 0 to 1. `doubt`: weight never found. */
export function coverage(weights: ReadonlyMap<string, number>, text: Places, doubt = 0, passage = PASSAGE): number {
  let total = doubt;
  const hits: { at: number; key: string; weight: number }[] = [];
  for (const [key, weight] of weights) {
    total += weight;
    for (const at of text.get(key) ?? []) hits.push({ at, key, weight });
  }
  if (total === 0) return 0;
  hits.sort((a, b) => a.at - b.at);

  const inside = new Map<string, number>();
  let covered = 0;
  let most = 0;
  let first = 0;
  for (const hit of hits) {
    const before = inside.get(hit.key) ?? 0;
    inside.set(hit.key, before + 1);
    if (before === 0) covered += hit.weight;
    for (let old = hits[first]; old && hit.at - old.at >= passage; old = hits[++first]) {
      const left = (inside.get(old.key) ?? 0) - 1;
      inside.set(old.key, left);
      if (left === 0) covered -= old.weight;
    }
    most = Math.max(most, covered);
  }
  return most / total;
}

/** Share of a text's words that stand in one passage of the page, whatever they weigh; by the language that shows most. */
export function contentCoverage(text: Texts, page: string): number {
  const shares = Object.entries(text).map(([lang, written]) => {
    const weights = new Map(contentWords(written, lang).map(({ key }) => [key, 1]));
    return coverage(weights, placesOf(contentWords(page, lang)));
  });
  return Math.max(0, ...shares);
}

/** How far a page of that date repeats a note in this language, 0 to 1. */
export function repetition(
  note: NoteText,
  date: NoteDate,
  index: BagIndex,
  page: PageText,
  pageDate: NoteDate | null,
): number {
  const weights = new Map<string, number>();
  for (const key of note.counts.keys()) {
    const weight = index.idfs.get(key) ?? 0;
    weights.set(key, note.common.has(key) ? weight : NAME_WEIGHT * weight);
  }
  const doubt = DOUBT * idf(1, index.documents);
  const said = Math.max(coverage(weights, page.textPlaces, doubt), coverage(weights, page.titlePlaces, doubt));
  const isOld = pageDate !== null && spanOf(pageDate).start - spanOf(date).start > DATED_FROM_DAYS * DAY;
  const dated = !isOld || page.query.has(date.value.slice(0, 4));
  const share = dated ? said : said * UNDATED;
  const { from, full } = isFresh(date, pageDate) ? REPEATED_FRESH : REPEATED;
  return Math.min(1, Math.max(0, (share - from) / (full - from)));
}

/** Whether a note is of the article's own day, give or take one. */
export const isFresh = (date: NoteDate, pageDate: NoteDate | null): boolean =>
  pageDate?.precision === 'day' &&
  date.precision === 'day' &&
  Math.abs(spanOf(pageDate).start - spanOf(date).start) <= FRESH_DAYS * DAY;

/** Languages so near to another that their words can be compared. */
const NEAR_TO: Readonly<Record<string, string>> = { ms: 'id', zlm: 'id', in: 'id' };

/** Whether words of a page in the language can be compared with texts in those; a page that does not say may be in any. */
export function isReadable(lang: string, langs: Iterable<string>): boolean {
  const own = primary(lang);
  if (own === '' || own === 'und') return true;
  for (const other of langs) if (primary(other) === (NEAR_TO[own] ?? own)) return true;
  return false;
}

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

/** What `repeatsPage` needs of a reading: the page, and notes and page as words. */
interface Read {
  page: PageBrief;
  tongues: readonly Tongue[];
}

/** How far the page has just said what the note says, 0 to 1, by whichever language shows it more. `headline`: of its source. */
export function repeatsPage(note: Rankable, { page, tongues }: Read, headline?: Headline): number {
  if (headline && isSameArticle(headline, page)) return 1;
  const texts = readNote(note);
  const onPage = (entity: string) => page.mentions.some((mention) => mention.entity === entity);
  const unread = !isReadable(page.lang, texts.keys()) && isFresh(note.date, page.date) && note.entities.every(onPage);
  let most = unread ? REPEATED_UNREAD : 0;
  for (const tongue of tongues) {
    const text = texts.get(tongue.lang);
    if (text) most = Math.max(most, repetition(text, note.date, tongue.index, tongue.page, page.date));
  }
  return most;
}
