/** Our own code as the content script runs it, with its names at hand. */

import type { ShardedNames } from '../../../lib/core/shards/cut.ts';
import type { PackedNames } from '../../../lib/core/spot.ts';
import type { NamesStore } from '../../../lib/page/matchers.ts';
import { layPacks } from '../../../lib/page/packs.ts';
import { startSpotting } from '../../../lib/page/spotting.ts';

let names: PackedNames | undefined;

/** Fetches the packed names, once; not part of any figure. */
export async function load(): Promise<void> {
  // Parsed here: what `json()` gives belongs to the page in Firefox, and would be looked at through wrappers.
  names ??= JSON.parse(await (await fetch(`${location.origin}/bench/names.json`)).text()) as PackedNames;
}

const packs = new Map<number, ShardedNames>();

/** Fetches a made pack of so many names, once; not part of any figure. */
export async function loadPack(count: number): Promise<void> {
  if (packs.has(count)) return;
  packs.set(
    count,
    JSON.parse(await (await fetch(`${location.origin}/bench/pack-${count}.json`)).text()) as ShardedNames,
  );
}

/** The names as the extension's storage gives them, with a pack of so many on top; 0 for none. */
function storeWith(count: number): NamesStore {
  const pack = packs.get(count);
  const noted = new Set(names?.noted);
  const over =
    pack &&
    layPacks(
      {
        directories: async () => [pack.directory],
        shards: async (places) => places.map(([, shard]) => pack.shards[shard]),
      },
      noted,
      { kinds: [], entities: new Set() },
    );
  return {
    head: async () => ({ ...(names as PackedNames), noted }),
    // Storage answers in a task of its own.
    list: (id) => new Promise((done) => setTimeout(() => done((names as PackedNames).lists[id]))),
    over: over ?? ((lists) => lists),
  };
}

/** Spots and marks this page; gives how many mentions are marked. `signal` ends it; `count` as in `storeWith`. */
export async function spot(signal: AbortSignal, count = 0): Promise<number> {
  const spotting = await startSpotting(storeWith(count), { marks: 'sections', known: [], look: '' }, signal, () => {});
  return spotting.marked().length;
}
