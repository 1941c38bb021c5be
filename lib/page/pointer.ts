/** Where the pointer is, and whether it moved at all: browsers report moves of a pointer that stands still. */
import type { Point } from '../core/way.ts';

/** Outside of every page. */
const NOWHERE = { x: -1, y: -1 };
/** After a scroll, the hand on the wheel moves the pointer by so much without meaning to, in CSS pixels of the screen. */
const TREMBLE = 3;

export interface Pointer {
  /** Where it is, CSS pixels of the viewport. */
  readonly at: Point;
  /** Whether a button is held. A finger presses nothing. */
  readonly isPressed: boolean;
  /** Takes a move in, and gives whether it is one. `isLate`: it is handed over, and may be older than what was heard since. */
  moved(event: PointerEvent, isLate: boolean): boolean;
  /** Takes in that something else was heard of it. */
  heard(event: Event): void;
  pressed(event: PointerEvent): void;
  /** It went to where no move of it is told, as into a frame. */
  wentTo(event: PointerEvent): void;
  left(): void;
  /** What is under it moved, or will: a tremble of the hand is no move from here on. */
  scrolled(): void;
  /** Whether it was at this place of the screen at an earlier move. */
  wasHere(before: PointerEvent): boolean;
}

export function createPointer(): Pointer {
  let onScreen = NOWHERE;
  let hasScrolled = false;
  /** When the last happened that was heard here, on the clock of events. */
  let heardAt = -1;
  let at: Point = NOWHERE;
  let isPressed = false;
  const fromHere = ({ screenX, screenY }: PointerEvent) => Math.hypot(screenX - onScreen.x, screenY - onScreen.y);
  const wentTo = ({ clientX: x, clientY: y }: PointerEvent) => {
    at = { x, y };
  };
  return {
    get at() {
      return at;
    },
    get isPressed() {
      return isPressed;
    },
    moved(event, isLate) {
      if (isLate && event.timeStamp <= heardAt) return false;
      if (event.pointerType === 'touch' || fromHere(event) <= (hasScrolled ? TREMBLE : 0)) return false;
      if (!isLate) heardAt = event.timeStamp;
      hasScrolled = false;
      onScreen = { x: event.screenX, y: event.screenY };
      isPressed = event.buttons !== 0;
      wentTo(event);
      return true;
    },
    heard({ timeStamp }) {
      heardAt = timeStamp;
    },
    pressed({ buttons, pointerType }) {
      isPressed = buttons !== 0 && pointerType !== 'touch';
    },
    wentTo,
    left() {
      at = NOWHERE;
    },
    scrolled() {
      hasScrolled = true;
    },
    wasHere: (before) => fromHere(before) <= TREMBLE,
  };
}
