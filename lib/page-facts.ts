/** What a page says of itself, from a script that is brought to the frame for the purpose. */
import { browser } from 'wxt/browser';
import type { PageFacts } from './core/types.ts';
import { today } from './core/written/plausible.ts';

const NOTHING_SAID: PageFacts = { title: '', text: '', date: null, dateFrom: null };

/** Facts of one frame; empty ones where no script may run. */
export async function readFacts(tabId: number, frameId: number): Promise<PageFacts> {
  const target = { tabId, frameIds: [frameId] };
  const inject = async (how: { func: typeof readAgain } | { files: ['/facts.js'] }) => {
    const [answer] = await browser.scripting.executeScript({ target, ...how } as never).catch(() => []);
    return answer?.result as PageFacts | null | undefined;
  };
  return (await inject({ func: readAgain })) ?? (await inject({ files: ['/facts.js'] })) ?? NOTHING_SAID;
}

/** Runs in the frame: what an earlier asking left there (`entrypoints/facts.ts`). */
const readAgain = () => (Reflect.get(globalThis, 'latarReadFacts') as (() => PageFacts) | undefined)?.() ?? null;

/** The facts as notes are weighed by them: a page that gives no date is read as of today, and `dateFrom` stays null. */
export const asOfToday = (facts: PageFacts, now: Date): PageFacts => ({ ...facts, date: facts.date ?? today(now) });
