/** What DESIGN.md allows ("Budgets"), and how much of the difference a busy machine may make. */
import type { Budget } from './figures.ts';

export const BUDGETS = {
  /** Whole pass over a TreeWalker walk of the same pages. */
  passOverWalk: { most: 4, margin: 1.25 },
  /** mark.js over the whole pass. */
  markJsOverPass: { least: 300, margin: 1.1 },
  /** modern-ahocorasick over the matcher. */
  automatonOverMatcher: { least: 5, margin: 1.15 },
  /** Milliseconds. */
  slice: { most: 8, margin: 1.25 },
  /** Percent of the main thread in a storm of changes. */
  storm: { most: 5, margin: 1.2 },
  /** Milliseconds from the last change to its mark. */
  lag: { most: 1000, margin: 1.1 },
  /** Milliseconds from asking to card data, p95. */
  cardWarm: { most: 30, margin: 1.25 },
  cardAsleep: { most: 150, margin: 1.25 },
  /** Milliseconds from asking to the notes found, and from opening the popup to its timeline, p95. */
  search: { most: 50, margin: 1.25 },
  timeline: { most: 100, margin: 1.25 },
  /** Kilobytes of gzip: not measured but counted. */
  script: { most: 12, margin: 1 },
  latinNames: { most: 30, margin: 1 },
  /** Kilobytes that every page of a reader with a pack of 100,000 names reads of it before any name. */
  directory: { most: 100, margin: 1 },
} satisfies Record<string, Budget>;
