/**
 * Names in shards against one list of all of them, on random names and texts in several scripts.
 * More cases on demand: `LATAR_CASES=1000000 npx vitest run … shards-proof`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher, type Hit } from '../../lib/core/match.ts';
import { type Entry, openNames, packNames } from '../../lib/core/names.ts';
import { merge } from '../../lib/core/packing/merge.ts';
import { shardEntries } from '../../lib/core/shards/cut.ts';
import { ownNames } from '../../lib/core/shards/own.ts';
import { AFFIXES, entriesOf, PROOF, piecesOf } from './random-names.ts';

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

const isLetter = ({ key }: Entry): boolean => /^[\p{sc=Hang}\p{sc=Han}]$/u.test(key);
/** Names of one letter are those of states in headlines, and the bundle has them: where a pack has some too, more compounds are tried than a list of all would. */
const bundled = entriesOf('bundled', '').map((entries) =>
  entries.map((entry): Entry => {
    const owners = entry.owners.map((owner) => ({ ...owner, need: 'headline' as const, languages: ['en'] }));
    return isLetter(entry) ? { ...entry, owners } : entry;
  }),
);
const packed = (...entities: string[]) =>
  entriesOf(...entities).map((entries) => entries.filter((entry) => !isLetter(entry)));
const three = fc.tuple(bundled, packed('one', 'two', ''), packed('three', 'one'));
/** As few names as these would crowd no head; a short one makes the most of them. */
const crowds = fc.constantFrom(1, 2, 8);

/** A compound asks every list for the owners of its letters: bundled ones are told twice. */
function once({ owners, beside, ...hit }: Hit): unknown {
  const alone = [...new Set(owners.map((owner) => JSON.stringify(Object.entries(owner).sort())))];
  return { ...hit, owners: alone, beside: beside && { ...beside, entities: [...new Set(beside.entities)] } };
}

it('finds what one list of all names finds', { timeout: 300_000 }, () => {
  const count = Math.ceil(CASES / LISTS);
  fc.assert(
    fc.property(three, crowds, fc.integer(), ([ours, ...packs], crowd, seed) => {
      const whole = createMatcher([openNames(packNames(together([ours, ...packs]), AFFIXES))]);
      const lists = [openNames(packNames(ours, AFFIXES))];
      const cut = packs.map((entries) => shardEntries(entries, [], crowd));
      let own = ownNames([]);
      const texts = fc.sample(piecesOf([...ours, ...packs.flat()]), { seed, numRuns: count });
      for (const [i, pieces] of texts.entries()) {
        const text = pieces.join('');
        // Of a few texts that follow one another, the later have what is known from those before.
        if (i % 3 === 0) own = ownNames(cut.map(({ directory }) => directory));
        own.looker(lists, ['en'])(text);
        for (const [pack, shard] of own.missing()) own.take(pack, shard, cut[pack]?.shards[shard]);
        const hits = createMatcher(own.over(lists, ['en'])).match(text, 'en');
        expect(hits.map(once), JSON.stringify([packs.flat().map(({ key }) => key), text])).toEqual(
          whole.match(text, 'en').map(once),
        );
      }
    }),
    { ...PROOF, numRuns: LISTS },
  );
});
