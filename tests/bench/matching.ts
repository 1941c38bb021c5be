/** Figures of the matcher alone, in Node: time, opening and memory at three sizes of list. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openNames } from '../../lib/core/names.ts';
import type { PackedNames } from '../../lib/core/spot.ts';
import { BUDGETS } from './budgets.ts';
import { bundle } from './bundle.ts';
import type { Figure } from './figures.ts';
import type { MatcherInput } from './page/matcher.ts';
import { chance } from './random.ts';
import { type NamesByLanguage, paragraph } from './sentences.ts';
import type { Language } from './words.ts';

const SIZES = [400, 5000, 100_000];
/** Turns of each over all runs. */
const ROUNDS = 20;
const RUNS: readonly Language[] = ['en', 'id', 'ko'];

/** Paragraphs of about `units` UTF-16 units in all. */
export function runsOfText(lang: Language, units: number, names: NamesByLanguage): string[] {
  const random = chance(11);
  const runs: string[] = [];
  for (let size = 0; size < units; size += (runs.at(-1) as string).length) {
    runs.push(paragraph(1 + random.below(3), lang, names, random));
  }
  return runs;
}

type Matchers = typeof import('./page/matcher.ts');

/** Both matchers in one bundle, as extensions ship: engines look up what one module takes from another at each turn. */
const bundled = async (): Promise<Matchers> =>
  import(`data:text/javascript,${encodeURIComponent(await bundle('matcher.ts', 'es'))}`);

/** Affixes of all bundled lists, and an owner as the surest names have it. */
function bundledWays({ lists }: PackedNames): Pick<MatcherInput, 'affixes' | 'owner'> {
  const opened = Object.values(lists).map(openNames);
  const owner = opened
    .flatMap((list) => list.lines.flatMap((line) => list.owners(line)))
    .find(({ need, via, guarded, languages }) => need === 'nothing' && via === 'full' && !guarded && !languages.length);
  if (!owner) throw new Error('The bundle has no name that is sure.');
  return { affixes: Object.assign({}, ...opened.map(({ affixes }) => affixes)), owner };
}

/** `all`: common names first, then the rest of the bundle, then invented ones, each once. */
export async function matcherFigures(
  packed: PackedNames,
  inPages: NamesByLanguage,
  all: readonly string[],
  quick: boolean,
): Promise<Figure[]> {
  const matchers = await bundled();
  const ways = bundledWays(packed);
  return SIZES.flatMap((size) => {
    const names = all.slice(0, size);
    const figures = RUNS.slice(0, quick ? 1 : undefined).map((lang): Figure => {
      const runs = runsOfText(lang, quick ? 150_000 : 300_000, inPages);
      const { ours, peer, found, peerFound } = matchers.compareMatchers(
        { runs, lang, names, ...ways },
        quick ? ROUNDS / 2 : ROUNDS,
      );
      return {
        where: 'node',
        what: `matcher, ${size.toLocaleString('en')} names, ${lang}`,
        value: ours,
        unit: 'ms',
        beside: { what: 'modern-ahocorasick', value: peer },
        ratio: peer / ours,
        budget: BUDGETS.automatonOverMatcher,
        note: `${found} found, ${peerFound} by the peer`,
      };
    });
    return [...figures, opening(matchers, size, { names, ...ways }, inPages)];
  });
}

function opening(
  { openPlain, packPlain }: Matchers,
  size: number,
  input: Omit<MatcherInput, 'runs' | 'lang'>,
  inPages: NamesByLanguage,
): Figure {
  const runs = runsOfText('en', 2000, inPages);
  const lists = packPlain(input);
  const before = heap();
  const from = performance.now();
  const matcher = openPlain(lists, runs, 'en');
  const took = performance.now() - from;
  const used = (heap() - before) / 1e6;
  matcher.match(runs[0] as string, 'en');
  const packedSize = (lists.latn ?? '').length / 1e6;
  return {
    where: 'node',
    what: `opening ${size.toLocaleString('en')} names`,
    value: took,
    unit: 'ms',
    note: `${used.toFixed(1)} MB of heap over ${packedSize.toFixed(1)} MB packed`,
  };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
