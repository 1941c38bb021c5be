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
  const entitiesOf = (is: (owner: Owner, i: number, owners: Owner[]) => boolean) =>
    new Set(hits.flatMap(({ owners }) => owners.filter(is).map(({ entity }) => entity)));
  // The topic is set by names that need nothing and are nobody else's.
  const named = entitiesOf(({ need, guarded }) => need === 'nothing' && !guarded);
  const likely = entitiesOf(({ need }) => need === 'topic');
  // Two common names of this news together are no coincidence: State Department and Matthew Miller.
  const topics = likely.size > 1 ? named.union(likely) : named;
  const known = entitiesOf((owner, _, owners) => isFirm(owner, owners, topics));
  const order: string[] = [];
  return runs.map((run) =>
    run.flatMap(({ start, end, owners, beside }) => {
      const owner = beside
        ? beside.entities.filter((entity) => known.has(entity)).length >= beside.least && owners[0]
        : choose(owners, topics, known, order);
      if (!owner) return [];
      if (isFirm(owner, owners, topics)) order.push(owner.entity);
      return isRival(owner) ? [] : [{ start, end, entity: owner.entity, via: owner.via }];
    }),
  );
}

/** Whether a name counts by itself, or by the topic: somebody that this news is about, and that the name is not of. */
const isFirm = ({ need }: Owner, owners: readonly Owner[], topics: ReadonlySet<string>): boolean =>
  need === 'nothing' ||
  (need === 'topic' && [...topics].some((topic) => owners.every(({ entity }) => entity !== topic)));

/** Whether an owner is no entity but a namesake, as `names.ts` writes them. */
const isRival = ({ entity }: Owner) => entity < '0';

function choose(
  owners: readonly Owner[],
  topics: ReadonlySet<string>,
  known: ReadonlySet<string>,
  order: readonly string[],
): Owner | undefined {
  // Once the page has named George Washington, Washington is the man.
  const firm =
    owners.find(({ entity }) => entity < '#' && order.includes(entity)) ??
    owners.find((owner) => isFirm(owner, owners, topics));
  if (firm) return firm;
  const candidates = owners.filter(({ entity }) => known.has(entity));
  if (candidates.length < 2) return candidates[0];
  // Two Kims on the page: the one named in full most recently, and none before either was.
  const nearest = order.findLast((entity) => candidates.some((owner) => owner.entity === entity));
  return candidates.find(({ entity }) => entity === nearest);
}
