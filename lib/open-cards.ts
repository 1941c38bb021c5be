/** Opens the cards of one document: its pointer and keys, the card that comes, and whoever is asked what it shows. */
import { cardView } from './card-view.ts';
import { tally } from './core/settle.ts';
import type { HoverPage } from './hover-link.ts';
import type { CardAsk, CardIs, CardReply } from './messages.ts';
import { startHovering } from './page/hovering.ts';
import type { CardDriver, Hovering } from './page/hovering-types.ts';
import { liveRange } from './page/paint.ts';
import type { PageMention } from './page/reads.ts';
import { hoveringOf } from './settings.ts';

export const NO_CORPUS: CardReply = { ok: false, reason: 'no-corpus' };

/**
 * `ask`: gets what a card shows, and brings the card's script where it lacks. Never rejects. `tell`:
 * hears how it stands with the card.
 */
export function openCards(
  { spotting, settings, signal }: Omit<HoverPage, 'stop'>,
  ask: (question: CardAsk) => Promise<CardReply>,
  tell: (is: CardIs) => void = () => {},
): Hovering {
  const replies = new WeakMap<PageMention, CardReply>();
  const askFor = (entity: string) =>
    ask({
      entity,
      page: { lang: spotting.language(), mentions: tally(spotting.visible().map(({ mention }) => mention)) },
      inject: !cardView(),
    });
  const card: CardDriver = {
    ask: async (spot) => {
      replies.set(spot, await askFor(spot.mention.entity));
    },
    show(spot, focus, at, meant) {
      const { range, text } = spot;
      const near = range.startContainer.parentElement ?? document.body;
      cardView()?.show({
        reply: replies.get(spot) ?? NO_CORPUS,
        matched: text,
        boxes: () => [...(liveRange(range)?.getClientRects() ?? [])],
        at,
        near,
        focus,
        ask: askFor,
        onPin: () => hovering.pin(),
        onClose: () => hovering.close(),
      });
      tell(meant ? 'meant' : 'open');
    },
    setPinned(pinned) {
      cardView()?.setPinned(pinned);
      tell(pinned ? 'meant' : 'open');
    },
    hide() {
      cardView()?.hide();
      tell('gone');
    },
    holds: (target) => cardView()?.holds(target) ?? false,
    box: () => cardView()?.box(),
    hasFocus: () => cardView()?.hasFocus() ?? false,
  };
  const hovering = startHovering(spotting, card, () => hoveringOf(settings()), signal);
  return hovering;
}
