/**
 * One card at a time in a tab of several frames, and Esc that closes it wherever the focus is. The
 * frames hear of each other through the background, which keeps nothing of it.
 *
 * A card that was opened on purpose, or pinned, closes what is open in other frames; one that opens
 * by resting leaves what is pinned there, as a pin promises.
 */
import { cardView } from './card-view.ts';
import { type CardIs, onMessage, sendMessage } from './messages.ts';
import type { Hovering } from './page/hovering-types.ts';
import { hearKeys } from './page/keys.ts';

/** For a frame whose own cards others are to hear of. `hovering`: what gives way to theirs. Gives what tells them. */
export function amongFrames(hovering: () => Hovering): (is: CardIs) => void {
  const from = Math.random();
  let now: CardIs = 'gone';
  const tell = () => void sendMessage('cardIs', { is: now, from }).catch(() => undefined);
  onMessage('cardElsewhere', ({ data }) => {
    if (data.from === from) return;
    if (data.is !== 'gone') hovering().giveWay(data.is === 'meant');
    // The others know of none any more; there is this one.
    else if (now !== 'gone') tell();
  });
  onMessage('closeCards', () => hovering().giveWay(true));
  return (is) => {
    now = is;
    if (top !== self || window.length > 0) tell();
  };
}

const KEY = Symbol.for('latar.elsewhere');
type World = { [KEY]?: { isOpen: boolean } };

/** For every frame, while a card is open in one of them: Esc is for that one. To be called whenever one has opened. */
export function awaitEscape(): void {
  const world = globalThis as World;
  if (world[KEY]) {
    world[KEY].isOpen = true;
    return;
  }
  const card = { isOpen: true };
  world[KEY] = card;
  onMessage('cardElsewhere', ({ data }) => {
    card.isOpen = data.is !== 'gone';
  });
  hearKeys((event) => {
    // Its own card, a frame closes by itself.
    if (event.key !== 'Escape' || !card.isOpen || cardView()?.box()) return false;
    card.isOpen = false;
    void sendMessage('closeCards').catch(() => undefined);
    return true;
  }, new AbortController().signal);
}
