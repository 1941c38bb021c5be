/** What hovering over a page is made with, and what it gives. Types only: importing this costs a script nothing. */
import type { Box, Point } from '../core/way.ts';
import type { PageMention } from './reads.ts';

/** What shows a card; the content script wires it to the injected card. */
export interface CardDriver {
  /** Gets what the card will show; resolves also when there is nothing but a sentence to show. */
  ask(mention: PageMention): Promise<void>;
  /** `at`: where the pointer is, CSS pixels of the viewport. `meant`: opened on purpose, not by resting. */
  show(mention: PageMention, focus: boolean, at: Point, meant: boolean): void;
  setPinned(pinned: boolean): void;
  hide(): void;
  /** Whether an event's target is the card. */
  holds(target: EventTarget | null): boolean;
  /** Where the open card stands in the viewport, CSS pixels. */
  box(): Box | undefined;
  hasFocus(): boolean;
}

export interface HoverSettings {
  /** Milliseconds of rest. */
  delay: number;
  /** What opens a card: resting, resting with `key` held, or a click. `quiet`: nothing but the command. */
  mode: 'hover' | 'key' | 'click' | 'quiet';
  key: 'alt' | 'ctrl' | 'shift' | 'meta';
  /** What ends the names of highlights (`paint.ts`). */
  look: string;
}

/** Where the pointer is, and since when, in milliseconds of the page's clock. */
export interface Rest {
  spot: PageMention | null;
  since: number;
  /** The pointer's move before the one that found it there. */
  before?: PointerEvent;
}

export interface Hovering {
  /** The pointer moved. `rest`: where and since when it is, when that was before this was there to hear it. */
  moved(event: PointerEvent, rest?: Rest): void;
  clicked(event: MouseEvent): void;
  /**
   * Goes to the mention after the last one gone to, from the top of the viewport at first; false when there is none.
   * Of an entity: scrolls to it and shows where it is. Of none: opens the card of the next one that is marked.
   */
  go(entity?: string): boolean;
  pin(): void;
  close(): void;
  /** A card has come in another frame: this one's goes, a pinned one only for what the reader `meant`. */
  giveWay(meant: boolean): void;
  /** To be called after each repaint: closes what was open on text that is gone. */
  changed(): void;
}
