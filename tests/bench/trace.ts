/** Main-thread time of the extension's own scripts in a Chromium tab, from the browser's trace. */
import type { Page } from 'puppeteer-core';

/** One stretch of our work without a pause: script, and the promises that follow. Milliseconds. */
export interface Task {
  wall: number;
  /** Time the thread really ran: what a busy machine takes away is not in it. */
  cpu: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];
const SCRIPTS = /(content-scripts\/content|\/packs)\.js$/;
/** Microseconds between two events that are still one task. */
const GAP = 200;

const isOurs = ({ args }: TraceEvent): boolean => SCRIPTS.test(args?.data?.url ?? args?.fileName ?? '');

/**
 * Traces a tab while `work` runs. Promises of the page itself would count as ours: pages under
 * measurement have none while they are traced, but for the few of the storms.
 */
export async function traceOurs<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; tasks: Task[] }> {
  await page.tracing.start({ categories: CATEGORIES });
  const result = await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return { result, tasks: tasksOf(traceEvents) };
}

function tasksOf(events: TraceEvent[]): Task[] {
  const first = events.find(isOurs);
  const ours = events
    .filter((event) => event.ph === 'X' && event.pid === first?.pid && event.tid === first.tid)
    .filter(
      (event) =>
        event.name === 'RunMicrotasks' ||
        ((event.name === 'FunctionCall' || event.name === 'EvaluateScript') && isOurs(event)),
    )
    .filter(({ ts }) => ts >= (first?.ts ?? 0))
    .sort((a, b) => a.ts - b.ts);
  const tasks: Task[] = [];
  let end = 0;
  let groupEnd = 0;
  for (const { ts, dur = 0, tdur = dur } of ours) {
    // Inside one that is counted already.
    if (ts < end) continue;
    end = ts + dur;
    const task = tasks.at(-1);
    if (task && ts - groupEnd < GAP) {
      task.wall += dur / 1000;
      task.cpu += tdur / 1000;
    } else tasks.push({ wall: dur / 1000, cpu: tdur / 1000 });
    groupEnd = end;
  }
  return tasks;
}
