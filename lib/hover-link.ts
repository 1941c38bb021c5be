/**
 * How the script on every page reaches the one that opens cards, which comes with the first name
 * that the reader touches. Both run in the extension's own world of one frame and share its
 * `globalThis`; the page sees neither.
 */
import type { Hovering } from './page/hovering-types.ts';
import type { Spotting } from './page/spotting.ts';
import type { PageSettings } from './settings.ts';

/** What hovering needs of the page it is for. */
export interface HoverPage {
  spotting: Spotting;
  settings(): PageSettings;
  /** Ends the hovering. */
  signal: AbortSignal;
  /** The extension has left the page: nothing more is to be marked. */
  stop(): void;
}

export type HoverOver = (page: HoverPage) => Hovering;

const KEY = Symbol.for('latar.hovering');
type World = { [KEY]?: (hoverOver: HoverOver) => void };

/** Called by the page's script before it asks for the other. */
export function awaitHovering(came: (hoverOver: HoverOver) => void): void {
  (globalThis as World)[KEY] = came;
}

/** Called by the other when it comes. */
export const provideHovering = (hoverOver: HoverOver): void => (globalThis as World)[KEY]?.(hoverOver);
