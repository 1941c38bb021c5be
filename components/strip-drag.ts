/** What a pointer does to the bars: press one, draw over several, pull an end, take the range along. */
import { type PointerEvent, type RefObject, useRef } from 'react';
import { type Bars, moved } from './strip-range.ts';

/** An end of the range is taken hold of from so far away, in px. */
const REACH = 8;

type Hold = { is: 'drawing'; from: number } | { is: 'moving'; from: number; bars: Bars; began: boolean };

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
    const at = barAt(x);
    if (!chosen) return { is: 'drawing', from: at };
    const { a, b } = chosen;
    const far = (edge: number) => (Math.abs(along(x) - edge) / count) * (ref.current?.clientWidth ?? 0);
    if (far(a) <= REACH && far(a) < far(b + 1)) return { is: 'drawing', from: b };
    if (far(b + 1) <= REACH) return { is: 'drawing', from: a };
    return at >= a && at <= b ? { is: 'moving', from: at, bars: chosen, began: false } : { is: 'drawing', from: at };
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = barAt(event.clientX);
    hold.current = taken(event.clientX);
    if (hold.current.is === 'drawing' && hold.current.from === at) onNarrow(at, at);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = hold.current;
    const at = barAt(event.clientX);
    if (!held) return;
    if (held.is === 'drawing') {
      const [a, b] = [Math.min(held.from, at), Math.max(held.from, at)];
      if (chosen?.a !== a || chosen.b !== b) onNarrow(a, b);
      return;
    }
    if (at === held.from && !held.began) return;
    held.began = true;
    const to = moved(held.bars, at - held.from, count);
    if (to.a !== chosen?.a) onNarrow(to.a, to.b);
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = hold.current;
    hold.current = null;
    // Pressed, not dragged: of several bars this one; the only one lets go of itself.
    if (held?.is !== 'moving' || held.began) return;
    if (held.bars.a === held.bars.b) onClear();
    else onNarrow(barAt(event.clientX), barAt(event.clientX));
  };
  const onPointerCancel = () => {
    hold.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}
