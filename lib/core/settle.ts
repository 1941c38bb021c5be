/**
 * From the mentions of a page to its marks: which entities are marked, and which mentions are the
 * first of their section. Pure; the page paints what this says.
 */
import type { Mention } from './types.ts';

/** Entities marked on one page at most; the popup lists them all. */
export const MOST_MARKED = 20;

/** How a reader wants marks: first of each section plain and repeats fainter; first only; all alike; none. */
export type Marks = 'sections' | 'first' | 'all' | 'quiet';

/** A mention where it stands on the page. */
export interface Placed {
  mention: Mention;
  /** Which section of the page: the number of headings before it. */
  section: number;
}

export interface Mark<T extends Placed> {
  placed: T;
  /** Plain underline, or the fainter one of a repeat. */
  first: boolean;
}

/** Each entity with how often it is mentioned: most first, then as the page names them. */
export function tally(mentions: readonly Pick<Mention, 'entity'>[]): { entity: string; count: number }[] {
  return [...Map.groupBy(mentions, ({ entity }) => entity)]
    .map(([entity, { length: count }]) => ({ entity, count }))
    .sort((a, b) => b.count - a.count);
}

/** The marks of a page in reading order. `noted`: entities that have a note, the only ones worth a mark. */
export function settle<T extends Placed>(placed: readonly T[], noted: ReadonlySet<string>, how: Marks): Mark<T>[] {
  if (how === 'quiet') return [];
  const worth = tally(placed.map(({ mention }) => mention)).filter(({ entity }) => noted.has(entity));
  const marked = new Set((how === 'all' ? worth : worth.slice(0, MOST_MARKED)).map(({ entity }) => entity));
  const seen = new Set<string>();
  return placed.flatMap((one) => {
    const { entity } = one.mention;
    if (!marked.has(entity)) return [];
    const key = how === 'first' ? entity : `${one.section} ${entity}`;
    const first = how === 'all' || !seen.has(key);
    seen.add(key);
    return how === 'first' && !first ? [] : [{ placed: one, first }];
  });
}
