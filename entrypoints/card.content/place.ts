/** Places the card above or below the line it belongs to, never over the word, and keeps it there. */
import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  platform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardRequest } from '../../lib/card-view.ts';

/** Between the line and the card, and between the card and the viewport's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** Follows the mention while the card is open; returns what ends it. */
export function follow({ boxes, near }: CardRequest, host: HTMLElement): () => void {
  const union = () => {
    const rects = boxes();
    const [first] = rects;
    if (!first) return new DOMRect();
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const mention: VirtualElement = { getBoundingClientRect: union, getClientRects: boxes, contextElement: near };
  // The card begins where its word begins, whichever way its own words run.
  const isRTL = () => getComputedStyle(near).direction === 'rtl';
  return autoUpdate(mention, host, async () => {
    // Text that is gone leaves the card where it was, until it closes or is unpinned.
    if (boxes().length === 0) return;
    // As high as it would like to be, or a card once placed low would stay low for ever.
    host.style.removeProperty('--latar-room');
    const { x, y } = await computePosition(mention, host, {
      platform: { ...platform, isRTL },
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => host.style.setProperty('--latar-room', `${Math.floor(availableHeight)}px`),
        }),
      ],
    });
    host.style.setProperty('--latar-x', `${Math.round(x)}px`);
    host.style.setProperty('--latar-y', `${Math.round(y)}px`);
  });
}
