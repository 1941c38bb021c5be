/**
 * How the script on every page reaches the one that reads the reader's own packs, which comes only
 * where there are packs. Both run in the extension's own world of one frame and share its
 * `globalThis`; the page sees neither.
 */
import type { LayOver } from './page/matchers.ts';
import type { Unmarked } from './page/packs.ts';

/** Key in the extension's local storage of the packs that count, in their order; absent without packs. */
export const PACKS_KEY = 'packs';

/** A pack whose names are in storage. */
export interface PackRow {
  id: string;
  /** Another content, another version. */
  version: string;
  /** How many shards its names are in. */
  shards: number;
}

/**
 * Lays the names of some packs over bundled lists. Entities that packs have notes about are added to
 * `noted` as they come to light, but for those that are to be left without marks.
 */
export type PacksLayer = (packs: readonly PackRow[], noted: Set<string>, unmarked: Unmarked) => LayOver;

const KEY = Symbol.for('latar.packs');
const world = globalThis as { [KEY]?: PacksLayer };

/** The other script's work, where it is there. */
export const packsLayer = (): PacksLayer | undefined => world[KEY];

/** Called by the other when it comes. */
export function providePacks(layer: PacksLayer): void {
  world[KEY] = layer;
}
