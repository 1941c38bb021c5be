/**
 * Keys before the page hears them. Listeners are called in the order in which they came, so ours
 * stands on the window before any script of the page has run (`entrypoints/keys.content.ts`), and
 * asks whoever has something open at the time. The scripts share the `globalThis` of the
 * extension's world in their frame; the page sees none of it.
 */

/** Answers whether the key was meant for us: then the page never hears of it. */
export type Hear = (event: KeyboardEvent) => boolean;

const KEY = Symbol.for('latar.keys');
type World = { [KEY]?: Set<Hear> };

const hearers = (): Set<Hear> => {
  const world = globalThis as World;
  world[KEY] ??= new Set();
  return world[KEY];
};

/** A key that was taken is taken until it is let go, as often as it repeats. */
let taken = '';

function heard(event: KeyboardEvent): void {
  const isDown = event.type === 'keydown';
  const isTaken = isDown
    ? (event.repeat && event.key === taken) || [...hearers()].some((hear) => hear(event))
    : event.key === taken;
  if (isDown || isTaken) taken = isDown && isTaken ? event.key : '';
  if (!isTaken) return;
  // The browser, too, would do something with it: close the page's dialog around the card.
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Stands on the window. Once a frame is enough; again, where `document.open()` took all listeners away, does no harm. */
export function standFirst(): void {
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, heard, { capture: true });
}

/** Asks `hear` of each key that goes down, until the signal ends. */
export function hearKeys(hear: Hear, signal: AbortSignal): void {
  hearers().add(hear);
  signal.addEventListener('abort', () => hearers().delete(hear));
  standFirst();
}
