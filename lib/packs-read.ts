/** The names of packs in the extension's storage, as pages read them: the background stays asleep. */
import { browser } from 'wxt/browser';
import type { Directory } from './core/shards/directory.ts';
import type { PackRow } from './packs-link.ts';
import type { PacksStore } from './page/packs.ts';

/** Where a pack's directory is in storage, and behind a colon and their numbers its shards. */
export const packKey = ({ id, version }: PackRow): string => `pack:${id}:${version}`;
export const shardKey = (row: PackRow, shard: number): string => `${packKey(row)}:${shard}`;

/** What stands for a pack that was removed since its row was read: it knows no names. */
const NOTHING: Directory = { letters: '', seed: 0, segment: 1, firsts: 1, shards: 1, noted: [] };

export function storedPacks(rows: readonly PackRow[]): PacksStore {
  const read = async (keys: string[]) => {
    const stored = await browser.storage.local.get(keys);
    return keys.map((key) => stored[key]);
  };
  return {
    directories: async () => (await read(rows.map(packKey))).map((directory) => (directory as Directory) ?? NOTHING),
    shards: (places) =>
      read(places.map(([directory, shard]) => shardKey(rows[directory] as PackRow, shard))) as Promise<
        (string | undefined)[]
      >,
  };
}
