/** A pack's names in storage: whole or not at all, whenever the work is broken off. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLanguages } from '../../data/packing/read.ts';
import { type ShardedNames, shardNames } from '../../lib/core/shards/cut.ts';
import { PACKS_KEY } from '../../lib/packs-link.ts';
import { packKey, shardKey, storedPacks } from '../../lib/packs-read.ts';
import { keepPacksScript } from '../../lib/packs-script.ts';
import { removePack, settlePacks, storedPackRows, storePack } from '../../lib/packs-store.ts';
import { madeEntities } from '../bench/made-packs.ts';

vi.mock('../../lib/packs-script.ts', () => ({ keepPacksScript: vi.fn(async () => {}) }));

const made = async (count: number, prefix: string): Promise<ShardedNames> =>
  shardNames(madeEntities(count, prefix), new Set(), await readLanguages());
const first = await made(2500, 'first');
const second = await made(2300, 'second');
const small = await made(10, 'small');

/** What pages would read of a pack; fails where a part is missing. */
async function readBack(id: string): Promise<ShardedNames | null> {
  const row = (await storedPackRows()).find((one) => one.id === id);
  if (!row) return null;
  const store = storedPacks([row]);
  const [directory] = await store.directories();
  const shards = await store.shards(Array.from({ length: row.shards }, (_, shard) => [0, shard]));
  expect(shards).not.toContain(undefined);
  return { directory, shards } as ShardedNames;
}

/** Keys of packs that nothing leads to. */
async function leftOver(): Promise<string[]> {
  const keys = Object.keys(await fakeBrowser.storage.local.get());
  const known = (await storedPackRows()).flatMap((row) => [
    packKey(row),
    ...Array.from({ length: row.shards }, (_, shard) => shardKey(row, shard)),
  ]);
  return keys.filter((key) => key.startsWith('pack') && key !== PACKS_KEY && !known.includes(key));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(keepPacksScript).mockClear();
});

describe('a pack', () => {
  it('is put, replaced in its place, and removed, with nothing left over', async () => {
    await storePack('one', first);
    await storePack('two', small);
    expect(await readBack('one')).toEqual(first);
    await storePack('one', second);
    expect(await readBack('one')).toEqual(second);
    expect((await storedPackRows()).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await leftOver()).toEqual([]);
    await removePack('one');
    expect(await readBack('two')).toEqual(small);
    expect(keepPacksScript).toHaveBeenLastCalledWith(true);
    await removePack('two');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(keepPacksScript).toHaveBeenLastCalledWith(false);
  });

  it('that is there as it is, or is not there, costs no write', async () => {
    await storePack('one', small);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await storePack('one', small);
    await removePack('two');
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it('is written one after the other, whoever asks', async () => {
    await Promise.all([storePack('one', first), storePack('two', small), storePack('one', second), removePack('two')]);
    expect(await readBack('one')).toEqual(second);
    expect(await readBack('two')).toBeNull();
    expect(await leftOver()).toEqual([]);
  });

  it('brings the script before pages hear of it', async () => {
    vi.mocked(keepPacksScript).mockImplementationOnce(async () => expect(await storedPackRows()).toEqual([]));
    await storePack('one', small);
    expect(keepPacksScript).toHaveBeenCalledWith(true);
  });
});

/** Does some work with storage that ends for good after so many writes, as a browser that is killed; gives whether it came to that. */
async function brokenOffAfter(writes: number, work: () => Promise<void>): Promise<boolean> {
  const { local } = fakeBrowser.storage;
  const { set, remove } = local;
  let left = writes;
  const spend = () => {
    if (left-- <= 0) throw new Error('killed');
  };
  const spending =
    <T extends unknown[]>(write: (...given: T) => unknown) =>
    async (...given: T) => {
      spend();
      await write.apply(local, given);
    };
  Object.assign(local, { set: spending(set), remove: spending(remove) });
  try {
    await work();
    return false;
  } catch {
    return true;
  } finally {
    Object.assign(local, { set, remove });
  }
}

describe('broken off at any write', () => {
  const cases: [string, before: ShardedNames | null, after: ShardedNames | null][] = [
    ['a first put', null, first],
    ['a replacement', first, second],
    ['a removal', first, null],
  ];
  it.each(cases)('%s leaves the old or the new, and the next start leaves nothing over', async (_, before, after) => {
    const seen = new Set<string>();
    for (let writes = 0; ; writes++) {
      fakeBrowser.reset();
      if (before) await storePack('one', before);
      const isBroken = await brokenOffAfter(writes, () => (after ? storePack('one', after) : removePack('one')));
      const found = await readBack('one');
      expect([before, after]).toContainEqual(found);
      seen.add(JSON.stringify(found) === JSON.stringify(before) ? 'old' : 'new');
      await settlePacks();
      expect(await readBack('one')).toEqual(found);
      expect(await leftOver()).toEqual([]);
      if (after) await storePack('one', after);
      else await removePack('one');
      expect(await readBack('one')).toEqual(after);
      expect(await leftOver()).toEqual([]);
      if (!isBroken) break;
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });
});
