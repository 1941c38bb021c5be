/**
 * How the script on every page reaches the card's script. Both run in the extension's own world of
 * one frame and share its `globalThis`; the page sees neither.
 */
import type { Point } from './core/way.ts';
import type { CardReply } from './messages.ts';

/** What a card needs from the page it opens in. */
export interface CardRequest {
  reply: CardReply;
  /** The word the card was opened from. */
  matched: string;
  /** Boxes of the mention in the viewport (CSS pixels), one a line; empty once it is gone. */
  boxes(): DOMRect[];
  /** Where the pointer rests, CSS pixels of the viewport. */
  at: Point;
  /** The element around the mention: what scrolls it, and whose looks the card takes after. */
  near: Element;
  /** Whether focus goes into the card. */
  focus: boolean;
  /** Another entity's card, opened in place. */
  ask(entity: string): Promise<CardReply>;
  onPin(): void;
  onClose(): void;
}

export interface CardView {
  show(request: CardRequest): void;
  setPinned(pinned: boolean): void;
  hide(): void;
  /** Whether an event's target is the card. */
  holds(target: EventTarget | null): boolean;
  /** Where the card stands in the viewport, CSS pixels; undefined when none is open. */
  box(): DOMRect | undefined;
  hasFocus(): boolean;
}

const KEY = Symbol.for('latar.card');
type World = { [KEY]?: CardView };

/** The card of this frame, once its script was injected. */
export const cardView = (): CardView | undefined => (globalThis as World)[KEY];

export function provideCardView(view: CardView): void {
  (globalThis as World)[KEY] = view;
}
