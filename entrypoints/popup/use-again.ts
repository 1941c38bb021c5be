/** Where somebody else holds the notes, asking again is enough: nobody has to press a button for it. */
import { useEffect, useRef } from 'react';
import { CorpusError } from '../../lib/db/seed.ts';
import type { TimelineState } from './read-timeline.ts';

/** Milliseconds between an answer and the next question; each waits for the notes by itself before it gives up. */
const WAIT = 500;

/** Asks again as long as the notes are held. The sentence stays until they are there. */
export function useAgain(shown: TimelineState, ask: () => void): void {
  const again = useRef(ask);
  again.current = ask;
  useEffect(() => {
    if (shown.state !== 'broken' || !(shown.error instanceof CorpusError) || shown.error.failing !== 'held') return;
    const timer = setTimeout(() => again.current(), WAIT);
    return () => clearTimeout(timer);
  }, [shown]);
}
