/** Brought to a frame when the reader first touches a name there: opens cards and closes them. Wiring only. */
import { browser, defineUnlistedScript } from '#imports';
import { cardView } from '../lib/card-view.ts';
import { tally } from '../lib/core/settle.ts';
import { type HoverPage, provideHovering } from '../lib/hover-link.ts';
import { type CardReply, sendMessage } from '../lib/messages.ts';
import { type CardDriver, type Hovering, startHovering } from '../lib/page/hovering.ts';
import { liveRange } from '../lib/page/paint.ts';

const NO_CORPUS: CardReply = { ok: false, reason: 'no-corpus' };

export default defineUnlistedScript(() => provideHovering(hoverOver));

function hoverOver({ spotting, settings, signal, stop }: HoverPage): Hovering {
  let reply = NO_CORPUS;
  const ask = (entity: string) =>
    sendMessage('openCard', {
      entity,
      page: { lang: spotting.language(), mentions: tally(spotting.visible().map(({ mention }) => mention)) },
      inject: !cardView(),
    }).catch(() => {
      // The extension was updated or removed under this page: Chrome leaves its scripts behind.
      if (!browser.runtime?.id) stop();
      return NO_CORPUS;
    });
  const card: CardDriver = {
    ask: async ({ mention }) => {
      reply = await ask(mention.entity);
    },
    show({ range, text }, focus) {
      const near = range.startContainer.parentElement ?? document.body;
      cardView()?.show({
        reply,
        matched: text,
        boxes: () => [...(liveRange(range)?.getClientRects() ?? [])],
        near,
        focus,
        ask,
        onPin: () => hovering.pin(),
        onClose: () => hovering.close(),
      });
    },
    setPinned: (pinned) => cardView()?.setPinned(pinned),
    hide: () => cardView()?.hide(),
    holds: (target) => cardView()?.holds(target) ?? false,
  };
  const hovering = startHovering(spotting, card, settings, signal);
  return hovering;
}
