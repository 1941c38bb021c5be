/**
 * The names of the reader's own packs that one page holds: says which shards its texts call for,
 * and makes a list of the few names that may be spelled in them, for the matcher to look for beside
 * the bundled ones. The list finds what a list of all names of all packs would: it lacks only names
 * whose beginning stands in no text.
 */
import { type NameList, type Owner, openNames } from '../names.ts';
import { merge } from '../packing/merge.ts';
import { lowerBound } from '../spelled.ts';
import { startsOf } from '../starts.ts';
import { withoutSigns } from './beginnings.ts';
import { type Directory, shardOf } from './directory.ts';
import { looker } from './look.ts';

/** Names come to light as texts are looked through. */
export interface OwnNames {
  /** Entities that the packs have notes about, as far as they are known by now. */
  readonly noted: ReadonlySet<string>;
  /** What looks through texts: see `looker` (`look.ts`). */
  looker(lists: readonly NameList[], langs: readonly string[]): (text: string) => void;
  /** Shards that texts called for and nobody has read yet: which directory, and the shard's number in it. */
  missing(): [directory: number, shard: number][];
  /** Takes in a shard that was missing; undefined where there is none any more. */
  take(directory: number, shard: number, packed: string | undefined): void;
  /** These bundled lists for texts in some languages and, before them, the names that came to light; the same array as long as these do not change. */
  over(lists: readonly NameList[], langs: readonly string[]): readonly NameList[];
}

/** A shard that was called for. */
interface Shard {
  directory: number;
  shard: number;
  /** Folded beginnings for which it was called. */
  beginnings: Set<string>;
  list?: NameList;
  isTaken: boolean;
}

const TAB = '\t';

/** `unmarked`: kinds of entity whose own notes do not count. */
export function ownNames(directories: readonly Directory[], unmarked: readonly string[] = []): OwnNames {
  const shards = new Map<string, Shard>();
  /** Owners of the names that may be spelled, by directory. */
  const found = new Map<string, Owner[][]>();
  const noted = new Set(directories.flatMap((directory) => directory.noted));
  let made = new WeakMap<readonly NameList[], readonly NameList[]>();

  /** Keeps the names of a shard that begin so. */
  function keep({ directory, list }: Shard, beginning: string): void {
    for (const line of list?.lines ?? []) {
      const key = line.slice(0, line.indexOf(TAB));
      if (!withoutSigns(key).startsWith(beginning)) continue;
      const known = found.get(key) ?? [];
      found.set(key, known);
      const owners = list?.owners(line) ?? [];
      known[directory] = owners;
      for (const owner of owners) if (owner.noted && !unmarked.includes(owner.noted)) noted.add(owner.entity);
      made = new WeakMap();
    }
  }

  function call(directory: number, number: number, beginning: string): void {
    const shard = shardOf(number, directories[directory]?.shards ?? 1);
    const id = `${directory} ${shard}`;
    const one: Shard = shards.get(id) ?? { directory, shard, beginnings: new Set(), isTaken: false };
    shards.set(id, one);
    if (one.beginnings.has(beginning)) return;
    one.beginnings.add(beginning);
    keep(one, beginning);
  }

  return {
    noted,
    looker: (lists, langs) => looker(directories, lists, langs, call),
    missing: () =>
      [...shards.values()].filter(({ isTaken }) => !isTaken).map(({ directory, shard }) => [directory, shard]),
    take(directory, shard, packed) {
      const one = shards.get(`${directory} ${shard}`);
      if (!one) return;
      one.isTaken = true;
      if (packed === undefined) return;
      one.list = openNames(packed);
      for (const beginning of one.beginnings) keep(one, beginning);
    },
    over(lists, langs) {
      if (found.size === 0) return lists;
      const all = made.get(lists) ?? [listOver(new Map(found), lists, langs), ...lists];
      made.set(lists, all);
      return all;
    },
  };
}

/** A list of names in which the owners that other lists know of the same names come first, as if all had been packed together. */
function listOver(
  names: ReadonlyMap<string, Owner[][]>,
  lists: readonly NameList[],
  langs: readonly string[],
): NameList {
  const known = new Map<string, Owner[]>();
  const ownersOf = (line: string): Owner[] => {
    const bundled = lists.flatMap((list) => {
      const other = list.lines[lowerBound(list.lines, line)];
      return other?.startsWith(line) ? list.owners(other) : [];
    });
    const own = names.get(line.slice(0, -TAB.length))?.flat() ?? [];
    const here = own.filter(({ home }) => home === undefined || langs.includes(home));
    return [...bundled, ...here].reduce<Owner[]>(merge, []);
  };
  const owners = (line: string): Owner[] => {
    const all = known.get(line) ?? ownersOf(line);
    known.set(line, all);
    return all;
  };
  const entries = [...names.keys()].map((key) => ({ key, owners: owners(key + TAB) }));
  return {
    lines: entries.map(({ key }) => key + TAB).sort(),
    affixes: {},
    starts: startsOf(
      entries.filter((entry) => entry.owners.length > 0),
      null,
    ),
    owners,
  };
}
