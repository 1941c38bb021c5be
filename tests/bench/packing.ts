/** What the reader's own packs cost: putting one into storage, and each page after that, at no, a thousand and a hundred thousand names. */
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { visibleText } from '../../lib/cli/visible-text.ts';
import { openNames } from '../../lib/core/names.ts';
import type { Language } from '../../lib/core/schema.ts';
import { addScripts, listsFor, type Script } from '../../lib/core/scripts.ts';
import { type ShardedNames, shardNames } from '../../lib/core/shards/cut.ts';
import { ownNames } from '../../lib/core/shards/own.ts';
import type { PackedNames } from '../../lib/core/spot.ts';
import { callInside, inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { bundle } from './bundle.ts';
import { type Figure, median, sum } from './figures.ts';
import { madeEntities } from './made-packs.ts';
import type { Packs } from './page/packs.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';
import { traceOurs } from './trace.ts';
import { heapOf } from './weighing.ts';

export const PACK_SIZES = [0, 1000, 100_000];
const LOADS = 5;
/** Names of packs on the page: of the first thousand, which all packs have. */
const ON_PAGE = 10;
const PACK = 'bench';

const entitiesOn = (): string[] =>
  madeEntities(1000)
    .filter(({ kind, names: [name] }) => kind === 'person' && name?.lang === 'en')
    .slice(0, ON_PAGE)
    .map(({ names: [name] }) => name?.text ?? '');

/** A page that names some of the packs' people beside what it names anyway. */
export const packPage = ({ id, html }: BenchPage): BenchPage => ({
  id: `packs-${id}`,
  html: html.replace('<article', `<p>There came ${entitiesOn().join(', ')}.</p><article`),
});

/** Packs by their number of names, as they would be stored. */
export const madePacks = (languages: readonly Language[]): Map<number, ShardedNames> =>
  new Map(
    PACK_SIZES.filter(Boolean).map((count) => {
      const entities = madeEntities(count);
      return [count, shardNames(entities, new Set(entities.map(({ id }) => id)), languages)];
    }),
  );

export interface PackSetting {
  on: ExtensionBrowser;
  off: ExtensionBrowser;
  site: Site;
  page: BenchPage;
  names: PackedNames;
  packs: ReadonlyMap<number, ShardedNames>;
}

/** Everything about packs in one browser; leaves none behind. */
export async function packFigures(setting: PackSetting): Promise<Figure[]> {
  const { on } = setting;
  const figures: Figure[] = [];
  const desk = await on.openExtensionPage('options.html');
  await desk.evaluate(await bundle('packs.ts'));
  const inDesk = <T>(act: keyof Packs, ...given: unknown[]) =>
    desk.evaluate(
      (which, args) =>
        (Reflect.get(globalThis, 'latarPacks') as Record<string, (...all: unknown[]) => T>)[which]?.(...args),
      act,
      given,
    ) as Promise<T>;
  // Else a page's most frequent names alone are marked, and these are not.
  await inDesk('set', { marks: 'all' });
  const passes: number[] = [];
  for (const count of PACK_SIZES) {
    const figure = (what: string, value: number, unit: Figure['unit'], more: Partial<Figure> = {}): Figure => ({
      where: on.family,
      what: `${count.toLocaleString('en')} names in a pack: ${what}`,
      value,
      unit,
      ...more,
    });
    if (count > 0) {
      const { result, stall } = await whileOpen(setting, () =>
        inDesk<{ making: number; storing: number }>('putMade', PACK, count),
      );
      figures.push(
        figure('made ready', result.making, 'ms'),
        figure('stored', result.storing, 'ms', { note: `an open page waits ${stall.toFixed(0)} ms at most` }),
      );
      figures.push(
        ...bytesRead(setting, count).map(({ what, kB, note }) =>
          figure(what, kB, 'kB', { ...note, ...(what === 'directory' && { budget: BUDGETS.directory }) }),
        ),
      );
      const { directory, shards } = await inDesk<{ directory: number; shards: number }>('timeReads', 30);
      figures.push(figure('directory from storage', directory, 'ms'), figure('30 shards from storage', shards, 'ms'));
    }
    const pass = await passOver(setting, count);
    passes.push(pass);
    figures.push(
      figure(`pass over ${setting.page.id}`, pass, 'ms', {
        beside: { what: 'without packs', value: passes[0] as number },
        ratio: pass / (passes[0] as number),
      }),
    );
    figures.push(figure('from navigation to the last mark', await untilMarked(setting, count > 0), 'ms'));
    if (on.family === 'chromium') {
      figures.push(figure('thread time of the extension on a load', await tracedLoad(setting, count > 0), 'ms'));
      figures.push(
        figure('heap of the tab', await heapOf(on, setting.site.origin + pathOf(setting.page), LOADS), 'MB'),
      );
    }
  }
  await inDesk('remove', PACK);
  await inDesk('set', {});
  await desk.close();
  return figures;
}

/** Bytes that the page reads of a pack, by what its text calls for. */
function bytesRead(
  { page, names, packs }: PackSetting,
  count: number,
): { what: string; kB: number; note: Partial<Figure> }[] {
  const { directory, shards } = packs.get(count) as ShardedNames;
  const { text, lang } = visibleText(page.html);
  const scripts = new Set<Script>();
  addScripts(text, scripts);
  const lists = [...new Set(listsFor(scripts, lang))].flatMap((id) =>
    names.lists[id] ? [openNames(names.lists[id])] : [],
  );
  const own = ownNames([directory]);
  own.looker(lists, [lang])(text);
  const called = own.missing().map(([, shard]) => shards[shard]?.length ?? 0);
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu)).size;
  return [
    { what: 'directory', kB: JSON.stringify(directory).length / 1000, note: {} },
    {
      what: 'shards that the page reads',
      kB: sum(called) / 1000,
      note: {
        note: `${called.length} of ${shards.length}, ${words} different words on the page; all shards are ${(sum(shards.map((shard) => shard.length)) / 1e6).toFixed(1)} MB`,
      },
    },
  ];
}

