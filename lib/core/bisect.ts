/** Binary search. */

/** The least of 0 to `count` at which something holds that holds for all above it; `count` where for none. */
export function firstAt(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
