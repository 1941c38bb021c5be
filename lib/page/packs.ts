/** The names of the reader's own packs on one page: looks through its pieces, and has only those shards read that these call for. */
import type { Directory } from '../core/shards/directory.ts';
import { ownNames } from '../core/shards/own.ts';
import { apart } from './apart.ts';
import type { LayOver } from './matchers.ts';
import { createBreathing } from './slices.ts';

/** Which directory, and the number of a shard in it. */
export type ShardPlace = [directory: number, shard: number];

/** Where packs come from; in the extension, its storage. */
export interface PacksStore {
  directories(): Promise<Directory[]>;
  /** The shards at these places, in their order; undefined where there is none any more. */
  shards(places: readonly ShardPlace[]): Promise<(string | undefined)[]>;
}

/** What the reader wants no marks for: kinds of entity, and the bundled entities of these kinds. */
export interface Unmarked {
  kinds: readonly string[];
  entities: ReadonlySet<string>;
}

/** See `PacksLayer` for `noted` and `unmarked`. Directories are asked for at once, shards when texts call for them. */
export function layPacks(store: PacksStore, noted: Set<string>, unmarked: Unmarked): LayOver {
  const opened = store.directories().then((directories) => ownNames(directories, unmarked.kinds));
  const breathe = createBreathing();
  return async (lists, languages, pieces) => {
    const own = await opened;
    const langs = [...languages];
    if (pieces.length > 0) {
      const look = own.looker(lists, langs);
      for (const piece of pieces) {
        await breathe();
        look(apart(piece));
      }
      const places = own.missing();
      const shards = places.length > 0 ? await store.shards(places) : [];
      places.forEach(([directory, shard], i) => {
        own.take(directory, shard, shards[i]);
      });
      for (const entity of own.noted) if (!unmarked.entities.has(entity)) noted.add(entity);
    }
    return own.over(lists, langs);
  };
}
