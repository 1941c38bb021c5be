/**
 * From notes that bear on a page to those that are shown: what the page says already goes down,
 * what another chosen note says already goes down, both sides of a dispute come together, no one
 * source has the word alone, and each choice says why.
 */
import type { Rankable } from './rank-text.ts';
import type { Reading, Related } from './relate.ts';
import { repeatsPage } from './repeat.ts';
import type { Headline } from './same-article.ts';
import { similarity } from './similar.ts';
import type { Why } from './types.ts';
import { whyChosen } from './why.ts';

/** Notes looked at closely. The rest could only come in if all of these said the same. */
export const SHORTLIST = 60;
/** Notes that may take the places of those that the page says already: on the day of great news, many. */
export const SPARE = 90;
/** What a note loses by being like one already chosen; Carbonell and Goldstein (1998) call it 1 - lambda. Of likeness squared, so that notes of one event may stand together and twins may not. */
export const SAME_COST = 0.6;
/** Notes of a card before the reader asks for more: the places that have to be worth reading. */
export const FIRST = 3;
/**
 * How likely the page may say a note already, for it to stand among the first three, and among the
 * others. Chosen on the half to develop on, so that of the first three places one in twenty repeats.
 */
export const REPEATS = { first: 0.12, more: 0.5 };
/** What the other side's account is worth at least, as a share of the claim that is shown: it comes next. */
export const OTHER_SIDE = 0.9;
/** What a note loses when two chosen before it have its source too: the place goes to one nearly as good. */
export const ONE_SOURCE_COST = 0.15;

export interface Chosen<N extends Rankable> {
  note: N;
  /** Comparable within one answer only; never rises from one note to the next. */
  score: number;
  why: Why[];
}

/** The order notes have among equals: newer first, then by id. */
export const byDate = (a: Rankable, b: Rankable): number =>
  a.date.value === b.date.value ? (a.id < b.id ? -1 : 1) : a.date.value < b.date.value ? 1 : -1;

const byScore = <N extends Rankable>(a: { note: N; score: number }, b: { note: N; score: number }): number =>
  b.score - a.score || byDate(a.note, b.note);

/** The related notes worth a close look, best first; what is later than the page is none of them. */
export const shortlist = <N extends Rankable>(related: readonly Related<N>[]): Related<N>[] =>
  related
    .filter(({ later }) => !later)
    .sort(byScore)
    .slice(0, SHORTLIST + SPARE);

/** At most `limit` notes later than the page, those that bear on it most, oldest first: what came of it. */
export const developments = <N extends Rankable>(related: readonly Related<N>[], limit: number): N[] =>
  related
    .filter(({ later }) => later)
    .sort(byScore)
    .slice(0, limit)
    .map(({ note }) => note)
    .sort((a, b) => -byDate(a, b));

export interface Settling<N extends Rankable> {
  /** The entity asked for; without one the notes are chosen for the whole page. */
  entity?: string;
  limit: number;
  /** Printed headline of the note's first, fullest source: a page under it is where the note comes from. */
  headline?: (note: N) => Headline | undefined;
}

/** A note with what it may still be worth. */
interface Candidate<N extends Rankable> {
  related: Related<N>;
  note: N;
  /** How far the page says it already, 0 to 1; unknown until somebody looks. */
  repeated?: number;
  /** Chosen notes it was compared with, and how like the likest of them it is. */
  compared: number;
  same: number;
  /** Worth of the chosen note whose other side it is; 0 without one. */
  opposite: number;
}

export interface Settled<N extends Rankable> {
  /** At most `limit`, best first. */
  chosen: Chosen<N>[];
  /** What might have stood among them, did the page not say it already; what bears on it most comes first. */
  said: N[];
}

/**
 * Chooses from the shortlist. Greedy, and lazy: the page is searched for a note, and the note
 * compared with those chosen, only when it would be next; most never are.
 */
export function settle<N extends Rankable>(
  listed: readonly Related<N>[],
  reading: Reading<N>,
  { entity, limit, headline }: Settling<N>,
): Settled<N> {
  const candidateOf = (related: Related<N>): Candidate<N> => ({
    related,
    note: related.note,
    compared: 0,
    same: 0,
    opposite: 0,
  });
  const left = listed.slice(0, SHORTLIST).map(candidateOf);
  const spare = listed.slice(SHORTLIST);
  const chosen: Chosen<N>[] = [];
  const worthOf = ({ related, note, repeated = 0, same, opposite }: Candidate<N>) => {
    const own = related.score * (1 - SAME_COST * same ** 2);
    const alone = chosen.length > 1 && isFromOneSource(note, chosen) ? ONE_SOURCE_COST : 0;
    return Math.max(own * (1 - alone), OTHER_SIDE * opposite) * (1 - repeated);
  };

  const isFresh = ({ repeated = 0 }: Candidate<N>) => repeated < (chosen.length < FIRST ? REPEATS.first : REPEATS.more);

  let ceiling = Number.POSITIVE_INFINITY;
  while (chosen.length < limit) {
    const next = bestOf(left.filter(isFresh), worthOf);
    if (!next) break;
    if (next.repeated === undefined) {
      next.repeated = repeatsPage(next.note, reading, headline?.(next.note));
      if (next.repeated >= REPEATS.first) left.push(...spare.splice(0, 1).map(candidateOf));
    } else if (next.compared < chosen.length) {
      const alike = chosen.slice(next.compared).map((other) => similarity(other.note, next.note, reading.tongues));
      next.same = Math.max(next.same, ...alike);
      next.compared = chosen.length;
    } else {
      // The other side may be worth more than what stands before it; the order is what counts.
      ceiling = Math.min(ceiling, worthOf(next));
      const why = whyChosen(next.related, reading, entity);
      chosen.push({ note: next.note, score: ceiling, why: next.opposite > 0 ? [{ kind: 'answers' }, ...why] : why });
      left.splice(left.indexOf(next), 1);
      for (const other of left) if (areOpposite(other.note, next.note)) other.opposite = ceiling;
    }
  }
  const said = left.filter(({ repeated = 0 }) => repeated >= REPEATS.first);
  return { chosen, said: said.sort((a, b) => b.related.score - a.related.score).map(({ note }) => note) };
}

/** Whether one claim answers the other. */
const areOpposite = (a: Rankable, b: Rankable): boolean =>
  (a.claim?.answers?.includes(b.id) || b.claim?.answers?.includes(a.id)) ?? false;

/** Whether a note rests on a source that the first two chosen rest on as well. */
const isFromOneSource = ({ sources }: Rankable, [first, second]: readonly Chosen<Rankable>[]): boolean =>
  sources.some((id) => first?.note.sources.includes(id) && second?.note.sources.includes(id));

/** The candidate worth most; of equals, the one that comes first by date. */
function bestOf<N extends Rankable>(
  candidates: readonly Candidate<N>[],
  worthOf: (candidate: Candidate<N>) => number,
): Candidate<N> | undefined {
  let best: Candidate<N> | undefined;
  let most = -1;
  for (const candidate of candidates) {
    const worth = worthOf(candidate);
    if (worth < most || (best && worth === most && byDate(candidate.note, best.note) > 0)) continue;
    best = candidate;
    most = worth;
  }
  return best;
}
