/** Making a filter (`filter.ts`): places are peeled off one by one, then given their values in the opposite order. */
import { type Layout, lacking, letterOf, placeOf, placesOf, printOf } from './filter.ts';

/** Uses of a number by one filter (`mixed`), and some to spare. */
const SEEDS_APART = 8;

/** The layout for so many numbers; sizes as the paper has them for three places. */
function layoutFor(count: number, seed: number): Layout {
  const size = Math.max(count, 2);
  const segment = 2 ** Math.floor(Math.log(size) / Math.log(3.33) + 2.25);
  const spare = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(size));
  return { seed, segment, firsts: Math.max(1, Math.ceil((size * spare) / segment) - 2) };
}

/** The filter of some numbers, each given once, and how it is laid out. */
export function makeFilter(hashes: readonly number[]): Layout & { letters: string } {
  // Of a hundred layouts one cannot be peeled; another seed will do.
  for (let seed = 0; ; seed += SEEDS_APART) {
    const layout = layoutFor(hashes.length, seed);
    const letters = fill(hashes, layout);
    if (letters !== null) return { ...layout, letters };
  }
}

function fill(hashes: readonly number[], layout: Layout): string | null {
  const places = placesOf(layout);
  /** How many numbers still use a place, and all their indices together, so that the last one is known. */
  const users = new Uint32Array(places);
  const indices = new Uint32Array(places);
  const placesOfHash = (index: number) => [0, 1, 2].map((which) => placeOf(hashes[index] as number, which, layout));
  const use = (place: number, index: number, by: number) => {
    users[place] = (users[place] as number) + by;
    indices[place] = (indices[place] as number) ^ index;
  };
  hashes.forEach((_, index) => {
    for (const place of placesOfHash(index)) use(place, index, 1);
  });
  const free: number[] = [];
  users.forEach((count, place) => {
    if (count === 1) free.push(place);
  });
  const peeled: { index: number; place: number }[] = [];
  for (let place = free.pop(); place !== undefined; place = free.pop()) {
    if (users[place] !== 1) continue;
    const index = indices[place] as number;
    peeled.push({ index, place });
    for (const other of placesOfHash(index)) {
      use(other, index, -1);
      if (users[other] === 1) free.push(other);
    }
  }
  if (peeled.length < hashes.length) return null;
  const values = new Uint8Array(places);
  for (const { index, place } of peeled.reverse()) {
    const others = placesOfHash(index).reduce(
      (sum, other) => sum + (other === place ? 0 : (values[other] as number)),
      0,
    );
    values[place] = lacking(printOf(hashes[index] as number, layout), others);
  }
  return Array.from(values, letterOf).join('');
}
