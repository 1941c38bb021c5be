/**
 * The first touch: until pointer or finger is on a mark for the first time, no page carries what
 * opens cards (`hovering.ts`). This waits for that moment, has it brought, and hands over how long
 * the reader has rested by then, so that the first card is as quick as the second.
 */
import type { Hovering, Rest } from './hovering-types.ts';
import type { Spotting } from './spotting.ts';

/** `bring`: gives the hovering of the page, undefined where it cannot be had. Ends with the signal, or once it is there. */
export function awaitTouch(spotting: Spotting, bring: () => Promise<Hovering | undefined>, signal: AbortSignal): void {
  const over = new AbortController();
  let rest: Rest = { spot: null, since: 0 };
  let last: PointerEvent | undefined;
  let isComing = false;
  const touched = async (given: Event) => {
    const event = given as PointerEvent;
    const isMove = event.type !== 'click';
    const before = last;
    if (isMove) {
      // A finger that scrolls rests nowhere, and after a scroll the browser reports a move of what has not moved.
      const hasMoved = event.screenX !== last?.screenX || event.screenY !== last.screenY;
      if (event.pointerType === 'touch' || !hasMoved) return;
      last = event;
      await new Promise((done) => requestAnimationFrame(done));
    }
    const spot = spotting.at(event.clientX, event.clientY);
    if (spot !== rest.spot) rest = { spot, since: performance.now(), before };
    // Once it is coming, it must hear of leaving, too, even if it has come since.
    if (!spot && !isComing) return;
    isComing = true;
    const hovering = await bring();
    isComing = !!hovering;
    if (!hovering) return;
    over.abort();
    if (isMove) hovering.moved(event, rest);
    else hovering.clicked(event);
  };
  for (const type of ['pointermove', 'click'] as const) {
    document.addEventListener(type, touched, {
      signal: AbortSignal.any([signal, over.signal]),
      capture: true,
      passive: true,
    });
  }
}
