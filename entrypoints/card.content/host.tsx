/** One host element with a closed shadow root, there while a card is open and gone when it closes. */
import { createRoot, type Root } from 'react-dom/client';
import cardStyle from '../../components/card.css?inline';
import lookStyle from '../../components/look.css?inline';
import type { CardRequest, CardView } from '../../lib/card-view.ts';
import { themeAt } from '../../lib/page/theme.ts';
import { follow } from './place.ts';
import { CardStack } from './stack.tsx';

/** Above whatever a page puts on top; the card is the last element of the root. */
const TOP = '2147483647';

export function createCardHost(document: Document): CardView {
  let host: HTMLElement | null = null;
  let root: Root | null = null;
  let unfollow: (() => void) | null = null;
  let current: CardRequest | null = null;
  let pinned = false;

  function draw() {
    if (current) root?.render(<CardStack key={turn} request={current} pinned={pinned} />);
  }
  let turn = 0;

  function hide() {
    unfollow?.();
    root?.unmount();
    host?.remove();
    host = root = unfollow = current = null;
    pinned = false;
  }

  return {
    show(request) {
      hide();
      current = request;
      turn++;
      host = document.createElement('latar-card');
      // The page's own rules must not reach the host: it is placed here and nowhere else.
      host.style.cssText = `all: initial; position: fixed; z-index: ${TOP}; inset: 0 auto auto 0; display: block;`;
      const theme = themeAt(request.near);
      host.dataset.theme = theme;
      const shadow = host.attachShadow({ mode: 'closed' });
      const style = document.createElement('style');
      style.textContent = lookStyle + cardStyle;
      const mount = document.createElement('div');
      mount.dataset.theme = theme;
      shadow.append(style, mount);
      document.documentElement.append(host);
      root = createRoot(mount);
      draw();
      unfollow = follow(request, host);
    },
    setPinned(next) {
      pinned = next;
      draw();
    },
    hide,
    holds: (target) => host !== null && target === host,
  };
}
