/** What a page says of itself, from a script that is brought to the frame for the purpose. */
import { browser } from 'wxt/browser';
import type { PageFacts } from './core/types.ts';
import { today } from './core/written/plausible.ts';

const NOTHING_SAID: PageFacts = { title: '', text: '', date: null, dateFrom: null };

/** Facts of one frame; empty ones where no script may run. */
export async function readFacts(tabId: number, frameId: number): Promise<PageFacts> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/facts.js'] })
    .catch(() => []);
  return (answers[0]?.result as PageFacts | undefined) ?? NOTHING_SAID;
}

/** The facts as notes are weighed by them: a page that gives no date is read as of today, and `dateFrom` stays null. */
export const asOfToday = (facts: PageFacts, now: Date): PageFacts => ({ ...facts, date: facts.date ?? today(now) });
