/** Our own code as the content script runs it, with its names at hand. */

import type { PackedNames } from '../../../lib/core/spot.ts';
import type { NamesStore } from '../../../lib/page/matchers.ts';
import { startSpotting } from '../../../lib/page/spotting.ts';

let names: PackedNames | undefined;

/** Fetches the packed names, once; not part of any figure. */
export async function load(): Promise<void> {
  // Parsed here: what `json()` gives belongs to the page in Firefox, and would be looked at through wrappers.
  names ??= JSON.parse(await (await fetch(`${location.origin}/bench/names.json`)).text()) as PackedNames;
}

const store: NamesStore = {
  head: async () => ({ ...(names as PackedNames), noted: new Set(names?.noted) }),
  list: async (id) => (names as PackedNames).lists[id],
  over: (lists) => lists,
};

/** Spots and marks this page; gives how many mentions are marked. `signal` ends it. */
export async function spot(signal: AbortSignal): Promise<number> {
  const spotting = await startSpotting(store, 'sections', signal, () => {});
  return spotting.marked().length;
}
