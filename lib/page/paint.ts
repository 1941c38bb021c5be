/**
 * Marks through the CSS Highlight API (Chrome 105, Firefox 140): the page's DOM stays as it is.
 * The registry is shared with the page: a page that looks can see that marks are there.
 */
import { locate, type Run } from './runs.ts';

/** Names of our highlights; the style sheet of the content script gives them their looks. */
export const HIGHLIGHTS = { first: 'latar-first', repeat: 'latar-repeat', open: 'latar-open' } as const;

/** A static range over part of a run. Static, since a live range costs the page at every change. */
export function rangeOf(run: Run, start: number, end: number): StaticRange {
  const from = locate(run, start);
  const to = locate(run, end, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** A live copy, for what asks where it is on the screen. Null once the page has changed under it. */
export function liveRange(range: AbstractRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const live = new Range();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    return null;
  }
  return live;
}

/** Paints a set of ranges under one of our names, replacing what was there; an empty set removes it. */
export function paint(name: keyof typeof HIGHLIGHTS, ranges: readonly AbstractRange[]): void {
  const registered = CSS.highlights.get(HIGHLIGHTS[name]);
  if (ranges.length === 0) {
    if (registered) CSS.highlights.delete(HIGHLIGHTS[name]);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = name === 'open' ? 1 : 0;
  CSS.highlights.set(HIGHLIGHTS[name], highlight);
}

/** Removes every mark. */
export function unpaint(): void {
  for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
}
