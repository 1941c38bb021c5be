/** Brought to a frame when the reader first touches a name there: opens cards and closes them. Wiring only. */
import { browser, defineUnlistedScript } from '#imports';
import { type HoverPage, provideHovering } from '../lib/hover-link.ts';
import { sendMessage } from '../lib/messages.ts';
import { NO_CORPUS, openCards } from '../lib/open-cards.ts';

export default defineUnlistedScript(() => provideHovering(hoverOver));

const hoverOver = (page: HoverPage) =>
  openCards(page, (question) =>
    sendMessage('openCard', question).catch(() => {
      // The extension was updated or removed under this page: Chrome leaves its scripts behind.
      if (!browser.runtime?.id) page.stop();
      return NO_CORPUS;
    }),
  );
