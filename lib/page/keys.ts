/**
 * Keys before the page hears them. Listeners are called in the order in which they came, so ours
 * stands on the window before any script of the page has run (`entrypoints/keys.content.ts`), and
 * asks whoever has something open at the time. The scripts share the `globalThis` of the
 * extension's world in their frame; the page sees none of it.
 */

/** Answers whether the key was meant for us: then the page never hears of it. */
export type Hear = (event: KeyboardEvent) => boolean;

const KEY = Symbol.for('latar.keys');
type World = { [KEY]?: Set<(event: KeyboardEvent) => void> };
const WORLD = globalThis as World;

/** Stands on the window. Again, where `document.open()` took all listeners away, does no harm. */
export function standFirst(): void {
  const heard = (event: KeyboardEvent) => {
    WORLD[KEY]?.forEach((hear) => void hear(event));
  };
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, heard, true);
}

/** Asks `hear` of each key that goes down, until the signal ends. */
export function hearKeys(hear: Hear, signal: AbortSignal): void {
  WORLD[KEY] ??= new Set();
  const hearers = WORLD[KEY];
  /** A key that was taken is taken until it is let go, as often as it repeats, even when we have gone. */
  let taken = '';
  const heard = (event: KeyboardEvent) => {
    const { key, type, repeat } = event;
    const isDown = type === 'keydown';
    const isTaken = (key === taken && (repeat || !isDown)) || (isDown && !signal.aborted && hear(event));
    if (isTaken) taken = isDown ? key : '';
    if (signal.aborted && !taken) hearers.delete(heard);
    if (!isTaken) return;
    // The browser, too, would do something with it: close the page's dialog around the card.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  hearers.add(heard);
  standFirst();
}
