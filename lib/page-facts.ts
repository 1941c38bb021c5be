/** What a page says of itself, from a script that is brought to the frame for the purpose. */
import { browser } from 'wxt/browser';
import type { PageFacts } from './core/types.ts';

const NOTHING_SAID: PageFacts = { title: '', text: '', date: null };

/** Facts of one frame; empty ones where no script may run. */
export async function readFacts(tabId: number, frameId: number): Promise<PageFacts> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/facts.js'] })
    .catch(() => []);
  return (answers[0]?.result as PageFacts | undefined) ?? NOTHING_SAID;
}
