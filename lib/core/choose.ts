/**
 * From notes that bear on a page to those that are shown: what the page says already goes down,
 * what another chosen note says already goes down, and each choice says why.
 */
import { type Rankable, readNote } from './rank-text.ts';
import type { Reading, Related } from './relate.ts';
import { type Headline, isFresh, isReadable, isSameArticle, REPEATED_UNREAD, repetition } from './repeat.ts';
import { similarity } from './similar.ts';
import type { Why } from './types.ts';
import { whyChosen } from './why.ts';

/** Notes looked at closely. The rest could only come in if all of these said the same. */
export const SHORTLIST = 60;
/** What a note loses that the page has just said; the rest keeps it in order among its like. */
export const REPEAT_COST = 0.85;
/** What a note loses by being like one already chosen: 1 - lambda of Carbonell and Goldstein (1998), who use 0.7, taken as a share of the score so that no score falls below zero. */
export const SAME_COST = 0.6;

export interface Chosen<N extends Rankable> {
  note: N;
  /** Comparable within one answer only; never rises from one note to the next. */
  score: number;
  why: Why[];
}

type Ranked<N extends Rankable> = Pick<Related<N>, 'note' | 'score' | 'later'>;

/** The order notes have among equals: newer first, then by id. */
export const byDate = (a: Rankable, b: Rankable): number =>
  a.date.value === b.date.value ? (a.id < b.id ? -1 : 1) : a.date.value < b.date.value ? 1 : -1;

/** Known before later, then by score. */
const byRank = <N extends Rankable>(a: Ranked<N>, b: Ranked<N>): number =>
  Number(a.later) - Number(b.later) || b.score - a.score || byDate(a.note, b.note);

/** The related notes worth a close look, best first. */
export const shortlist = <N extends Rankable>(related: readonly Related<N>[]): Related<N>[] =>
  [...related].sort(byRank).slice(0, SHORTLIST);

export interface Settling<N extends Rankable> {
  /** The entity asked for; without one the notes are chosen for the whole page. */
  entity?: string;
  limit: number;
  /** Printed headline of the note's first, fullest source: a page under it is where the note comes from. */
  headline?: (note: N) => Headline | undefined;
}

/** A note with what it may still be worth; looking closer only ever lowers it. */
interface Candidate<N extends Rankable> {
  related: Related<N>;
  score: number;
  /** Whether the page was searched for it. */
  searched: boolean;
  /** Chosen notes it was compared with, and how like the likest of them it is. */
  compared: number;
  same: number;
}

/**
 * At most `limit` of the shortlist, best first. Greedy, and lazy: the page is searched for a note,
 * and the note compared with those chosen, only when it would be next; most never are.
 */
export function settle<N extends Rankable>(
  listed: readonly Related<N>[],
  reading: Reading<N>,
  { entity, limit, headline }: Settling<N>,
): Chosen<N>[] {
  const left = listed.map(
    (related): Candidate<N> => ({ related, score: related.score, searched: false, compared: 0, same: 0 }),
  );
  const worthOf = ({ score, same }: Candidate<N>) => score * (1 - SAME_COST * same);
  const rankedOf = (candidate: Candidate<N>): Ranked<N> => ({
    note: candidate.related.note,
    score: worthOf(candidate),
    later: candidate.related.later,
  });
  const order = (a: Candidate<N>, b: Candidate<N>) => byRank(rankedOf(a), rankedOf(b));

  const chosen: Chosen<N>[] = [];
  let ceiling = Number.POSITIVE_INFINITY;
  while (left.length > 0 && chosen.length < limit) {
    const next = left.reduce((best, candidate) => (order(candidate, best) < 0 ? candidate : best));
    const { note } = next.related;
    if (!next.searched) {
      next.score *= 1 - REPEAT_COST * repeatsPage(note, reading, headline?.(note));
      next.searched = true;
    } else if (next.compared < chosen.length) {
      const alike = chosen.slice(next.compared).map((other) => similarity(other.note, note, reading.tongues));
      next.same = Math.max(next.same, ...alike);
      next.compared = chosen.length;
    } else {
      // A later note may be worth more than the known ones before it; the order is what counts.
      ceiling = Math.min(ceiling, worthOf(next));
      chosen.push({ note, score: ceiling, why: whyChosen(next.related, reading, entity) });
      left.splice(left.indexOf(next), 1);
    }
  }
  return chosen;
}

/** How far the page has just said what the note says, 0 to 1, by whichever language shows it more. */
function repeatsPage<N extends Rankable>(
  note: N,
  { page, tongues }: Reading<N>,
  headline: Headline | undefined,
): number {
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
