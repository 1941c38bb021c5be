/** A page is all its frames: each spots its own names, and the popup gathers them. */
import { browser } from 'wxt/browser';
import type { PageFacts, PageReport } from '../../lib/core/types.ts';
import { sendToFrame } from '../../lib/messages.ts';
import { readFacts } from '../../lib/page-facts.ts';

/** Frames of a tab that scripts of ours may run in, the top one first. */
async function framesOf(tabId: number): Promise<number[]> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true })
    // Where no script may run there may still be one that was there before.
    .catch(() => []);
  return [...new Set([0, ...answers.map(({ frameId }) => frameId)])];
}

/** What is in a tab: what its page says of itself, and the names of all frames. Null when the top frame does not answer. */
export async function describeTab(tabId: number): Promise<(PageReport & PageFacts) | null> {
  // The top frame is asked while the others are looked for: the popup waits for the slowest of these.
  const facts = readFacts(tabId, 0);
  const ask = (frameId: number) => sendToFrame(tabId, frameId, 'describePage').catch(() => null);
  const [top, others] = await Promise.all([
    ask(0),
    framesOf(tabId).then((frames) => Promise.all(frames.filter((frameId) => frameId !== 0).map(ask))),
  ]);
  if (!top) return null;
  const counts = new Map<string, number>();
  for (const { entity, count } of [top, ...others].flatMap((report) => report?.mentions ?? [])) {
    counts.set(entity, (counts.get(entity) ?? 0) + count);
  }
  const mentions = [...counts].map(([entity, count]) => ({ entity, count })).sort((a, b) => b.count - a.count);
  return { ...(await facts), ...top, mentions };
}

/** Shows a mention of the entity in the first frame that has one. */
export async function jumpInTab(tabId: number, entity: string): Promise<void> {
  for (const frameId of await framesOf(tabId)) {
    const there = await sendToFrame(tabId, frameId, 'goTo', { entity }).catch(() => false);
    if (there) return;
  }
}
