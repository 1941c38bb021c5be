/** All figures of one browser. */
import type { FoundBrowser } from '../../lib/cli/browsers/names.ts';
import type { Site } from '../../lib/cli/serve.ts';
import type { ShardedNames } from '../../lib/core/shards/cut.ts';
import type { PackedNames } from '../../lib/core/spot.ts';
import { cardFigures } from './asking.ts';
import { inTab, launchOff, launchOn } from './browsers.ts';
import type { Built } from './building.ts';
import type { Figure } from './figures.ts';
import { runsOfText } from './matching.ts';
import { packFigures } from './packing.ts';
import type { BenchPage } from './pages.ts';
import { passFigures, TINY_PAGE } from './passing.ts';
import type { NamesByLanguage } from './sentences.ts';
import { pathOf } from './site.ts';
import { sliceFigures, tracedFigures } from './slicing.ts';
import { startFigures } from './starting.ts';
import { mostNamed, stormFigures, storms } from './storming.ts';
import { heapFigures, sizeFigures } from './weighing.ts';

export interface Setting {
  found: FoundBrowser;
  built: Built;
  site: Site;
  pages: readonly BenchPage[];
  names: PackedNames;
  inPages: NamesByLanguage;
  /** What peers look for. */
  common: readonly string[];
  quick: boolean;
  packs: ReadonlyMap<number, ShardedNames>;
  /** A page that names people of the packs. */
  packsOn: BenchPage;
}

/** Turns over all pages, and milliseconds for them and for mark.js. */
const FULL = { rounds: 3, time: 30_000, markJsTime: 150_000 };
const QUICK = { rounds: 2, time: 10_000, markJsTime: 3000 };

export async function browserFigures(
  { found, built, site, pages, names, inPages, common, quick, packs, packsOn }: Setting,
  update: (detail: string) => void,
): Promise<{ version: string; figures: Figure[] }> {
  const page = (id: string) => pages.find((one) => one.id === id) as BenchPage;
  const off = await launchOff(found);
  const on = await launchOn(found, built.folder).catch(async (error: unknown) => {
    await off.close();
    throw error;
  });
  const figures: Figure[] = [];
  const take = async (detail: string, measure: () => Promise<Figure[]> | Figure[]) => {
    update(detail);
    figures.push(...(await measure()));
  };
  try {
    // The database and the names are put in place by a first page.
    await inTab(on, site.origin + pathOf(TINY_PAGE), async () => {});
    await take('sizes', () => sizeFigures(found.family, built.contentScript, names));
    await take('passes', () =>
      passFigures(off, site, pages, {
        names: common,
        ...(quick ? QUICK : FULL),
        update,
      }),
    );
    await take('start-up', () => startFigures(off, site, page('en-20k'), built.contentScript.toString()));
    const long = (quick ? ['dense-en-1m'] : ['en-200k', 'mixed-1m', 'dense-en-1m', 'mixed-5m']).map(page);
    const loads = quick ? 2 : 3;
    await take('slices', () => sliceFigures(off, site, long, loads));
    if (found.family === 'chromium') {
      await take('slices of the extension', () =>
        tracedFigures(on, site, [page('en-20k'), ...long.slice(0, 3)], loads),
      );
      const heaped = quick ? ['mixed-200k'] : ['en-20k', 'mixed-200k'];
      await take('heap', () => heapFigures(on, off, site, heaped.map(page), quick ? 1 : 3));
    }
    const texts = runsOfText('en', 20_000, inPages);
    await take('storms', () =>
      stormFigures(on, off, site, page('en-200k'), storms(texts, quick ? 2 : 5, mostNamed(texts, names))),
    );
    const counts = quick ? { warm: 40, asleep: 5 } : { warm: 60, asleep: 15 };
    await take('cards', () => cardFigures(on, site, page('en-20k'), names.noted, counts));
    await take('packs', () => packFigures({ on, off, site, page: packsOn, names, packs }));
    return { version: on.version, figures };
  } finally {
    await Promise.all([on.close(), off.close()]);
  }
}
