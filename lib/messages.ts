/**
 * The whole protocol between page, background and extension pages. Handlers in the background
 * check sender and shape before they act (`lib/guard.ts`).
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { NoteLanguage } from './core/schema.ts';
import type { CardData, PageBrief, PageReport } from './core/types.ts';

/** What a page asks when the reader rests on a name. */
export interface CardAsk {
  /** Entity id. */
  entity: string;
  page: PageBrief;
  lang: NoteLanguage;
  /** True when the asking frame has no card script yet. */
  inject: boolean;
}

/** Either what the card shows or one sentence saying why it cannot. */
export type CardReply = { ok: true; card: CardData } | { ok: false; reason: 'no-corpus' | 'unknown-entity' };

export interface Protocol {
  /** Page to background: the notes for one entity on this page; injects the card script when asked. */
  openCard(ask: CardAsk): CardReply;
  /** Page to background: put the packed names into storage, where a page found none. */
  restoreNames(): void;
  /** Page to background: show the timeline of this entity beside the page. */
  openTimeline(ask: { entity: string }): void;
  /** Popup to page: what is on it. */
  describePage(): PageReport;
  /** Popup to page: scroll to a mention of the entity and flash it; answers whether there is one. */
  jumpTo(ask: { entity: string }): boolean;
  /** Background to page: step to the next mention and open its card. */
  stepMention(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
