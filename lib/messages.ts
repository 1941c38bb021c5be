/**
 * The whole protocol between page, background and extension pages. Handlers in the background
 * check sender and shape before they act (`lib/guard.ts`).
 *
 * Typed and carried by the forty lines below, not by a library: @webext-core/messaging 4.0 did the
 * same for 1.0 kB (gzip) of the 12 kB that the script on every page may weigh.
 */
import { type Browser, browser } from 'wxt/browser';
import type { CardData, PageBrief, PageFacts, PageReport } from './core/types.ts';

/** What a page asks when the reader rests on a name. */
export interface CardAsk {
  /** Entity id. */
  entity: string;
  /** What is on the page; what it says of itself the background gets from `facts`. */
  page: Omit<PageBrief, keyof PageFacts>;
  /** True when the asking frame has no card script yet. */
  inject: boolean;
}

/** Either what the card shows or one sentence saying why it cannot. */
export type CardReply = { ok: true; card: CardData } | { ok: false; reason: 'no-corpus' | 'unknown-entity' };

/** How it stands with a card: opened by resting, opened or pinned on purpose, or gone. */
export type CardIs = 'open' | 'meant' | 'gone';

export interface Protocol {
  /** Page to background: the notes for one entity on this page; injects the card script when asked. */
  openCard(ask: CardAsk): CardReply;
  /** Page to background: bring the script that opens cards into the asking frame. */
  bringHovering(): void;
  /** Page to background: put the packed names into storage, where a page found none, and bring the script that reads packs, where it lacks. */
  restoreNames(): void;
  /** Page to background: show the timeline of this entity beside the page. */
  openTimeline(ask: { entity: string }): void;
  /** Page to background: how it stands with this frame's card, for the tab's other frames. `from`: any number of the frame's own. */
  cardIs(ask: { is: CardIs; from: number }): void;
  /** Background to all frames: the same. */
  cardElsewhere(ask: { is: CardIs; from: number }): void;
  /** Page to background, and that to all frames: whatever card is open, close it. */
  closeCards(): void;
  /** Popup to page: what is on it. */
  describePage(): PageReport;
  /**
   * To page: go to the next mention; answers whether there is one. Of an entity, from the popup: scroll to it and flash
   * it. Of any, from the background: open its card.
   */
  goTo(ask: { entity?: string }): boolean;
}

type Data<T extends keyof Protocol> = Parameters<Protocol[T]>[0];
type Answer<T extends keyof Protocol> = ReturnType<Protocol[T]>;

/** A message as it arrives; `sender` is the browser's word, never the message's. */
export interface Received<T extends keyof Protocol> {
  type: T;
  data: Data<T>;
  sender: Browser.runtime.MessageSender;
}

/** An answer on its way: a value, or the sentence of what went wrong. */
type Envelope<T extends keyof Protocol> = { value: Answer<T> } | { error: string };

/** What an envelope holds. Rejects with one sentence when there is none or the handler threw. */
async function opened<T extends keyof Protocol>(type: T, sent: Promise<Envelope<T> | undefined>): Promise<Answer<T>> {
  const envelope = await sent;
  if (!envelope || 'error' in envelope) throw new Error(envelope?.error ?? `No answer to ${type}.`);
  return envelope.value;
}

/** Sends a message to the background. Rejects with one sentence when nobody answers or the handler threw. */
export const sendMessage = async <T extends keyof Protocol>(type: T, data?: Data<T>): Promise<Answer<T>> =>
  // Async: where the extension is gone from under a page, Chrome throws instead of rejecting.
  opened(type, browser.runtime.sendMessage({ type, data }));

/** Sends a message to the script in one frame of a tab. Rejects as `sendMessage` does. */
export const sendToFrame = <T extends keyof Protocol>(
  tabId: number,
  frameId: number,
  type: T,
  data?: Data<T>,
): Promise<Answer<T>> => opened(type, browser.tabs.sendMessage(tabId, { type, data }, { frameId }));

/** Tells all frames of a tab, as far as they listen; nobody answers. */
export const tellTab = <T extends keyof Protocol>(tabId: number, type: T, data?: Data<T>): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, { type, data }).catch(() => undefined);

/** Answers messages of one type; other types are left to other handlers. */
export function onMessage<T extends keyof Protocol>(
  type: T,
  handle: (message: Received<T>) => Answer<T> | Promise<Answer<T>>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (envelope: Envelope<T>) => void) => {
    if ((message as Received<T> | null)?.type !== type) return;
    // A promise returned from here is an answer in Firefox and nothing in older Chrome; this is one in both.
    new Promise<Answer<T>>((resolve) => resolve(handle({ type, data: (message as Received<T>).data, sender }))).then(
      (value) => respond({ value }),
      (error: unknown) => respond({ error: (error as Error).message }),
    );
    return true;
  });
}
