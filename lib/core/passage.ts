/** How much of a text stands together in one passage of another. */
import { type Places, placesOf } from './places.ts';
import type { Texts } from './texts.ts';
import { contentWords } from './words.ts';

/** Content words in a passage: three or four sentences, so that a retelling fits into one. */
export const PASSAGE = 40;

/** The largest share of the words' weight that stands in one passage of the text, 0 to 1. `doubt`: weight never found. */
export function coverage(weights: ReadonlyMap<string, number>, text: Places, doubt = 0, passage = PASSAGE): number {
  let total = doubt;
  const hits: { at: number; key: string; weight: number }[] = [];
  for (const [key, weight] of weights) {
    total += weight;
    for (const at of text.get(key) ?? []) hits.push({ at, key, weight });
  }
  if (total === 0) return 0;
  hits.sort((a, b) => a.at - b.at);

  const inside = new Map<string, number>();
  let covered = 0;
  let most = 0;
  let first = 0;
  for (const hit of hits) {
    const before = inside.get(hit.key) ?? 0;
    inside.set(hit.key, before + 1);
    if (before === 0) covered += hit.weight;
    for (let old = hits[first]; old && hit.at - old.at >= passage; old = hits[++first]) {
      const left = (inside.get(old.key) ?? 0) - 1;
      inside.set(old.key, left);
      if (left === 0) covered -= old.weight;
    }
    most = Math.max(most, covered);
  }
  return most / total;
}

/** Share of a text's words that stand in one passage of the page, whatever they weigh; by the language that shows most. */
export function contentCoverage(text: Texts, page: string): number {
  const shares = Object.entries(text).map(([lang, written]) => {
    const weights = new Map(contentWords(written, lang).map(({ key }) => [key, 1]));
    return coverage(weights, placesOf(contentWords(page, lang)));
  });
  return Math.max(0, ...shares);
}
