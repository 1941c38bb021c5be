import { type RefObject, useEffect, useRef } from 'react';

export interface OlderNotesProps {
  /** What scrolls. */
  scroll: RefObject<HTMLElement | null>;
  /** Notes that are drawn: once there are more the end is looked for again. */
  drawn: number;
  /** Ask as soon as the end is near; false where the reader has folded it away. */
  unasked: boolean;
  onMore: () => void;
  label: string;
}

/** So many px before its end the rest of the list is asked for. */
const AHEAD = 600;

/** The end of a list of which there is more: it comes as the reader scrolls to it, or by the button. */
export function OlderNotes({ scroll, drawn, unasked, onMore, label }: OlderNotesProps) {
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an observer tells what it sees once, and again after each step.
  useEffect(() => {
    if (!unasked || !end.current) return;
    // On a low screen the whole surface scrolls, and the list does not.
    const isScrolling = scroll.current !== null && getComputedStyle(scroll.current).overflowY !== 'visible';
    const options = { root: isScrolling ? scroll.current : null, rootMargin: `${AHEAD}px 0px` };
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.current(), options);
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [scroll, drawn, unasked]);
  return (
    <div className="older" ref={end}>
      <button type="button" className="link-button meta" onClick={onMore}>
        {label}
      </button>
    </div>
  );
}
