/**
 * Scores the choice of notes against judgments, beside the baselines: nDCG, how many of the first
 * three repeat the page, how many are later than it.
 */
import { type Judgments, ndcg } from '../core/gain.ts';
import { contentCoverage } from '../core/passage.ts';
import { RANKERS, type Ranker } from '../core/rank.ts';
import type { Note } from '../core/schema.ts';
import { spanOf } from '../core/span.ts';
import type { PageBrief } from '../core/types.ts';
import { answerLine, briefOf } from './context-line.ts';
import type { CliCorpus } from './corpus.ts';
import type { Judged } from './eval-judgments.ts';

/** Notes of a card before the reader asks for more. */
const FIRST = 3;
const DEPTH = 5;

/** A baseline with `+dates` knows the page's date and leaves out what is later. */
export const RANKED = [...RANKERS, 'bm25+dates', 'bm25+rm3+dates', 'newest+dates'] as const;
export type Ranked = (typeof RANKED)[number];

/** Means over queries, and shares of places, all 0 to 1. */
export interface RankingRow {
  queries: number;
  ndcg3: number;
  ndcg5: number;
  /** Share of the first three places taken by notes that say what the page says. */
  repeats: number;
  /** Share of the first three places taken by notes dated after the page. */
  later: number;
}

export type RankingRows = Record<Ranked, RankingRow>;

export interface RankingScore {
  halves: { half: Judged['half']; rows: RankingRows }[];
  /** Of the reported half, by the page's language. */
  languages: Record<string, RankingRows>;
  /** Whether any repeat was told by the words alone, since nobody had labelled the line. */
  guessed: boolean;
}

interface Outcome {
  ndcg3: number | null;
  ndcg5: number | null;
  places: number;
  repeats: number;
  later: number;
}

/** Answers and scores every query with every ranker. */
export function scoreRanking(queries: readonly Judged[], corpus: CliCorpus): RankingScore {
  const notes = new Map(corpus.notes.map((note) => [note.id, note]));
  const briefs = new Map<unknown, PageBrief>();
  const scored = queries.map((query) => {
    const brief = briefs.get(query.ask.page) ?? briefOf(query.ask, corpus);
    briefs.set(query.ask.page, brief);
    const outcomes = RANKED.map((ranker) => {
      const answer = answerOf(query, brief, corpus, notes, ranker);
      return [ranker, outcomeOf(query, answer, notes)];
    });
    return { query, outcomes: Object.fromEntries(outcomes) as Record<Ranked, Outcome> };
  });
  const rowsOf = (some: typeof scored) =>
    Object.fromEntries(
      RANKED.map((ranker) => [ranker, rowOf(some.map(({ outcomes }) => outcomes[ranker]))]),
    ) as RankingRows;
  const reported = scored.filter(({ query }) => query.half === 'report');
  const langs = [...new Set(reported.map(({ query }) => query.ask.page.lang || '?'))].sort();
  return {
    halves: (['develop', 'report'] as const).flatMap((half) => {
      const some = scored.filter(({ query }) => query.half === half);
      return some.length > 0 ? [{ half, rows: rowsOf(some) }] : [];
    }),
    languages: Object.fromEntries(
      langs.map((lang) => [lang, rowsOf(reported.filter(({ query }) => (query.ask.page.lang || '?') === lang))]),
    ),
    guessed: queries.some(({ repeats }) => !repeats),
  };
}

function answerOf(
  query: Judged,
  brief: PageBrief,
  corpus: CliCorpus,
  notes: ReadonlyMap<string, Note>,
  ranked: Ranked,
): string[] {
  const [, ranker = ranked, dated] = /^(.*?)(\+dates)?$/.exec(ranked) ?? [];
  const limit = dated ? corpus.notes.length : DEPTH;
  const ids = answerLine(query.ask, corpus, limit, ranker as Ranker, brief).notes.map(({ id }) => id);
  return ids.filter((id) => !dated || !isLater(notes.get(id), query)).slice(0, DEPTH);
}

function outcomeOf({ ask, judgments, repeats }: Judged, ids: string[], notes: ReadonlyMap<string, Note>): Outcome {
  const first = ids.slice(0, FIRST);
  const isRepeat = (id: string) => (repeats ? repeats.includes(id) : looksRepeated(notes.get(id), ask.page));
  return {
    ndcg3: ndcg(ids, judgments as Judgments, FIRST),
    ndcg5: ndcg(ids, judgments as Judgments, DEPTH),
    places: first.length,
    repeats: first.filter(isRepeat).length,
    later: first.filter((id) => isLater(notes.get(id), { ask })).length,
  };
}

const isLater = (note: Note | undefined, { ask }: Pick<Judged, 'ask'>): boolean =>
  !!note && !!ask.page.date && spanOf(note.date).start > spanOf(ask.page.date).end;

/** Share of a note's words that stand together in the page at which it is taken for a repeat, where nobody has labelled it. */
const REPEATED_WORDS = 0.6;
const looksRepeated = (note: Note | undefined, page: Judged['ask']['page']): boolean =>
  !!note && contentCoverage(note.text, `${page.title ?? ''}\n\n${page.text ?? ''}`) >= REPEATED_WORDS;

function rowOf(outcomes: readonly Outcome[]): RankingRow {
  const mean = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  };
  const places = Math.max(
    1,
    outcomes.reduce((sum, one) => sum + one.places, 0),
  );
  return {
    queries: outcomes.filter((one) => one.ndcg5 !== null).length,
    ndcg3: mean(outcomes.map((one) => one.ndcg3)),
    ndcg5: mean(outcomes.map((one) => one.ndcg5)),
    repeats: outcomes.reduce((sum, one) => sum + one.repeats, 0) / places,
    later: outcomes.reduce((sum, one) => sum + one.later, 0) / places,
  };
}
