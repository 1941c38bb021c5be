/**
 * Puts the names of packs into the extension's storage, replaces and removes them: whole or not at
 * all. A version's keys are its own and are written first; the one key that pages read is turned
 * to it last. What is written or left over is in a journal before, so that after a crash the next
 * change, or the next start, clears it away.
 */
import { browser } from 'wxt/browser';
import type { Entity, Language } from './core/schema.ts';
import { type ShardedNames, shardNames } from './core/shards/cut.ts';
import { PACKS_KEY, type PackRow } from './packs-link.ts';
import { packKey, shardKey } from './packs-read.ts';
import { keepPacksScript } from './packs-script.ts';

const JOURNAL_KEY = 'packs-journal';
/** Shards in one write: every open page hears of each, and none should stop for it. */
const WRITTEN_AT_ONCE = 64;

const storage = browser.storage.local;

/** One change at a time, in whatever context of the extension. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('latar-packs', work) as Promise<T>;

async function rowsAt(key: string): Promise<PackRow[]> {
  return ((await storage.get(key))[key] as PackRow[] | undefined) ?? [];
}

/** Pages look for one key and find none where there are no packs. */
const setRows = (key: string, rows: readonly PackRow[]): Promise<void> =>
  rows.length > 0 ? storage.set({ [key]: rows }) : storage.remove(key);

/** The packs whose names are in storage, in the order in which they came. */
export const storedPackRows = (): Promise<PackRow[]> => rowsAt(PACKS_KEY);

/**
 * Makes a pack's names ready and puts them into storage, in place of those it had. `noted`: all
 * entities that the pack has notes about. Takes seconds for 100,000 names; `shardNames` can be run
 * in a worker and `storePack` be given what it makes. Pages that are open change at once.
 */
export async function putPack(id: string, entities: readonly Entity[], noted: ReadonlySet<string>): Promise<void> {
  const languages = (await (await fetch(new URL('/languages.json', location.origin))).json()) as Language[];
  await storePack(id, shardNames(entities, noted, languages));
}

/** Puts the names of a pack into storage, in place of those it had. Rejects when storage does; what was there is there then. */
export async function storePack(id: string, { directory, shards }: ShardedNames): Promise<void> {
  await alone(async () => {
    await clear();
    const version = await hashOf(JSON.stringify(directory) + shards.join('\n'));
    const row: PackRow = { id, version, shards: shards.length };
    const rows = await storedPackRows();
    const old = rows.find((other) => other.id === id);
    if (old?.version === version) return;
    await setRows(JOURNAL_KEY, old ? [row, old] : [row]);
    for (let from = 0; from < shards.length; from += WRITTEN_AT_ONCE) {
      const some = shards.slice(from, from + WRITTEN_AT_ONCE);
      await storage.set(Object.fromEntries(some.map((shard, i) => [shardKey(row, from + i), shard])));
    }
    await storage.set({ [packKey(row)]: directory });
    await keepPacksScript(true);
    await setRows(PACKS_KEY, old ? rows.map((other) => (other === old ? row : other)) : [...rows, row]);
    await clear();
  });
}

/** Takes the names of a pack out of storage; pages that are open change at once. */
export async function removePack(id: string): Promise<void> {
  await alone(async () => {
    await clear();
    const rows = await storedPackRows();
    const left = rows.filter((row) => row.id !== id);
    if (left.length === rows.length) return;
    await setRows(
      JOURNAL_KEY,
      rows.filter((row) => row.id === id),
    );
    await setRows(PACKS_KEY, left);
    await keepPacksScript(left.length > 0);
    await clear();
  });
}

/** At a start of the browser or of a new version: clears away what a crash left, and has the script that reads packs where there are any. */
export async function settlePacks(): Promise<void> {
  await alone(async () => {
    await clear();
    await keepPacksScript((await storedPackRows()).length > 0);
  });
}

/** Removes what the journal names and no page reads. */
async function clear(): Promise<void> {
  const journal = await rowsAt(JOURNAL_KEY);
  if (journal.length === 0) return;
  const read = new Set((await storedPackRows()).map(packKey));
  for (const row of journal) {
    if (read.has(packKey(row))) continue;
    const keys = Array.from({ length: row.shards }, (_, shard) => shardKey(row, shard));
    for (let from = 0; from < keys.length; from += WRITTEN_AT_ONCE)
      await storage.remove(keys.slice(from, from + WRITTEN_AT_ONCE));
    await storage.remove(packKey(row));
  }
  await storage.remove(JOURNAL_KEY);
}

/** SHA-256 of a text in hexadecimal. */
async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
