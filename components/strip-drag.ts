/** What a pointer does to the bars: press one, draw over several, pull an end, take the range along. */
import { type PointerEvent, type RefObject, useRef } from 'react';
import { type Bars, moved } from './strip-range.ts';

/** An end of the range is taken hold of from so far away, in px. */
const REACH = 8;

/** `began`: it is more than a press on what was chosen already. */
type Hold =
  | { is: 'drawing'; from: number; pressed: number; began: boolean }
  | { is: 'moving'; from: number; pressed: number; began: boolean; bars: Bars };

export interface StripDragOptions {
  /** The element that the bars fill, all of one width. */
  ref: RefObject<HTMLElement | null>;
  /** How many bars there are. */
  count: number;
  /** What is chosen now; null: nothing. */
  chosen: Bars | null;
  onNarrow: (a: number, b: number) => void;
  onClear: () => void;
}

/** Handlers for the element that holds the bars. */
export function useStripDrag({ ref, count, chosen, onNarrow, onClear }: StripDragOptions) {
  const hold = useRef<Hold | null>(null);

  /** How far along the bars a point is, in bars: 2.5 is the middle of the third. */
  const along = (x: number): number => {
    const box = ref.current?.getBoundingClientRect();
    if (!ref.current || !box) return 0;
    const share = (x - box.left) / box.width;
    return (getComputedStyle(ref.current).direction === 'rtl' ? 1 - share : share) * count;
  };
  const barAt = (x: number) => Math.min(count - 1, Math.max(0, Math.floor(along(x))));

  const taken = (x: number): Hold => {
    const pressed = barAt(x);
    const held = { pressed, began: false };
    const anew = { is: 'drawing', from: pressed, pressed, began: true } as const;
    if (!chosen) return anew;
    const { a, b } = chosen;
    const far = (edge: number) => (Math.abs(along(x) - edge) / count) * (ref.current?.clientWidth ?? 0);
    if (far(a) <= REACH && far(a) < far(b + 1)) return { ...held, is: 'drawing', from: b };
    if (far(b + 1) <= REACH) return { ...held, is: 'drawing', from: a };
    return pressed >= a && pressed <= b ? { ...held, is: 'moving', from: pressed, bars: chosen } : anew;
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = taken(event.clientX);
    if (hold.current.began) onNarrow(hold.current.pressed, hold.current.pressed);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = hold.current;
    const at = barAt(event.clientX);
    if (!held || (at === held.pressed && !held.began)) return;
    held.began = true;
    if (held.is === 'drawing') {
      const [a, b] = [Math.min(held.from, at), Math.max(held.from, at)];
      if (chosen?.a !== a || chosen.b !== b) onNarrow(a, b);
      return;
    }
    const to = moved(held.bars, at - held.from, count);
    if (to.a !== chosen?.a) onNarrow(to.a, to.b);
  };
  const onPointerUp = () => {
    const held = hold.current;
    hold.current = null;
    if (!held || held.began) return;
    // Pressed, not dragged: this bar alone, and the one that is alone already lets go of itself.
    const { pressed } = held;
    if (chosen?.a === pressed && chosen.b === pressed) onClear();
    else onNarrow(pressed, pressed);
  };
  const onPointerCancel = () => {
    hold.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}
