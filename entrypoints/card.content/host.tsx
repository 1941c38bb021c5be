/** One host element with a closed shadow root, there while a card is open and gone when it closes. */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import cardStyle from '../../components/card.css?inline';
import type { CardRequest, CardView } from '../../lib/card-view.ts';
import { themeAt } from '../../lib/page/theme.ts';
import { awaitEnd } from './farewell.ts';
import { follow } from './place.ts';
import { CardStack } from './stack.tsx';
import { stayOnTop } from './top.ts';

/**
 * The page's own rules must not reach the host, so ours are important and say everything; only the
 * place is left open, in custom properties. Until there is one, the card is neither seen nor in the way.
 */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: var(--latar-y, 100%) auto auto var(--latar-x, 0) !important;
  opacity: var(--latar-seen, 0) !important;
  z-index: 2147483647 !important;
  zoom: var(--latar-zoom, 1) !important;
}
.pane {
  position: fixed;
  inset: 0;
  visibility: hidden;
  pointer-events: none;
}`;

/** A card on show. */
interface Shown {
  request: CardRequest;
  host: HTMLElement;
  root: Root;
  /** Ends what follows its word and listens to the page. */
  ending: AbortController;
  pinned: boolean;
  /** Takes it away, once it has said its last word and the page has let go of it. */
  end?: () => void;
}

export function createCardHost(document: Document): CardView {
  let shown: Shown | null = null;

  function draw({ request, root, pinned }: Shown) {
    root.render(<CardStack request={request} pinned={pinned} onFarewell={bidFarewell} onEnd={() => shown?.end?.()} />);
  }

  function remove() {
    shown?.ending.abort();
    shown?.root.unmount();
    shown?.host.remove();
    shown = null;
  }

  /** From now on the card's end is its own affair. Focus goes back to where it was. */
  function bidFarewell() {
    if (!shown || shown.end) return;
    const { request, host, ending } = shown;
    let focused: Element | null = null;
    shown.end = () => {
      const hadFocus = host.matches(':focus-within');
      remove();
      if (hadFocus) (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
    };
    request.onClose();
    focused = document.activeElement;
    awaitEnd(host, ending.signal, shown.end);
  }

  return {
    show(request) {
      remove();
      const host = document.createElement('latar-card');
      const theme = themeAt(request.near);
      host.dataset.theme = theme;
      const shadow = host.attachShadow({ mode: 'closed' });
      const style = document.createElement('style');
      style.textContent = HOST_STYLE + cardStyle;
      const mount = document.createElement('div');
      mount.dataset.theme = theme;
      shadow.append(style, mount);
      const ending = new AbortController();
      stayOnTop(host, shadow, request.near, ending.signal);
      const root = createRoot(mount);
      const card = { request, host, root, ending, pinned: false };
      shown = card;
      // Drawn before it is placed: its height decides the side.
      flushSync(() => draw(card));
      ending.signal.addEventListener('abort', follow(request, host, shadow));
    },
    setPinned(pinned) {
      if (!shown) return;
      shown.pinned = pinned;
      draw(shown);
    },
    hide: () => shown?.end || remove(),
    holds: (target) => target !== null && target === shown?.host,
    box: () => shown?.host.getBoundingClientRect(),
    hasFocus: () => shown?.host.matches(':focus-within') ?? false,
  };
}
