/** Work in slices, so that no page waits for us. */

/** Longest stretch of work without a pause, in milliseconds; DESIGN.md allows 8, and a collection of garbage may come in between. */
const SLICE = 3;
/** After this long without an idle moment a slice runs anyway, in milliseconds. */
const PATIENCE = 500;

/** Runs steps of a generator in idle slices until it is done or the signal aborts. */
export function inSlices(work: Generator<unknown, void>, signal: AbortSignal, done: () => void): void {
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      if (work.next().done) return done();
    }
    requestIdleCallback(slice, { timeout: PATIENCE });
  };
  requestIdleCallback(slice, { timeout: PATIENCE });
}
