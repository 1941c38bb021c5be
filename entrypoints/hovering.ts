/** Brought to a frame when the reader first touches a name there: opens cards and closes them. Wiring only. */
import { browser, defineUnlistedScript } from '#imports';
import { amongFrames } from '../lib/cards-elsewhere.ts';
import { type HoverPage, provideHovering } from '../lib/hover-link.ts';
import { type CardAsk, sendMessage } from '../lib/messages.ts';
import { NO_CORPUS, openCards } from '../lib/open-cards.ts';
import type { Hovering } from '../lib/page/hovering-types.ts';

export default defineUnlistedScript(() => provideHovering(hoverOver));

function hoverOver(page: HoverPage): Hovering {
  const ask = (question: CardAsk) =>
    sendMessage('openCard', question).catch(() => {
      // The extension was updated or removed under this page: Chrome leaves its scripts behind.
      if (!browser.runtime?.id) page.stop();
      return NO_CORPUS;
    });
  const hovering = openCards(
    page,
    ask,
    amongFrames(() => hovering),
  );
  return hovering;
}
