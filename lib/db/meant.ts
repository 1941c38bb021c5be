/** Whom the words of a query mean, whatever language they are in. */
import { type Answers, type Meant, namedBy } from '../core/find.ts';
import type { Atom, Query } from '../core/query.ts';
import type { View } from './lookup.ts';

/** A segment and what it said to `wantedOf`. */
export interface Asked {
  view: View;
  words: Answers;
}

/** Some atoms of the query in a row that stand in a name, and whose. */
interface Stretch {
  from: number;
  to: number;
  ids: Set<string>;
}

/**
 * A word still being typed that begins the names of more than these means nobody yet: of 40,000 entities, those that
 * "no" begins stood in 271 pieces of ids, and asking for each took 30 of that letter's 85 ms.
 */
const BEGUN_MOST = 100;

export async function meantBy({ atoms, filters }: Query, asked: readonly Asked[]): Promise<Meant> {
  const stretches = await stretchesOf(atoms, asked);
  const best = atoms.map((_, at) => {
    const around = stretches.filter(({ from, to }) => from <= at && at <= to);
    const longest = around.reduce((most, { from, to }) => Math.max(most, to - from), 0);
    return around.filter(({ from, to }) => to - from === longest);
  });
  return {
    atoms: best.map((found) => new Set(found.flatMap(({ ids }) => [...ids]))),
    words: best.map(([found], at) =>
      atoms
        .slice(found?.from ?? at, (found?.to ?? at) + 1)
        .map(({ written }) => written)
        .join(' '),
    ),
    filters: await Promise.all(
      filters.map(async (filter) =>
        filter.kind === 'by'
          ? new Set([...(await idsOf([filter.atom], asked)), filter.atom.written.toLowerCase()])
          : new Set<string>(),
      ),
    ),
  };
}

async function stretchesOf(atoms: readonly Atom[], asked: readonly Asked[]): Promise<Stretch[]> {
  const from = async (start: number): Promise<Stretch[]> => {
    const found: Stretch[] = [];
    for (let end = start; end < atoms.length; end++) {
      if (end > start && (atoms[end]?.not || atoms[start]?.not)) break;
      const ids = await idsOf(atoms.slice(start, end + 1), asked);
      if (ids.size === 0) break;
      found.push({ from: start, to: end, ids });
    }
    return found;
  };
  return (await Promise.all(atoms.map((_, start) => from(start)))).flat();
}

async function idsOf(atoms: readonly Atom[], asked: readonly Asked[]): Promise<Set<string>> {
  const numbers = asked.map(({ words }) => namedBy(atoms, words));
  const named = numbers.reduce((sum, { length }) => sum + length, 0);
  if (named > BEGUN_MOST && atoms.some(({ begun }) => begun)) return new Set();
  const ids = await Promise.all(asked.map(({ view }, i) => view.ids('entities', numbers[i] ?? [])));
  return new Set(ids.flat().filter(Boolean));
}
