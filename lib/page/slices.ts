/** Work in slices, so that no page waits for us. */

/** Longest stretch of work without a pause, in milliseconds; DESIGN.md allows 8, and a collection of garbage may come in between. */
const SLICE = 3;
/** After this long without an idle moment the work goes on anyway, in milliseconds. */
const PATIENCE = 100;

/** Awaited between two steps of work: a pause where one is due, and before the first; nothing where it is not. */
export type Breathe = () => Promise<void> | undefined;

export function createBreathing(): Breathe {
  let until = 0;
  let idleUntil = 0;
  return () => {
    const now = performance.now();
    if (now < until) return undefined;
    return new Promise((resolve) => {
      const go = (deadline?: IdleDeadline) => {
        until = performance.now() + SLICE;
        if (deadline) idleUntil = until + deadline.timeRemaining();
        resolve();
      };
      // The browser has nothing to do for a while: half of that is ours, the other is for what may come.
      if (now + SLICE * 3 < idleUntil) setTimeout(() => go(), SLICE);
      else requestIdleCallback(go, { timeout: PATIENCE });
    });
  };
}
