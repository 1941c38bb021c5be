/** Words one after another, found by their places. */

import { type Posting, Reader, readDocs } from './postings.ts';
import type { Atom } from './query.ts';
import { endOf, type Unit, unitsOf } from './tokens.ts';

/** A unit that is sought: whole, or as the beginning of others. */
export interface Sought extends Unit {
  open: boolean;
}

/** The units that words ask for, in their places from 0 on. */
export function soughtOf(atoms: readonly Pick<Atom, 'tokens' | 'begun'>[]): Sought[] {
  const sought: Sought[] = [];
  let from = 0;
  for (const { tokens, begun } of atoms) {
    for (const [i, token] of tokens.entries()) {
      const units = unitsOf({ ...token, at: token.at + from });
      // Of a run its pairs are enough; one character alone begins a pair, or ends a run.
      if (token.run && units.length > 1) units.pop();
      const isOpen = token.run ? token.run.length === 1 : begun && i === tokens.length - 1;
      sought.push(...units.map((unit) => ({ ...unit, open: isOpen })));
    }
    from = endOf(tokens, 0) + from;
  }
  return sought;
}

/** What is known of a unit: one posting, or those of all terms that it begins. */
export type PostingsOf = (unit: Sought) => readonly Posting[];

/** Numbers of documents in which the units stand in their places, ascending. */
export function sequence(units: readonly Sought[], postingsOf: PostingsOf): number[] {
  const lists = units.map((unit) => ({ unit, postings: postingsOf(unit) }));
  const size = (postings: readonly Posting[]) => postings.reduce((sum, { count }) => sum + count, 0);
  lists.sort((a, b) => size(a.postings) - size(b.postings));
  /** Where the whole would have to begin, by document. */
  let starts: Map<number, Set<number>> | null = null;
  for (const { unit, postings } of lists) {
    const next = new Map<number, Set<number>>();
    const before = starts;
    for (const posting of postings) {
      eachPlace(posting, before, (doc, place) => {
        const start = place - unit.at;
        if (start < 0 || (before && !before.get(doc)?.has(start))) return;
        const sofar = next.get(doc);
        if (sofar) sofar.add(start);
        else next.set(doc, new Set([start]));
      });
    }
    starts = next;
    if (next.size === 0) break;
  }
  return [...(starts ?? new Map<number, Set<number>>()).keys()].sort((a, b) => a - b);
}

/** Every place of a term in the documents that `among` has, or in all. */
function eachPlace(
  posting: Posting,
  among: ReadonlyMap<number, unknown> | null,
  take: (doc: number, place: number) => void,
): void {
  const reader = new Reader(posting.places);
  for (const doc of readDocs(posting)) {
    const isWanted = !among || among.has(doc);
    let place = 0;
    for (let more = 1; more; ) {
      const next = reader.number();
      more = next & 1;
      place += next >>> 1;
      if (isWanted) take(doc, place);
    }
  }
}
