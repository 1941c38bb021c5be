/** The store of packs on a page of the extension, as its own pages call it. */
import { browser } from 'wxt/browser';
import type { Entity } from '../../../lib/core/schema.ts';
import { putPack, removePack } from '../../../lib/packs-store.ts';
import { madeEntities } from '../made-packs.ts';

/** Puts a pack into storage that has notes about these entities. */
const put = (id: string, entities: readonly Entity[], noted: readonly string[]): Promise<void> =>
  putPack(id, entities, new Set(noted));

/** Puts a pack of so many made names into storage, with notes about all; gives the milliseconds that this took. */
async function putMade(id: string, count: number): Promise<number> {
  const from = performance.now();
  const entities = madeEntities(count);
  await put(
    id,
    entities,
    entities.map((entity) => entity.id),
  );
  return performance.now() - from;
}

/** Keys of everything that storage holds of packs. */
const keys = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get()).filter((key) => key.startsWith('pack'));

export const packs = { put, putMade, remove: removePack, keys };
export type Packs = typeof packs;
Object.assign(globalThis, { latarPacks: packs });
