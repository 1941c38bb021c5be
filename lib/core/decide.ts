/**
 * Decides, over a whole page, which hits are mentions and of whom. What one run cannot tell:
 * "Kim" is a mention where the page names one Kim in full; "Miller" where it names Matthew Miller,
 * and Matthew Miller where it names something else that this news is about.
 */
import type { Hit } from './match.ts';
import type { Owner } from './names.ts';
import type { Mention } from './types.ts';

/** Mentions of one article, run by run, from the hits of its runs in reading order. */
export function decide(runs: readonly (readonly Hit[])[]): Mention[][] {
  const hits = runs.flat();
  // The topic is set by names that need nothing and are nobody else's.
  const topics = new Set<string>();
  const likely = new Set<string>();
  for (const { owners } of hits) {
    for (const owner of owners) {
      if (owner.need === 'nothing' && !owner.guarded) topics.add(owner.entity);
      if (owner.need === 'topic') likely.add(owner.entity);
    }
  }
  // Two common names of this news together are no coincidence: State Department and Matthew Miller.
  if (likely.size > 1) for (const entity of likely) topics.add(entity);
  const known = new Set<string>();
  for (const { owners } of hits) for (const owner of owners) if (isFirm(owner, owners, topics)) known.add(owner.entity);

  const lastNamed = new Map<string, number>();
  let order = 0;
  return runs.map((run) =>
    run.flatMap(({ start, end, owners, beside }) => {
      order++;
      const isKnown = (entity: string) => known.has(entity);
      const owner = beside
        ? (beside.need === 'none' || beside.entities.some(isKnown)) && owners[0]
        : choose(owners, topics, known, lastNamed);
      if (!owner) return [];
      if (isFirm(owner, owners, topics)) lastNamed.set(owner.entity, order);
      return [{ start, end, entity: owner.entity, via: owner.via }];
    }),
  );
}

/** Whether a name counts by itself, or by the topic: somebody that this news is about, and that the name is not of. */
const isFirm = ({ need }: Owner, owners: readonly Owner[], topics: ReadonlySet<string>): boolean =>
  need === 'nothing' ||
  (need === 'topic' && topics.size > new Set(owners.map(({ entity }) => entity)).intersection(topics).size);

function choose(
  owners: readonly Owner[],
  topics: ReadonlySet<string>,
  known: ReadonlySet<string>,
  lastNamed: ReadonlyMap<string, number>,
): Owner | undefined {
  const firm = owners.filter((owner) => isFirm(owner, owners, topics));
  if (firm.length) return firm[0];
  const candidates = owners.filter(({ entity }) => known.has(entity));
  if (candidates.length < 2) return candidates[0];
  // Two Kims on the page: the one named in full most recently, and none before either was.
  return candidates
    .filter((owner) => lastNamed.has(owner.entity))
    .sort((a, b) => (lastNamed.get(b.entity) ?? 0) - (lastNamed.get(a.entity) ?? 0))[0];
}