/** Does something in the extension while a page is open, and watches for how long that page cannot act. */
async function whileOpen<T>(
  { on, site, page }: PackSetting,
  work: () => Promise<T>,
): Promise<{ result: T; stall: number }> {
  return inTab(on, site.origin + pathOf(page), async (tab) => {
    await tab.evaluate(() => {
      const world = globalThis as { stall?: number };
      let last = performance.now();
      world.stall = 0;
      setInterval(() => {
        const now = performance.now();
        world.stall = Math.max(world.stall ?? 0, now - last);
        last = now;
      }, 1);
    });
    const result = await work();
    return { result, stall: (await tab.evaluate('stall')) as number };
  });
}

/** Our code in the benchmark's content script on a fresh load, with the pack at hand. */
async function passOver({ off, site, page }: PackSetting, count: number): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++)
    times.push((await inTab(off, site.origin + pathOf(page, true), (tab) => callInside(tab, 'pass', count))).ms);
  return median(times);
}

/** Whether what is to be marked is: of the packs' names the last one, or any of the bundled ones. */
const isMarked = (withPacks: boolean) =>
  withPacks
    ? `[...(CSS.highlights.get("latar-first") ?? [])].some(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset) === ${JSON.stringify(entitiesOn().at(-1))})`
    : '(CSS.highlights.get("latar-first")?.size ?? 0) > 0';

async function untilMarked({ on, site, page }: PackSetting, withPacks: boolean): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++)
    times.push(
      await inTab(
        on,
        site.origin + pathOf(page),
        (tab) =>
          tab.evaluate(
            `new Promise((done, fail) => {
              const look = () => ${isMarked(withPacks)} ? done(performance.now()) : setTimeout(look, 1);
              look();
              setTimeout(() => fail(new Error('nothing is marked')), 20000);
            })`,
          ) as Promise<number>,
      ),
    );
  return median(times);
}

async function tracedLoad({ on, site, page }: PackSetting, withPacks: boolean): Promise<number> {
  const loads: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const tab = await on.browser.newPage();
    await tab.bringToFront();
    const { tasks } = await traceOurs(tab, async () => {
      await tab.goto(site.origin + pathOf(page), { waitUntil: 'load' });
      await until('marks', () => tab.evaluate(isMarked(withPacks)) as Promise<boolean>, 20_000);
      await new Promise((done) => setTimeout(done, 300));
    });
    await tab.close();
    loads.push(sum(tasks.map(({ cpu }) => cpu)));
  }
  return median(loads);
}
