/** Where each word stands in a text, counted in content words, ascending. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** From words with where they stand, in order. */
export function placesOfAll(words: Iterable<readonly [key: string, at: number]>): Places {
  const places = new Map<string, number[]>();
  for (const [key, at] of words) {
    const sofar = places.get(key);
    if (sofar) sofar.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** From words that follow each other. */
export const placesOf = (words: readonly { key: string }[]): Places =>
  placesOfAll(words.map(({ key }, at) => [key, at] as const));
