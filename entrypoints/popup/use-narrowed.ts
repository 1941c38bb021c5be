import { useState } from 'react';
import type { MonthRange } from '../../lib/core/density.ts';

/** What narrows the timeline of one page. */
export interface Narrowed {
  /** Tab and address; undefined as long as no page has shown itself: then it is for the first that does. */
  page: string | undefined;
  pressed: string[];
  range: MonthRange | null;
  showLater: boolean;
}

/** Of one page or, without one, of the first. */
export const nothing = (page: string | undefined): Narrowed => ({ page, pressed: [], range: null, showLater: false });

/**
 * What narrows the timeline of the page that is `here` (undefined while there is none to see), what narrows it further,
 * and what takes it over from elsewhere. It says nothing about any other page, and waits where one comes in between:
 * Firefox shows the sidebar the next tab for a moment when one closes.
 */
export function useNarrowed(
  here: string | undefined,
  first: Narrowed,
): [Narrowed, (part: Partial<Narrowed>) => void, (whole: Narrowed) => void] {
  const [narrowed, setNarrowed] = useState(first);
  const [last, setLast] = useState(here);
  const page = here ?? last;
  if (page !== last) setLast(page);
  const ours = { ...narrowed, page: narrowed.page ?? page };
  const now = ours.page === page ? ours : nothing(page);
  if (narrowed.page !== ours.page) setNarrowed(ours);
  return [now, (part) => setNarrowed({ ...now, ...part }), setNarrowed];
}
