/** The way from a word to its card: a straight line from where the pointer was last to any place in the card. */

export interface Point {
  x: number;
  y: number;
}

/** A box in the same pixels as the points. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const isIn = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Whether a straight line from one point through another meets the box there or further on. */
export function isOnWay(from: Point, at: Point, { left, top, right, bottom }: Box): boolean {
  // How far along the line, in lengths from `from` to `at`, it enters and leaves the box.
  let enters = -Infinity;
  let leaves = Infinity;
  for (const [start, end, low, high] of [
    [from.x, at.x, left, right],
    [from.y, at.y, top, bottom],
  ] as const) {
    const length = end - start;
    if (length === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [near, far] = [(low - start) / length, (high - start) / length];
    enters = Math.max(enters, Math.min(near, far));
    leaves = Math.min(leaves, Math.max(near, far));
  }
  return enters <= leaves && leaves >= 1;
}
