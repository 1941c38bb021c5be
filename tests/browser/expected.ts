/** What a test page should show: `expected.json` beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PAGES } from './site.ts';

export interface ExpectedMention {
  text: string;
  entity: string;
  via: 'full' | 'short' | 'acronym';
}

export interface Expected {
  lang: string;
  /** In page order; a shadow root stands where its host does. */
  mentions: ExpectedMention[];
  /** Words on the page that look like names and are not, with the reason. */
  not: { text: string; why: string }[];
  /** Mentions inside frames, by the file that the frame shows. */
  frames?: Record<string, ExpectedMention[]>;
}

/** Test pages that have an expectation, by slug. */
export const slugs = (): string[] =>
  readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export const expectedOf = (slug: string): Expected =>
  JSON.parse(readFileSync(resolve(PAGES, slug, 'expected.json'), 'utf8')) as Expected;

/** What the popup should count: mentions by entity. */
export function countsOf(mentions: ExpectedMention[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entity } of mentions) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}
