/** The words of a page that an index is asked for: what it says most, its title first. */
import { TITLE_WEIGHT } from './rank-text.ts';
import type { PageBrief } from './types.ts';
import { contentWords } from './words.ts';

/** Words beyond these tell little that the first do not. */
const MOST = 64;

/** Stems of the page as read in a language, the weightiest first: how often it has them, a title's counting more. */
export function topWords(page: Pick<PageBrief, 'title' | 'text'>, lang: string): string[] {
  const counts = new Map<string, number>();
  for (const { key } of contentWords(page.text, lang)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { key } of contentWords(page.title, lang)) counts.set(key, (counts.get(key) ?? 0) + TITLE_WEIGHT);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([key]) => key);
}
