/**
 * The benchmark as a content script: ours and all others run in the world that an extension runs
 * in, where Firefox looks at the page through wrappers that make every look dearer.
 */
import { load, loadPack, spot } from './ours.ts';
import { peers } from './peers.ts';
import { eager, type Tasks, timed } from './schedule.ts';

/** Milliseconds, and how much was found. */
export interface Timing {
  ms: number;
  found: number;
}

/** One of the others, timed. */
function peer(which: keyof typeof peers, names: readonly string[]): Timing {
  const from = performance.now();
  const found = peers[which](names);
  return { ms: performance.now() - from, found };
}

/** Has the names, and lets the browser clear away what getting them left behind. */
async function ready(pack = 0): Promise<void> {
  await load();
  if (pack > 0) await loadPack(pack);
  for (let i = 0; i < 3; i++) await new Promise((done) => requestIdleCallback(done));
}

/** The first pass over a fresh page, all slices together; `pack`: names of a pack on top. */
async function pass(pack = 0): Promise<Timing> {
  await ready(pack);
  eager();
  const stopping = new AbortController();
  const from = performance.now();
  const found = await spot(stopping.signal, pack);
  const ms = performance.now() - from;
  stopping.abort();
  return { ms, found };
}

/** The first pass in slices, as a reader meets it: milliseconds of each task of ours. */
async function slices(): Promise<number[]> {
  await ready();
  const tasks = timed();
  const stopping = new AbortController();
  await new Promise<void>((done) => setTimeout(() => void spot(stopping.signal).then(() => done())));
  await new Promise((done) => setTimeout(done, 0));
  stopping.abort();
  return tasks.took;
}

let watched: Tasks | undefined;

/** Spots the page and goes on watching it; `taken` tells what that costs. */
async function watch(): Promise<void> {
  await load();
  watched = timed();
  await spot(new AbortController().signal);
  watched.took.length = 0;
}

/** Milliseconds of ours since `watch` had spotted the page. */
const taken = (): number => watched?.took.reduce((total, took) => total + took, 0) ?? 0;

export const inside = { peer, pass, slices, watch, taken };
export type Inside = typeof inside;

/** What the page's world asks through events: `which` with `args`, both ways in JSON. */
addEventListener('latar-bench-ask', async (event) => {
  dispatchEvent(new CustomEvent('latar-bench-heard'));
  const { which, args } = JSON.parse((event as CustomEvent<string>).detail) as { which: keyof Inside; args: never[] };
  const answer = await Promise.resolve((inside[which] as (...given: never[]) => unknown)(...args)).then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) }),
  );
  dispatchEvent(new CustomEvent('latar-bench-answer', { detail: JSON.stringify(answer) }));
});
