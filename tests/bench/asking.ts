/** From a rest on a name to the card's data: the message, the database and the choice of notes, there and back. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import type { Site } from '../../lib/cli/serve.ts';
import type { CardAsk } from '../../lib/messages.ts';
import { inTab } from './browsers.ts';
import { BUDGETS } from './budgets.ts';
import { type Figure, percentile } from './figures.ts';
import type { BenchPage } from './pages.ts';
import { pathOf } from './site.ts';

export interface AskCounts {
  warm: number;
  asleep: number;
}

/** Asks once, inside the extension; gives milliseconds, or the sentence of what went wrong. */
type AskOnce = (ask: CardAsk) => Promise<number | string>;

/** Names of one page. */
const TOGETHER = 6;

/** `noted`: entities that have notes. */
export async function cardFigures(
  on: ExtensionBrowser,
  site: Site,
  page: BenchPage,
  noted: readonly string[],
  counts: AskCounts,
): Promise<Figure[]> {
  // One name after another, as a reader goes through them: each for the first time, on page after page of six.
  const ask = (i: number): CardAsk => {
    const first = TOGETHER * Math.floor((i % noted.length) / TOGETHER);
    return {
      entity: noted[i % noted.length] as string,
      page: {
        lang: 'en',
        mentions: noted.slice(first, first + TOGETHER).map((entity, j) => ({ entity, count: 9 - j })),
      },
      inject: false,
    };
  };
  const measure = async (once: AskOnce) => {
    const times = { warm: [] as number[], asleep: [] as number[] };
    const take = async (into: number[], i: number) => {
      const took = await once(ask(i));
      if (typeof took === 'string') throw new Error(`No card to measure: ${took}`);
      into.push(took);
    };
    for (let i = 0; i < TOGETHER; i++) await once(ask(i));
    for (let i = 0; i < counts.warm; i++) await take(times.warm, TOGETHER + i);
    for (let i = 0; i < counts.asleep; i++) {
      await on.stopBackground();
      await take(times.asleep, i);
    }
    return times;
  };
  const times =
    on.family === 'chromium'
      ? await inTab(on, site.origin + pathOf(page), async (tab) => measure(await fromContentScript(tab)))
      : await measure(await fromOwnPage(on));
  const figure = (what: string, values: number[], budget: Figure['budget']): Figure => ({
    where: on.family,
    what: `asking to card data, ${what}, p95`,
    value: percentile(values, 0.95),
    unit: 'ms',
    budget,
    note: `median ${percentile(values, 0.5).toFixed(1)} ms of ${values.length}`,
  });
  return [
    figure('background warm', times.warm, BUDGETS.cardWarm),
    figure('background asleep', times.asleep, BUDGETS.cardAsleep),
  ];
}

/** Runs in the extension's world: its own clock, its own message. */
const askInside = (message: string) => `(async () => {
  const api = globalThis.browser ?? globalThis.chrome;
  const from = performance.now();
  const envelope = await api.runtime.sendMessage({ type: 'openCard', data: ${message} });
  const took = performance.now() - from;
  return envelope?.value?.ok ? took : JSON.stringify(envelope ?? null).slice(0, 200);
})()`;

/** The content script's own world in a tab of Chromium. */
async function fromContentScript(tab: Page): Promise<AskOnce> {
  const session: CDPSession = await tab.createCDPSession();
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  const id = await until('the content script', () => contextId);
  return async (ask) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: askInside(JSON.stringify(ask)),
      contextId: id,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as number | string;
  };
}

/** In Firefox, where no protocol reaches a content script, a page of the extension asks. */
async function fromOwnPage(on: ExtensionBrowser): Promise<AskOnce> {
  const desk = await on.openExtensionPage('options.html');
  return (ask) => desk.evaluate(askInside(JSON.stringify(ask))) as Promise<number | string>;
}
