/** From a point on the screen to what is marked there. */

interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}
/** In Chrome from 140 and Firefox from 150; TypeScript's DOM types do not know it yet. */
type HighlightsFromPoint = (x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }) => HighlightHit[];

/** Units around a line's box that still count as on it, in CSS pixels. */
const SLACK = 1;

/** The first of `ranges` at a point of the viewport, in CSS pixels, or null. */
export function rangeAt(
  x: number,
  y: number,
  ranges: ReadonlySet<AbstractRange>,
  shadowRoots: ShadowRoot[],
): AbstractRange | null {
  const registry = CSS.highlights as HighlightRegistry & { highlightsFromPoint?: HighlightsFromPoint };
  for (const hit of registry.highlightsFromPoint?.(x, y, { shadowRoots }) ?? []) {
    const range = hit.ranges.find((candidate) => ranges.has(candidate));
    if (range) return range;
  }
  // Chrome before 140 and Firefox before 150 do not have it, and Chromium 156 finds nothing where
  // developer tools emulate a pixel ratio: the caret says which text node and where in it.
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (!caret) return null;
  for (const range of ranges) {
    if (spans(range, caret.offsetNode, caret.offset) && isOver(range, x, y)) return range;
  }
  return null;
}

function spans(range: AbstractRange, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node === startContainer) return offset >= startOffset && (node !== endContainer || offset <= endOffset);
  return node === endContainer && offset <= endOffset;
}

/** The caret snaps to the nearest text, so the point must lie in one of the range's boxes. */
function isOver(range: AbstractRange, x: number, y: number): boolean {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].some(
    (box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
