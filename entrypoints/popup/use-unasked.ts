/** The rest of a timeline comes by itself: the browser's own search finds what is in the document, and nothing else. */
import { useEffect, useRef } from 'react';
import type { Question, TimelineState } from './read-timeline.ts';

/** Up to so many notes, of a search up to so many: `components/timeline.md`. */
const UNASKED = 5000;
const FOUND_UNASKED = 1000;
/** Milliseconds that nothing else has come before it begins: whoever types, or closes the popup, pays nothing. */
const QUIET = 1000;

/** Asks for more, step by step, while the browser has nothing else to do. */
export function useUnasked(shown: TimelineState, showMore: () => void): void {
  const begun = useRef<Question | null>(null);
  const more = useRef(showMore);
  more.current = showMore;
  useEffect(() => {
    if (shown.state !== 'ready') return;
    const { question, notes, total } = shown;
    if (notes.length >= Math.min(total, question.query ? FOUND_UNASKED : UNASKED)) return;
    let idle = 0;
    const whenIdle = () => {
      begun.current = question;
      idle = requestIdleCallback(() => more.current());
    };
    const timer = setTimeout(whenIdle, begun.current === question ? 0 : QUIET);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [shown]);
}
