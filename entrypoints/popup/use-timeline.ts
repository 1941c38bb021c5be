import { startTransition, useEffect, useRef, useState } from 'react';
import { isLong } from '../../components/long.ts';
import { searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import { type Asked, onOf, readTimeline, type TimelineState } from './read-timeline.ts';
import { useAgain } from './use-again.ts';
import { useUnasked } from './use-unasked.ts';

/** Notes of the first paint, more than the popup is high: drawing sixty takes longer than all before it. */
const FIRST = 8;
/** Notes read of another question, fewer while the reader types, for each letter asks again; and at each step back. */
const STEP = 60;
const FOUND_STEP = 10;
const STEP_BACK = 120;

/** What is shown, and what it answers. */
interface Answer {
  key: string;
  mentions: unknown;
  shown: TimelineState;
}

/**
 * Names and notes for the page, from the corpus, a way to more notes, and one to try again; the last answer stays
 * until the next is there. One read at a time: of what is typed meanwhile only the last is asked.
 */
export function useTimeline(ask: Asked): [TimelineState, () => void, () => void] {
  const { page, asked, pressed, query, range, showLater, langs } = ask;
  const [shown, setShown] = useState<TimelineState>({ state: 'loading' });
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const asking = useRef(false);
  const [tries, setTries] = useState(0);
  const key = [page?.tab, page?.url, page?.lang, langs, asked, pressed, range?.from, range?.to, showLater, query].join(
    '\n',
  );
  const limit = shown.state === 'loading' ? FIRST : query.trim() ? FOUND_STEP : STEP;
  const now = useRef<Answer>({ key: '', mentions: null, shown });
  now.current.shown = shown;
  /** A long timeline that a search is in front of: to read and draw it once more would be felt. */
  const behind = useRef<Answer | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is described anew at every look; only what is listed here of it counts.
  useEffect(() => {
    if (!page || !langs) return;
    let stale = false;
    const { mentions } = page;
    const answer = async () => {
      if (stale) return;
      const { current: before } = now;
      const { current: kept } = behind;
      const notes = before.shown.state === 'ready' ? before.shown.notes : [];
      const isBack = before.key !== key && kept?.key === key && kept.mentions === mentions;
      // Asked once more because the page has changed: no fewer than there were, or the reader loses the place.
      const drawn = before.key === key ? notes.length : 0;
      const shown = isBack
        ? kept.shown
        : await readTimeline({ ...ask, page, langs }, Math.max(limit, drawn)).catch(
            (error: unknown): TimelineState => ({ state: 'broken', error }),
          );
      if (stale) return;
      // More of it may have come while the search was read.
      const { shown: last } = now.current;
      if (query && last.state === 'ready' && !last.query && isLong(last.notes)) behind.current = { ...now.current };
      now.current = { key, mentions, shown };
      setShown(shown);
    };
    running.current = running.current.then(answer);
    return () => {
      stale = true;
    };
  }, [page?.tab, page?.view.state, onOf(page), page?.mentions, key, limit, tries]);

  const showMore = () => {
    if (shown.state !== 'ready' || asking.current) return;
    asking.current = true;
    const { question, notes } = shown;
    const { length: offset } = notes;
    running.current = running.current
      .then(() => corpus.read((db) => searchNotes(db, { ...question, offset, limit: STEP_BACK })))
      // What could not be read now may be at the next try; what is shown stays.
      .then(
        // Drawn between whatever the reader does: nobody waits for these.
        (more) =>
          startTransition(() =>
            setShown((now) => (now === shown ? { ...now, notes: [...notes, ...more.notes] } : now)),
          ),
        () => {},
      )
      .finally(() => {
        asking.current = false;
      });
  };
  const tryAgain = () => setTries(tries + 1);
  useUnasked(shown, showMore);
  useAgain(shown, tryAgain);
  return [shown, showMore, tryAgain];
}
