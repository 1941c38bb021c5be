/**
 * Marks through the CSS Highlight API (Chrome 105, Firefox 140): the page's DOM stays as it is.
 * The registry is shared with the page: a page that looks can see that marks are there.
 */
import { locate, type Run } from './runs.ts';

/** Names of our highlights; the style sheet of the content script gives them their looks. */
export const HIGHLIGHTS = { first: 'latar-first', repeat: 'latar-repeat', open: 'latar-open' } as const;

/** A static range over part of a run. Static, since a live range costs the page at every change. */
export function rangeOf(run: Run, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = locate(run, start);
  // Behind its last unit: where two texts meet, an end lies in the one before.
  const [endContainer, last] = locate(run, end - 1);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset: last + 1 });
}

/** A live copy, for what asks where it is on the screen. Null once the text under it is shorter than it was. */
export function liveRange(range: AbstractRange): Range | null {
  const live = new Range();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null;
  }
  return live;
}

/** Ends the names of highlights, so that each look has rules of its own; '' is the look of most readers. */
let look = '';

/**
 * What is painted. The ranges are kept beside it, since Firefox lets no content script iterate over a highlight. One
 * that is registered already is not ours: Firefox leaves those of the script that ran here before an update.
 */
const painted = new Map<string, [Highlight, Set<AbstractRange>]>();

/** Paints ranges under one of our names in the place of what was there. Touches only what changed. */
export function paint(name: keyof typeof HIGHLIGHTS, ranges: readonly AbstractRange[]): void {
  const key = HIGHLIGHTS[name] + look;
  const [highlight, before] = painted.get(key) ?? [new Highlight(), new Set()];
  const wanted = new Set(ranges);
  for (const range of before.difference(wanted)) highlight.delete(range);
  for (const range of wanted.difference(before)) highlight.add(range);
  painted.set(key, [highlight, wanted]);
  if (wanted.size) CSS.highlights.set(key, highlight);
  else CSS.highlights.delete(key);
}

/** Removes every mark. */
export function unpaint(): void {
  for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name + look);
  painted.clear();
}

/** Takes another look for what is painted from now on; marks of another one go. */
export function paintAs(next: string): void {
  if (next === look) return;
  unpaint();
  look = next;
}
