import { type ReactNode, useRef } from 'react';

export interface BehindProps {
  /** Something else is in front. */
  behind: boolean;
  /** It takes longer to draw, or to take away, than a reader who types should wait. */
  long: boolean;
  children: ReactNode;
}

/** What goes while something else is in front or, where it is long, stays laid out as it was, for no eye, ear, key or search. Needs `reader.css`. */
export function Behind({ behind, long, children }: BehindProps) {
  const drawn = useRef({ long, children });
  if (!behind) drawn.current = { long, children };
  if (behind && !drawn.current.long) return null;
  return <div className={behind ? 'behind' : undefined}>{drawn.current.children}</div>;
}
