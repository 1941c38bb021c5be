/** The matcher alone against modern-ahocorasick, over the same runs and the same names; runs in Node and in pages. */
import AhoCorasick from 'modern-ahocorasick';
import { foldName } from '../../../lib/core/fold.ts';
import { createMatcher, type Matcher } from '../../../lib/core/match.ts';
import { type Affixes, type Owner, openNames, packNames } from '../../../lib/core/names.ts';
import { capitalsOf } from '../../../lib/core/packing/need.ts';
import type { Name } from '../../../lib/core/schema.ts';
import { addScripts, listsFor, type Script, scriptOfName } from '../../../lib/core/scripts.ts';

/** What a comparison reads and looks for. */
export interface MatcherInput {
  runs: readonly string[];
  /** BCP 47 language of all runs. */
  lang: string;
  names: readonly string[];
  /** How languages write around names, as the bundled lists carry it. */
  affixes: Record<string, Affixes>;
  /** What every name's owner is like, but for its entity. */
  owner: Owner;
}

export interface MatcherResult {
  /** Milliseconds over all runs: ours and theirs. */
  ours: number;
  peer: number;
  /** Milliseconds until the first run can be read. */
  opening: number;
  peerBuilding: number;
  found: number;
  peerFound: number;
}

/** Packed lists by script, as the build would make them of names that are all sure. */
export function packPlain({ names, affixes, owner }: Omit<MatcherInput, 'runs' | 'lang'>): Record<string, string> {
  const scripts = new Map<Script, Map<string, string>>();
  for (const name of names) {
    const script = scriptOfName(name);
    const keys = scripts.get(script) ?? new Map<string, string>();
    scripts.set(script, keys.set(foldName(name), name));
  }
  return Object.fromEntries(
    [...scripts].map(([script, keys]) => [
      script,
      packNames(
        [...keys].map(([key, name]) => ({
          key,
          owners: [{ ...owner, entity: name, capitals: capitalsOf({ text: name } as Name) }],
        })),
        affixes,
      ),
    ]),
  );
}

/** Opens the lists that the runs call for. */
export function openPlain(lists: Record<string, string>, runs: readonly string[], lang: string): Matcher {
  const scripts = new Set<Script>();
  for (const run of runs) addScripts(run, scripts);
  return createMatcher(
    [...new Set(listsFor(scripts, lang))].flatMap((id) => (id in lists ? [openNames(lists[id] as string)] : [])),
  );
}

const clock = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Both, in turn, `rounds` times; the least counts, as of all that is measured: the engine has looked at both by then. The peer gets its text in lower case for nothing; folding is in our time. */
export function compareMatchers(input: MatcherInput, rounds: number): MatcherResult {
  const { runs, lang, names } = input;
  const lists = packPlain(input);
  let ours: Matcher | undefined;
  let peer: AhoCorasick | undefined;
  const opening = clock(() => {
    ours = openPlain(lists, runs, lang);
  });
  const peerBuilding = clock(() => {
    peer = new AhoCorasick([...new Set(names.map((name) => name.toLowerCase()))]);
  });
  const lower = runs.map((run) => run.toLowerCase());
  const times = { ours: [] as number[], peer: [] as number[] };
  let found = 0;
  let peerFound = 0;
  for (let round = 0; round < rounds; round++) {
    found = 0;
    peerFound = 0;
    times.ours.push(
      clock(() => {
        for (const run of runs) found += (ours as Matcher).match(run, lang).length;
      }),
    );
    times.peer.push(
      clock(() => {
        for (const run of lower) peerFound += (peer as AhoCorasick).search(run).length;
      }),
    );
  }
  return { ours: Math.min(...times.ours), peer: Math.min(...times.peer), opening, peerBuilding, found, peerFound };
}
