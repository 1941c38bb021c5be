/** Brought to a frame when the reader first touches a name there: opens cards and closes them. Wiring only. */
import { browser, defineUnlistedScript } from '#imports';
import { cardView } from '../lib/card-view.ts';
import { tally } from '../lib/core/settle.ts';
import { type HoverPage, provideHovering } from '../lib/hover-link.ts';
import { type CardReply, sendMessage } from '../lib/messages.ts';
import { type CardDriver, type Hovering, startHovering } from '../lib/page/hovering.ts';
import { liveRange } from '../lib/page/paint.ts';
import type { PageMention } from '../lib/page/reads.ts';

const NO_CORPUS: CardReply = { ok: false, reason: 'no-corpus' };

export default defineUnlistedScript(() => provideHovering(hoverOver));

function hoverOver({ spotting, settings, signal, stop }: HoverPage): Hovering {
  const replies = new WeakMap<PageMention, CardReply>();
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
    ask: async (spot) => {
      replies.set(spot, await ask(spot.mention.entity));
    },
    show(spot, focus) {
      const { range, text } = spot;
      const near = range.startContainer.parentElement ?? document.body;
      cardView()?.show({
        reply: replies.get(spot) ?? NO_CORPUS,
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
    box: () => cardView()?.box(),
    hasFocus: () => cardView()?.hasFocus() ?? false,
  };
  const hovering = startHovering(spotting, card, settings, signal);
  return hovering;
}
