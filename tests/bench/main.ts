/**
 * What `npm run -s bench` runs: every figure beside its peers and limits, measured in the same run.
 * The last line is one JSON object; the exit code is 1 when a budget is broken.
 */
import { parseArgs } from 'node:util';
import { packCorpus } from '../../data/pack.ts';
import { findBrowser } from '../../lib/cli/browsers/find.ts';
import { BRANDS, type Brand, FAMILIES, type FoundBrowser } from '../../lib/cli/browsers/names.ts';
import { say, step } from '../../lib/cli/progress.ts';
import { type Built, buildFor } from './building.ts';
import { complaint, type Figure, holds, line, round } from './figures.ts';
import { browserFigures } from './in-browser.ts';
import { largeFigures } from './large.ts';
import { matcherFigures } from './matching.ts';
import { commonNames, inventedNames, pageNames } from './names.ts';
import { madePacks, packPage } from './packing.ts';
import { type BenchPage, benchPages } from './pages.ts';
import { TINY_PAGE } from './passing.ts';
import { givenPages, serveBench } from './site.ts';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    page: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
  },
});

/** The browsers that are here, or the one that was asked for. */
async function browsers(): Promise<FoundBrowser[]> {
  const wanted = options.browser;
  if (wanted !== undefined && !BRANDS.includes(wanted as Brand)) {
    throw new Error(`There is no browser “${wanted}” to choose; there are ${BRANDS.join(', ')}.`);
  }
  const found = wanted
    ? [await findBrowser(wanted as Brand, wanted !== 'chromium')]
    : await Promise.all(FAMILIES.map((family) => findBrowser(family)));
  const here = found.filter((browser) => browser !== null);
  if (here.length === 0) throw new Error(`There is no ${wanted ?? 'browser'} here; npm start gets one.`);
  return here;
}

function report(title: string, figures: readonly Figure[]): void {
  say('');
  say(title);
  for (const figure of figures) say(line(figure));
}

/** Measures and prints everything; gives how many budgets are broken. */
async function main(): Promise<number> {
  const started = Date.now();
  const found = await browsers();
  const { quick } = options;
  const { corpus, names, languages } = await packCorpus();
  const inPages = await pageNames(names.noted);
  const common = await commonNames(names.noted);
  const all = [
    ...new Set([...common, ...corpus.entities.flatMap(({ aliases }) => aliases), ...inventedNames(100_000)]),
  ];

  const figures = await step('The matcher alone', async () => matcherFigures(names, inPages, all, quick));
  report('Node', figures);

  const generated = benchPages(inPages).filter(({ id }) => !quick || /-(20k|200k)$/.test(id) || id.endsWith('en-1m'));
  const pages = [...generated, ...(await givenPages(options.page))];
  const packs = await step('Packs of names', async () => madePacks(languages));
  const packsOn = packPage(pages.find(({ id }) => id === 'en-200k') as BenchPage);
  const site = await serveBench([...pages, packsOn, TINY_PAGE], names, packs);
  const builds: Built[] = [];
  const versions: Record<string, string> = {};
  try {
    for (const browser of found) {
      const built = await step(`Building for ${browser.family}`, () => buildFor(browser.family));
      builds.push(built);
      const setting = { found: browser, built, site, pages, names, inPages, common, quick, packs, packsOn };
      const { version, figures: own } = await step(`In ${browser.path}`, (update) => browserFigures(setting, update));
      versions[browser.family] = version;
      figures.push(...own);
      report(version, own);
      const page = pages.find(({ id }) => id === 'en-20k') as BenchPage;
      const many = await step(`A large corpus in ${browser.path}`, (update) =>
        largeFigures(browser, built, site, page, names.noted, quick, update),
      );
      figures.push(...many);
      report(`${version}, a large corpus`, many);
    }
  } finally {
    site.close();
    for (const built of builds) built.remove();
  }

  const broken = figures.filter((figure) => !holds(figure));
  say('');
  for (const figure of broken) say(complaint(figure));
  const kept = figures.filter(({ budget }) => budget).length - broken.length;
  say(`${kept} budgets hold, ${broken.length} broken, in ${Math.round((Date.now() - started) / 1000)} s`);
  const rounded = figures.map((figure) => ({ ...figure, value: round(figure.value), ok: holds(figure) }));
  say(JSON.stringify({ quick, browsers: versions, broken: broken.map(complaint), figures: rounded }));
  return broken.length;
}

// A browser that did not come up properly may still be there, and would keep us.
try {
  process.exit((await main()) > 0 ? 1 : 0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
