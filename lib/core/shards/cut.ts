/** A pack's entities → its names in shards, and the directory that says which shard a text calls for. */
import { type Entry, packNames } from '../names.ts';
import { entriesOf } from '../packing/entries.ts';
import type { Entity, Language } from '../schema.ts';
import { beginningOf } from './beginnings.ts';
import { crowded, type Directory, numberOf, shardOf } from './directory.ts';
import { makeFilter } from './make-filter.ts';

/** Names of a shard, about: as many as one storage value should hold, and most of them in vain. */
const NAMES_OF_SHARD = 32;
/** Names that may share a head before they are filed under more than it. */
const CROWD = 16;

/** The names of one pack as they are stored. */
export interface ShardedNames {
  directory: Directory;
  /** Packed lists (`packNames`) by their number. */
  shards: string[];
}

/**
 * Cuts the names of a pack. `noted`: entities that the pack has notes about, its own or others'.
 * Deterministic; 100,000 names take about two seconds.
 */
export function shardNames(
  entities: readonly Entity[],
  noted: ReadonlySet<string>,
  languages: readonly Language[],
): ShardedNames {
  const own = new Map(entities.map(({ id, kind }) => [id, kind]));
  const entries = entriesOf(entities, languages).map((entry) => ({
    ...entry,
    owners: entry.owners.map((owner) => {
      const kind = noted.has(owner.entity) && own.get(owner.entity);
      return kind ? { ...owner, noted: kind } : owner;
    }),
  }));
  return shardEntries(
    entries,
    [...noted].filter((id) => !own.has(id)),
  );
}

/** Cuts entries, which have their own entities' notes told; `noted`: others that have notes. */
export function shardEntries(entries: readonly Entry[], noted: readonly string[], crowd = CROWD): ShardedNames {
  const heads = Map.groupBy(entries, ({ key }) => beginningOf(key).head);
  // Names of signs alone begin nowhere that is looked at.
  heads.delete('');
  const count = Math.ceil(entries.length / NAMES_OF_SHARD);
  const cut: Entry[][] = Array.from({ length: count }, () => []);
  const numbers = new Set<number>();
  for (const [head, alike] of heads) {
    const isCrowded = alike.length > crowd;
    if (isCrowded) numbers.add(crowded(numberOf(head)));
    for (const entry of alike) {
      const number = numberOf(isCrowded ? head + beginningOf(entry.key).rest : head);
      numbers.add(number);
      cut[shardOf(number, count)]?.push(entry);
    }
  }
  return {
    directory: { ...makeFilter([...numbers]), shards: count, noted: [...noted].sort() },
    // How their names begin is told by those that a page's texts call for.
    shards: cut.map((names) => packNames(names, {}, null)),
  };
}
