/**
 * Names in shards against one list of all of them, on random names and texts in several scripts.
 * More cases on demand: `LATAR_CASES=1000000 npx vitest run … shards-proof`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher } from '../../lib/core/match.ts';
import { type Entry, openNames, packNames } from '../../lib/core/names.ts';
import { merge } from '../../lib/core/packing/merge.ts';
import { shardEntries } from '../../lib/core/shards/cut.ts';
import { ownNames } from '../../lib/core/shards/own.ts';
import { AFFIXES, entriesOf, piecesOf } from './random-names.ts';

const CASES = Number(process.env.LATAR_CASES ?? 60_000);
/** Names tried; each on as many texts as make the cases. */
const LISTS = 400;

/** All names as one list has them. */
function together(layers: readonly (readonly Entry[])[]): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of layers.flat()) {
    const before = known.get(entry.key)?.owners ?? [];
    known.set(entry.key, { ...entry, owners: entry.owners.reduce(merge, before) });
  }
  return [...known.values()];
}

const three = fc.tuple(entriesOf('bundled', ''), entriesOf('one', 'two', ''), entriesOf('three', 'one'));
/** As few names as these would crowd no head; a short one makes the most of them. */
const crowds = fc.constantFrom(1, 2, 8);

it('finds what one list of all names finds', { timeout: 300_000 }, () => {
  const texts = Math.ceil(CASES / LISTS);
  fc.assert(
    fc.property(three, crowds, fc.integer(), ([bundled, ...packs], crowd, seed) => {
      const whole = createMatcher([openNames(packNames(together([bundled, ...packs]), AFFIXES))]);
      const lists = [openNames(packNames(bundled, AFFIXES))];
      const cut = packs.map((entries) => shardEntries(entries, [], crowd));
      for (const pieces of fc.sample(piecesOf([...bundled, ...packs.flat()]), { seed, numRuns: texts })) {
        const text = pieces.join('');
        const own = ownNames(cut.map(({ directory }) => directory));
        own.looker(lists, ['en'])(text);
        for (const [pack, shard] of own.missing()) own.take(pack, shard, cut[pack]?.shards[shard]);
        const hits = createMatcher(own.over(lists)).match(text, 'en');
        expect(hits, JSON.stringify([packs.flat().map(({ key }) => key), text])).toEqual(whole.match(text, 'en'));
      }
    }),
    { numRuns: LISTS },
  );
});
