/** The store of packs on a page of the extension, as its own pages call it. */
import { browser } from 'wxt/browser';
import type { Entity, Language } from '../../../lib/core/schema.ts';
import { shardNames } from '../../../lib/core/shards/cut.ts';
import { storedPacks } from '../../../lib/packs-read.ts';
import { putPack, removePack, storedPackRows, storePack } from '../../../lib/packs-store.ts';
import type { ShardPlace } from '../../../lib/page/packs.ts';
import { SETTINGS_KEY, type Settings } from '../../../lib/settings.ts';
import { madeEntities } from '../made-packs.ts';

/** Puts a pack into storage that has notes about these entities. */
const put = (id: string, entities: readonly Entity[], noted: readonly string[]): Promise<void> =>
  putPack(id, entities, new Set(noted));

/** Puts a pack of so many made names into storage, with notes about all; gives the milliseconds that making it ready and storing it took. */
async function putMade(id: string, count: number): Promise<{ making: number; storing: number }> {
  const entities = madeEntities(count);
  const languages = (await (await fetch('/languages.json')).json()) as Language[];
  const from = performance.now();
  const names = shardNames(entities, new Set(entities.map((entity) => entity.id)), languages);
  const made = performance.now();
  await storePack(id, names);
  return { making: made - from, storing: performance.now() - made };
}

/** Keys of everything that storage holds of packs. */
const keys = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get()).filter((key) => key.startsWith('pack'));

/** Stores the reader's settings; those not given take their defaults. */
const set = (settings: Partial<Settings>): Promise<void> => browser.storage.local.set({ [SETTINGS_KEY]: settings });

const TURNS = 9;

/** Milliseconds that reading takes from the only pack there is: its directory, and so many of its shards at once. */
async function timeReads(count: number): Promise<{ directory: number; shards: number }> {
  const rows = await storedPackRows();
  const store = storedPacks(rows);
  const of = rows[0]?.shards ?? 0;
  const time = async (read: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const from = performance.now();
      await read();
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] as number;
  };
  const places = Array.from({ length: Math.min(count, of) }, (_, i): ShardPlace => [0, Math.floor((i * of) / count)]);
  return { directory: await time(store.directories), shards: await time(() => store.shards(places)) };
}

export const packs = { set, put, putMade, timeReads, remove: removePack, keys };
export type Packs = typeof packs;
Object.assign(globalThis, { latarPacks: packs });
