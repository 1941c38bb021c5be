/**
 * From a point on the screen to what is marked there, by the caret: which text node, and where in
 * it. `CSS.highlights.highlightsFromPoint` (Chrome 140, Firefox 150) would say the same in one call,
 * but finds nothing in Chromium 156 where developer tools emulate a pixel ratio.
 */
import { liveRange } from './paint.ts';

/** Units around a line's box that still count as on it, in CSS pixels. */
const SLACK = 1;

/** The first of `mentions` at a point of the viewport, in CSS pixels, or null. `shadowRoots`: open ones to look into. */
export function mentionAt<T extends { range: AbstractRange }>(
  x: number,
  y: number,
  mentions: readonly T[],
  shadowRoots: Iterable<ShadowRoot>,
): T | null {
  // Asking where a point is has the page laid out.
  if (mentions.length === 0) return null;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const found =
    caret && mentions.find(({ range }) => spans(range, caret.offsetNode, caret.offset) && isOver(range, x, y));
  return found ?? null;
}

function spans(range: AbstractRange, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer !== endContainer) return liveRange(range)?.isPointInRange(node, offset) ?? false;
  return node === startContainer && offset >= startOffset && offset <= endOffset;
}

/** The caret snaps to the nearest text, so the point must lie in one of the range's boxes. */
const isOver = (range: AbstractRange, x: number, y: number): boolean =>
  [...(liveRange(range)?.getClientRects() ?? [])].some(
    (box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
