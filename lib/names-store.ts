/**
 * The packed names in the extension's storage, where every page reads them without waking the
 * background, and only the lists of the scripts it uses. The background fills it; see
 * `restoreNames` for a page that finds it empty.
 */
import { browser } from 'wxt/browser';
import type { Kind } from './core/schema.ts';
import type { PackedNames } from './core/spot.ts';
import { type PackRow, packsLayer } from './packs-link.ts';
import type { LayOver, NamesStore } from './page/matchers.ts';

const HEAD = 'names';
const listKey = (id: string) => `names:${id}`;

interface Head {
  hash: string;
  stopwords: Record<string, readonly string[]>;
  /** Entities that have a note, by kind. */
  noted: PackedNames['kinds'];
  /** Ids of the lists stored beside. */
  ids: string[];
}

const readHead = async () => (await browser.storage.local.get(HEAD))[HEAD] as Head | undefined;

/**
 * Packed names as a page reads them, those of the reader's own packs on top. `restore` asks the
 * background to fill an empty storage, and to bring the script that reads packs (`packs-link.ts`).
 * `unmarked`: kinds of entity that the reader wants no marks for.
 */
export function pageNames(
  restore: () => Promise<void>,
  packs: readonly PackRow[] | undefined,
  unmarked: readonly Kind[],
): NamesStore {
  let over: LayOver | undefined;
  return {
    async head() {
      let head = await readHead();
      if (!head || (packs && !packsLayer())) {
        await restore();
        head = await readHead();
      }
      if (!head) return null;
      const left = new Set(unmarked.flatMap((kind) => head?.noted[kind] ?? []));
      const noted = new Set(Object.values(head.noted).flat()).difference(left);
      over = packs && packsLayer()?.(packs, noted, { kinds: unmarked, entities: left });
      return { stopwords: head.stopwords, noted };
    },
    over: (lists, langs, pieces) => over?.(lists, langs, pieces) ?? lists,
    list: async (id) => (await browser.storage.local.get(listKey(id)))[listKey(id)] as string | undefined,
  };
}

/** Puts packed names into storage unless they are there already; lists that are no more are removed. */
export async function storeNames(load: () => Promise<PackedNames>, hash: string | null): Promise<void> {
  const head = await readHead();
  if (head && head.hash === hash) return;
  const names = await load();
  const ids = Object.keys(names.lists);
  const gone = (head?.ids ?? []).filter((id) => !ids.includes(id));
  await browser.storage.local.set({
    [HEAD]: { hash: names.hash, stopwords: names.stopwords, noted: names.kinds, ids } satisfies Head,
    ...Object.fromEntries(ids.map((id) => [listKey(id), names.lists[id]])),
  });
  if (gone.length) await browser.storage.local.remove(gone.map(listKey));
}
