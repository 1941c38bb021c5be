/** Why a note was chosen, as facts that the card puts into words. */
import { idfOf, weigh } from './bm25.ts';
import { startOf } from './dates.ts';
import { type Rankable, readNote } from './rank-text.ts';
import type { Reading, Related } from './relate.ts';
import { sameLanguage } from './texts.ts';
import type { Why } from './types.ts';
import { contentWords, type Word } from './words.ts';

/** More than these nobody reads. */
export const WHY_ENTITIES = 3;
export const WHY_WORDS = 3;
/** A note is near the article within so many days. */
export const NEAR_DAYS = 30;
/** A note is about whom it names first or second, and about who claims it. */
const ABOUT = 2;

const DAY = 86_400_000;

/** In this order: about whom, shared entities, shared words, nearness, what is new; only what is true of the note. */
export function whyChosen<N extends Rankable>(related: Related<N>, reading: Reading<N>, entity?: string): Why[] {
  const why: Why[] = [];
  const { entities, claim } = related.note;
  if (entity && (entities.slice(0, ABOUT).includes(entity) || claim?.by.includes(entity)))
    why.push({ kind: 'about', entity });
  const shared = reading.page.mentions
    .map((mention) => mention.entity)
    .filter((id) => id !== entity && entities.includes(id));
  if (shared.length > 0) why.push({ kind: 'shares', entities: shared.slice(0, WHY_ENTITIES) });
  const words = sharedWords(related, reading);
  if (words.length > 0) why.push({ kind: 'words', words });
  const days = daysBefore(related.note, reading);
  if (days !== null && Math.abs(days) <= NEAR_DAYS) why.push({ kind: 'near', days });
  const added = addedBy(related, reading);
  if (added.entities.length + added.words.length > 0) why.push({ kind: 'adds', ...added });
  return why;
}

/** Entities that the page does not mention and, where page and note speak one language, the rarest words it does not use. */
function addedBy<N extends Rankable>({ note }: Related<N>, { page, tongues }: Reading<N>) {
  const onPage = new Set(page.mentions.map(({ entity }) => entity));
  const entities = note.entities.filter((id) => !onPage.has(id)).slice(0, WHY_ENTITIES);
  const tongue = tongues.find(({ lang }) => note.text[lang] !== undefined && sameLanguage(lang, page.lang));
  if (!tongue) return { entities, words: [] };
  const { lang, index, page: said } = tongue;
  const rarity = ({ key }: Word) => idfOf(index, key);
  const fresh = contentWords(note.text[lang] ?? '', lang).filter(({ key, small }) => small && !said.query.has(key));
  const words = [...new Map(fresh.map((word) => [word.key, word])).values()]
    .filter(({ surface }) => surface.length > 2)
    .sort((a, b) => rarity(b) - rarity(a) || (a.surface < b.surface ? -1 : 1))
    .slice(0, WHY_WORDS)
    .map(({ surface }) => surface);
  return { entities, words };
}

/** The words that told most, as the page writes them. Names are left to the entities. */
function sharedWords<N extends Rankable>({ note, lang }: Related<N>, { tongues }: Reading<N>): string[] {
  const read = readNote(note).get(lang);
  const tongue = tongues.find((one) => one.lang === lang);
  if (!read || !tongue) return [];
  const { index, page } = tongue;
  const { query, title, text: body } = page;
  const told = [...read.common]
    .map((key) => ({ key, weight: weigh(index, read, key, query.get(key) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, WHY_WORDS);
  return told.flatMap(
    ({ key }) => (title.find((word) => word.key === key) ?? body.find((word) => word.key === key))?.surface ?? [],
  );
}

/** Days from the note to the article, negative when it is later; null unless both dates are days. */
function daysBefore<N extends Rankable>(note: N, { page }: Reading<N>): number | null {
  if (page.date?.precision !== 'day' || note.date.precision !== 'day') return null;
  return Math.round((startOf(page.date) - startOf(note.date)) / DAY);
}
