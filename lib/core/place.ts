/**
 * Where a card stands: beside the line of its word, never over the word, never outside what can be
 * seen. Pure, and in CSS pixels of the viewport throughout.
 */
import type { Box } from './way.ts';

/** Between the line and the card, and between the card and the edge of what can be seen. */
export const GAP = 6;
export const EDGE = 8;
/** A card is as high as it needs up to this share of the window; in a frame, which is not the window, up to this height at least. */
const MOST = 0.6;
const LEAST_IN_FRAME = 320;
/** So much room is enough to read in; a side that has it is kept, or a card would jump when a reader unfolds something in it. */
const KEPT = 160;
/** In less than this nothing can be read at all. */
const LITTLE = 100;

export type Side = 'below' | 'above' | 'left' | 'right';
/** As CSS says it; only whether it is vertical, and on which side the next line stands, counts. */
export type WritingMode = string;

export interface Placing {
  /** Boxes of the word, one a line, at least one. */
  lines: readonly Box[];
  /** Which of them the pointer rests on; of a word that breaks, the card begins where that one does. */
  line?: number;
  /** What the card would like to have. */
  width: number;
  height: number;
  /** What can be seen. */
  area: Box;
  writing: WritingMode;
  /** The words around run from right to left: the card begins where its word begins. */
  isRtl: boolean;
  /** Where it stood before. */
  before?: Side;
}

export interface Place {
  x: number;
  y: number;
  /** The height that it may have. */
  height: number;
  side: Side;
}

/** As high as a card may be, whatever its place. `isFrame`: what can be seen is that of a frame, and its window may be larger. */
export function mostHeight({ top, bottom }: Box, isFrame = false): number {
  const all = Math.max(0, bottom - top - 2 * EDGE);
  return Math.floor(Math.min(all, Math.max((bottom - top) * MOST, isFrame ? LEAST_IN_FRAME : 0)));
}

/** The sides from best to worst: where the next line stands, where the last one stood, then across. */
function sidesOf(writing: WritingMode): Side[] {
  if (!/^(vertical|sideways)/.test(writing)) return ['below', 'above', 'right', 'left'];
  return writing.endsWith('rl') ? ['left', 'right', 'below', 'above'] : ['right', 'left', 'below', 'above'];
}

/** Beside the whole word; where two lines of it, in columns far apart, leave nothing to read in, beside the one that is pointed at. */
export function place(placing: Placing): Place {
  const { lines, line: pointed = -1, width, height, area, writing, isRtl, before } = placing;
  const free = { left: area.left + EDGE, top: area.top + EDGE, right: area.right - EDGE, bottom: area.bottom - EDGE };
  const word = union(lines);
  const room: Record<Side, number> = {
    below: free.bottom - Math.max(free.top, word.bottom + GAP),
    above: Math.min(free.bottom, word.top - GAP) - free.top,
    left: Math.min(free.right, word.left - GAP) - free.left,
    right: free.right - Math.max(free.left, word.right + GAP),
  };
  const isAcross = (side: Side) => side === 'left' || side === 'right';
  /** How much of the card there is room for, 1 for all of it. A card is never narrower than it would like. */
  const share = (side: Side) =>
    isAcross(side)
      ? room[side] >= width
        ? Math.min(1, (free.bottom - free.top) / height)
        : 0
      : Math.min(1, room[side] / height);
  const isEnough = (side: Side) => share(side) > 0 && (isAcross(side) || room[side] >= Math.min(height, KEPT));
  const sides = sidesOf(writing);
  const bestOf = (some: Side[]) => some.reduce((a, b) => (share(b) > share(a) ? b : a));
  // Beside the word it stands on the very line, which is only better than not to be read.
  const first = bestOf(sides.slice(0, 2));
  const best = isEnough(first) ? first : bestOf(sides);
  const side = before && isEnough(before) ? before : best;
  const [one] = lines.slice(Math.max(0, pointed));
  const isLittle = isAcross(side) ? room[side] < width : room[side] < Math.min(height, LITTLE);
  if (isLittle && one && lines.length > 1) return place({ ...placing, lines: [one] });

  const fits = Math.max(0, Math.floor(Math.min(height, isAcross(side) ? free.bottom - free.top : room[side])));
  if (isAcross(side)) {
    const x = side === 'left' ? Math.min(free.right, word.left - GAP) - width : Math.max(free.left, word.right + GAP);
    // Beside the column that is nearest.
    const line =
      lines[pointed] ?? lines.reduce((a, b) => ((side === 'left' ? b.left < a.left : b.right > a.right) ? b : a));
    const y = within(line.top, free.top, free.bottom - fits);
    return { x: Math.round(within(x, free.left, free.right - width)), y: Math.round(y), height: fits, side };
  }
  const y = side === 'below' ? Math.max(free.top, word.bottom + GAP) : Math.min(free.bottom, word.top - GAP) - fits;
  const line =
    lines[pointed] ?? lines.reduce((a, b) => ((side === 'below' ? b.bottom > a.bottom : b.top < a.top) ? b : a));
  const x = within(isRtl ? line.right - width : line.left, free.left, free.right - width);
  return { x: Math.round(x), y: Math.round(y), height: fits, side };
}

/** The nearest to `value` from `low` to `high`; `low` where there is none between. */
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

const union = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
