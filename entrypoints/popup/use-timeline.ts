import { useEffect, useRef, useState } from 'react';
import { searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import { isOn, type Page } from './page.ts';
import { type Ask, FIRST, readTimeline, type Shown } from './timeline.ts';

/** Notes read of another question, fewer while the reader types, for each letter asks again; and at each step back. */
const STEP = 60;
const FOUND_STEP = 10;
const STEP_BACK = 120;

export type TimelineState = { state: 'loading' } | { state: 'broken'; detail: string } | Shown;

/** Null: not known yet. */
interface UseTimeline extends Omit<Ask, 'page' | 'langs'> {
  page: Page | null;
  langs: Ask['langs'] | null;
  /** The first answer, where it is there already. */
  first: Shown | undefined;
}

/**
 * Names and notes for the page, from the corpus, a way to more notes, and one to try again; the last answer stays
 * until the next is there. One read at a time: of what is typed meanwhile only the last is asked.
 */
export function useTimeline(ask: UseTimeline): [TimelineState, () => void, () => void] {
  const { page, asked, pressed, query, range, showLater, langs, first } = ask;
  const [shown, setShown] = useState<TimelineState>(first ?? { state: 'loading' });
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
      const next = await readTimeline({ ...ask, page, langs }, limit).catch(
        (error): TimelineState => ({ state: 'broken', detail: (error as Error).message }),
      );
      if (!stale) setShown(next);
    });
    return () => {
      stale = true;
    };
  }, [
    page?.tab,
    page?.view.state,
    page && isOn(page),
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
