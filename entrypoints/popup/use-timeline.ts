import { useEffect, useRef, useState } from 'react';
import type { PageName } from '../../components/filter-chips.tsx';
import type { MonthRange } from '../../lib/core/density.ts';
import { wantedBy } from '../../lib/core/texts.ts';
import { countCorpus, readFaces, type SearchAnswer, type SearchQuestion, searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import type { Page } from './use-page.ts';

/** Notes of the first paint, more than the popup is high: drawing sixty takes longer than all before it. */
const FIRST = 8;
/** Notes read of another question, fewer while the reader types, for each letter asks again; and at each step back. */
const STEP = 60;
const FOUND_STEP = 10;
const STEP_BACK = 120;

interface Shown extends SearchAnswer {
  state: 'ready';
  /** What these notes answer: the next ones, and all of them, are asked for by the same. */
  question: Question;
  /** The query that these notes answer: the reader may have typed on. */
  query: string;
  names: PageName[];
  /** How many of the names the page itself has. */
  onPage: number;
  counts: Awaited<ReturnType<typeof countCorpus>>;
}
/** What a timeline answers, without how much of it. */
export type Question = Omit<SearchQuestion, 'limit' | 'offset'>;
export type TimelineState = { state: 'loading' } | { state: 'broken'; error: unknown } | Shown;

interface UseTimeline {
  page: Page | null;
  /** Entity the reader came to see, on the page or not. */
  asked: string | undefined;
  pressed: string[];
  query: string;
  /** Months that the notes are narrowed to. */
  range: MonthRange | null;
  /** Whether what came after the article is among the notes. */
  showLater: boolean;
  /** The reader's languages, best first; null until they are known. */
  langs: readonly string[] | null;
}

/**
 * Names and notes for the page, from the corpus, a way to more notes, and one to try again; the last answer stays
 * until the next is there. One read at a time: of what is typed meanwhile only the last is asked.
 */
export function useTimeline(ask: UseTimeline): [TimelineState, () => void, () => void] {
  const { page, asked, pressed, query, range, showLater, langs } = ask;
  const [shown, setShown] = useState<TimelineState>({ state: 'loading' });
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const asking = useRef(false);
  const [tries, setTries] = useState(0);
  const question = [pressed.join(' '), range?.from, range?.to, showLater, query].join('\n');
  const limit = shown.state === 'loading' ? FIRST : query.trim() ? FOUND_STEP : STEP;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is described anew at every look; only what is listed here of it counts.
  useEffect(() => {
    if (!page || !langs) return;
    let stale = false;
    running.current = running.current.then(async () => {
      if (stale) return;
      const next = await readAll({ ...ask, page, langs }, limit).catch(
        (error: unknown): TimelineState => ({ state: 'broken', error }),
      );
      if (!stale) setShown(next);
    });
    return () => {
      stale = true;
    };
  }, [
    page?.tab,
    page?.view.state,
    onOf(page),
    page?.mentions,
    asked,
    question,
    limit,
    langs?.join(' '),
    page?.lang,
    tries,
  ]);

  const showMore = () => {
    if (shown.state !== 'ready' || asking.current) return;
    asking.current = true;
    const { question, notes } = shown;
    const { length: offset } = notes;
    running.current = running.current
      .then(() => corpus.read((db) => searchNotes(db, { ...question, offset, limit: STEP_BACK })))
      // What could not be read now may be at the next try; what is shown stays.
      .then(
        (more) => setShown((now) => (now === shown ? { ...now, notes: [...notes, ...more.notes] } : now)),
        () => {},
      )
      .finally(() => {
        asking.current = false;
      });
  };
  return [shown, showMore, () => setTries(tries + 1)];
}

const onOf = (page: Page | null) => page?.view.state === 'open' && page.view.on;

async function readAll(ask: UseTimeline & { page: Page; langs: readonly string[] }, limit: number): Promise<Shown> {
  const { page, asked, range, langs } = ask;
  const query = ask.query.trim() && ask.query;
  const mentions = onOf(page) ? page.mentions : [];
  const counted = new Map(mentions.map(({ entity, count }) => [entity, count]));
  const ids = asked && !counted.has(asked) ? [asked, ...counted.keys()] : [...counted.keys()];
  // A filter that the page no longer offers could not be let go of.
  const pressed = ask.pressed.filter((id) => ids.includes(id));
  const ofPage = mentions.map(({ entity }) => entity);
  const about = pressed.length > 0 || query ? pressed : ofPage;

  const article = ids.length > 0 && page.view.state === 'open' ? page.view.date : null;
  const withLater = ask.showLater || query !== '';

  const question = { query, about, range, article, withLater, langs, ...(page.lang && { pageLang: page.lang }) };

  return corpus.read(async (db) => {
    const [faces, counts, found] = await Promise.all([
      readFaces(db, ids, wantedBy(question)),
      countCorpus(db),
      searchNotes(db, { ...question, limit }),
    ]);
    return {
      state: 'ready',
      ...found,
      query,
      question,
      names: faces.map((entity) => ({ entity, count: counted.get(entity.id) ?? 0 })),
      onPage: faces.filter(({ id }) => counted.has(id)).length,
      counts,
    };
  });
}
