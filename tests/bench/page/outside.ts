/** The benchmark in the page's own world: what pages do. */
import { runStorm } from './storm.ts';

/** Milliseconds to parse and compile a script that is in no cache. */
function compile(source: string): number {
  const from = performance.now();
  new Function(`${source}\n//${Math.random()}`);
  return performance.now() - from;
}

export const outside = { runStorm, compile };
export type Outside = typeof outside;
Object.assign(globalThis, { latarBench: outside });
