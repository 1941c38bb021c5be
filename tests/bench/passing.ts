/** The whole pass over every page, beside what others need for the same pages. */
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import type { Site } from '../../lib/cli/serve.ts';
import { callInside, inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { type Figure, sum } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';

const PEERS = ['walk', 'walkAndRead', 'textContent', 'alternation', 'automaton'] as const;
type Peer = (typeof PEERS)[number];

const SAID: Record<Peer, string> = {
  walk: 'TreeWalker',
  walkAndRead: 'TreeWalker, texts read',
  textContent: 'textContent',
  alternation: 'one regular expression',
  automaton: 'modern-ahocorasick',
};

export interface PassOptions {
  names: readonly string[];
  /** Turns over all pages, each on fresh loads. */
  rounds: number;
  /** Milliseconds after which no turn but the first goes on. */
  time: number;
  /** Milliseconds after which mark.js is given no further page. */
  markJsTime: number;
  /** Hears what is being measured. */
  update(detail: string): void;
}

/** Milliseconds of each turn. */
interface Row {
  page: BenchPage;
  ours: number[];
  peers: Record<Peer, number[]>;
}

/** The least of them, of ours and of all others: what else the machine had to do in between is in none of it. */
interface SettledRow {
  page: BenchPage;
  ours: number;
  peers: Record<Peer, number>;
  markJs?: number;
}

const bytesOf = ({ html }: BenchPage) => Buffer.byteLength(html);

/** A page of one sentence: what a pass costs before it has read anything to speak of. */
export const TINY_PAGE: BenchPage = {
  id: 'tiny',
  html: '<!doctype html><html lang="en"><title>.</title><body><p>The harbour authority welcomed NATO.</p>',
};

const TINY_TURNS = 3;

export async function passFigures(
  latar: ExtensionBrowser,
  site: Site,
  pages: readonly BenchPage[],
  options: PassOptions,
): Promise<Figure[]> {
  // What a browser does in its first seconds belongs to no page.
  await takeTurn(latar, site, newRow(TINY_PAGE), options);
  const tiny = newRow(TINY_PAGE);
  for (let turn = 0; turn < TINY_TURNS; turn++) await takeTurn(latar, site, tiny, options);
  const rows = pages.map(newRow);
  const started = performance.now();
  for (let round = 0; round < options.rounds; round++) {
    for (const row of rows) {
      if (round > 0 && performance.now() - started > options.time) break;
      options.update(`pass ${round + 1}, ${row.page.id}`);
      await takeTurn(latar, site, row, options);
    }
  }
  const settled = rows.map(settledRow);
  const capped = await markJsOver(
    latar,
    site,
    settled.filter(({ page }) => !page.isDense),
    options,
  );
  const news = settled.filter(({ page }) => !page.isDense);
  const dense = settled.filter(({ page }) => page.isDense);
  return [
    ...figuresOf(latar.family, settledRow(tiny).ours, news, capped),
    ...(dense.length ? [...dense.map(eachOf(latar.family)), totalOf(latar.family, dense, 'walk', 'dense pages')] : []),
  ];
}

const eachOf =
  (where: string) =>
  ({ page, ours: value, peers }: SettledRow): Figure => ({
    where,
    what: `pass over ${page.id}`,
    value,
    unit: 'ms',
    beside: { what: 'TreeWalker', value: peers.walk },
    ratio: value / peers.walk,
  });

function totalOf(where: string, rows: readonly SettledRow[], peer: Peer, which: string): Figure {
  const ours = sum(rows.map((row) => row.ours));
  const value = sum(rows.map(({ peers }) => peers[peer]));
  return {
    where,
    what: `pass over all ${which}`,
    value: ours,
    unit: 'ms',
    beside: { what: SAID[peer], value },
    ratio: ours / value,
  };
}

/** `opening`: milliseconds of a page of one sentence; `capped`: what mark.js was spared. */
function figuresOf(where: string, opening: number, rows: readonly SettledRow[], capped: string): Figure[] {
  const ours = sum(rows.map((row) => row.ours));
  const walked = sum(rows.map(({ peers }) => peers.walk));
  const against = PEERS.map((peer) => ({
    ...totalOf(where, rows, peer, 'pages'),
    ...(peer === 'walk' && { budget: BUDGETS.passOverWalk }),
  }));
  const open: Figure = {
    where,
    what: 'of it, opening names and other fixed cost',
    value: opening * rows.length,
    unit: 'ms',
    note: `${opening.toFixed(1)} ms a page, by a page of one sentence; without it the pass is ${((ours - opening * rows.length) / walked).toFixed(1)} × TreeWalker`,
  };
  const marked = rows.filter(({ markJs }) => markJs !== undefined);
  const markJs = sum(marked.map((row) => row.markJs as number));
  const same = sum(marked.map((row) => row.ours));
  return [
    ...rows.map(eachOf(where)),
    ...against,
    open,
    {
      where,
      what: `pass over the ${marked.length} pages that mark.js ended`,
      value: same,
      unit: 'ms',
      beside: { what: 'mark.js', value: markJs },
      ratio: markJs / same,
      budget: BUDGETS.markJsOverPass,
      note: capped,
    },
  ];
}

const newRow = (page: BenchPage): Row => ({
  page,
  ours: [],
  peers: Object.fromEntries(PEERS.map((peer) => [peer, [] as number[]])) as Row['peers'],
});

const settledRow = ({ page, ours, peers }: Row): SettledRow => ({
  page,
  ours: Math.min(...ours),
  peers: Object.fromEntries(PEERS.map((peer) => [peer, Math.min(...peers[peer])])) as SettledRow['peers'],
});

/** One more time for ours and for each peer. Ours has a load of its own: whoever comes first pays for the wrappers of the nodes. */
async function takeTurn(
  latar: ExtensionBrowser,
  site: Site,
  { page, ours, peers }: Row,
  options: PassOptions,
): Promise<void> {
  const url = site.origin + pathOf(page, true);
  ours.push(await inTab(latar, url, async (tab) => (await callInside(tab, 'pass')).ms));
  await inTab(latar, url, async (tab) => {
    for (const peer of PEERS) peers[peer].push((await callInside(tab, 'peer', peer, options.names)).ms);
  });
}

/**
 * mark.js over the smallest page, then over the largest that it will end within its time, and so
 * on down; says what was left out.
 */
async function markJsOver(
  latar: ExtensionBrowser,
  site: Site,
  rows: readonly SettledRow[],
  options: PassOptions,
): Promise<string> {
  const [smallest, ...others] = [...rows].sort((a, b) => bytesOf(a.page) - bytesOf(b.page));
  let left = options.markJsTime;
  let perByte = 0;
  const capped: string[] = [];
  for (const row of [smallest as SettledRow, ...others.reverse()]) {
    const bytes = bytesOf(row.page);
    if (perByte * bytes > left) {
      capped.push(row.page.id);
      continue;
    }
    options.update(`${row.page.id}, mark.js`);
    const url = site.origin + pathOf(row.page, true);
    row.markJs = await inTab(latar, url, async (tab) => (await callInside(tab, 'peer', 'markJs', options.names)).ms);
    left -= row.markJs;
    perByte = row.markJs / bytes;
  }
  if (!capped.length) return 'all pages';
  return `left out, since mark.js would take longer than its ${options.markJsTime / 1000} s: ${capped.join(', ')}`;
}
