/** One host element with a closed shadow root, there while a card is open and gone when it closes. */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import cardStyle from '../../components/card.css?inline';
import type { CardRequest, CardView } from '../../lib/card-view.ts';
import { themeAt } from '../../lib/page/theme.ts';
import { follow } from './place.ts';
import { CardStack } from './stack.tsx';

/**
 * The page's own rules must not reach the host, so ours are important and say everything; only the
 * place is left open, in custom properties. Above whatever a page puts on top.
 */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  translate: var(--latar-x, 0) var(--latar-y, 0) !important;
}`;

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
      const theme = themeAt(request.near);
      host.dataset.theme = theme;
      const shadow = host.attachShadow({ mode: 'closed' });
      const style = document.createElement('style');
      style.textContent = HOST_STYLE + cardStyle;
      const mount = document.createElement('div');
      mount.dataset.theme = theme;
      shadow.append(style, mount);
      document.documentElement.append(host);
      root = createRoot(mount);
      // Drawn before it is placed: its height decides the side.
      flushSync(draw);
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
