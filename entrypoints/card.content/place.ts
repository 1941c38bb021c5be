/** Places the card beside the line it belongs to and keeps it there, while the page scrolls and the card grows. */
import { autoUpdate, type VirtualElement } from '@floating-ui/dom';
import type { CardRequest } from '../../lib/card-view.ts';
import { EDGE, mostHeight, place, type Side } from '../../lib/core/place.ts';
import { type Box, isIn } from '../../lib/core/way.ts';
import { watchVisible } from './visible.ts';

/** Below this height in CSS pixels, a card scrolls as a whole: between its head and its foot there is no room for notes. */
const LOW = 260;

/** Follows the mention while the card is open; returns what ends it. */
export function follow({ boxes, at: pointer, near }: CardRequest, host: HTMLElement, shadow: ShadowRoot): () => void {
  const { writingMode, direction } = getComputedStyle(near);
  const line = boxes().findIndex((box) => isIn(pointer, box));
  let side: Side | undefined;
  let area: Box | undefined;

  function update() {
    const lines = boxes();
    // Text that is gone leaves the card where it was, until it closes or is unpinned.
    if (lines.length === 0 || !area) return;
    // A page that is zoomed by its own rule would zoom the card, and where it stands.
    host.style.setProperty('--latar-zoom', `${1 / (host.parentElement?.currentCSSZoom ?? 1)}`);
    // As high as it would like to be, or a card once placed low would stay low for ever.
    host.style.setProperty('--latar-room', `${mostHeight(area, parent !== self)}px`);
    host.style.setProperty('--latar-width', `${area.right - area.left - 2 * EDGE}px`);
    const { width, height } = host.getBoundingClientRect();
    const isRtl = direction === 'rtl';
    const at = place({ lines, line, width, height, area, writing: writingMode, isRtl, before: side });
    side = at.side;
    host.style.setProperty('--latar-room', `${at.height}px`);
    host.toggleAttribute('data-low', at.height < Math.min(height, LOW));
    host.style.setProperty('--latar-x', `${at.x}px`);
    host.style.setProperty('--latar-y', `${at.y}px`);
    host.style.setProperty('--latar-seen', '1');
  }

  const mention: VirtualElement = {
    getBoundingClientRect: () => boxes()[0] ?? new DOMRect(),
    getClientRects: boxes,
    contextElement: near,
  };
  const endVisible = watchVisible(shadow, (seen) => {
    area = seen;
    update();
  });
  const endUpdates = autoUpdate(mention, host, update);
  return () => {
    endVisible();
    endUpdates();
  };
}
