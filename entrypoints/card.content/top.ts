/**
 * The browser's top layer (popovers, Chrome 114, Firefox 125): above every z-index, above an element
 * in full screen, and never cut by what scrolls. What comes there later stands above what was there.
 */

/**
 * What is itself on top around a node, shadow trees included: all that is outside of a modal dialog,
 * or of what fills the screen, can be seen and not used, and a press outside of a popover closes it.
 */
function topmostAround(node: Element): Element | null {
  const around = node.closest('dialog:modal, :fullscreen, :popover-open');
  const { host } = node.getRootNode() as ShadowRoot;
  return around ?? (host ? topmostAround(host) : null);
}

/** How often a card comes to the top again: another script may want the same, and one of the two must give in. */
const OFTEN = 10;

/** Puts the host into the page, near enough to its word to be usable, and keeps it on top until the signal ends. */
export function stayOnTop(host: HTMLElement, shadow: ShadowRoot, near: Element, signal: AbortSignal): void {
  host.popover = 'manual';
  const come = () => {
    const home = topmostAround(near) ?? document.documentElement;
    if (host.parentNode === home) host.hidePopover();
    else home.append(host);
    host.showPopover();
  };
  come();
  let times = 0;
  const again = () => {
    if (++times > OFTEN) return;
    const focused = shadow.activeElement as HTMLElement | null;
    come();
    // Coming anew may take the focus out of it.
    focused?.focus({ preventScroll: true });
  };
  const listening = { signal, capture: true, passive: true };
  document.addEventListener('fullscreenchange', again, listening);
  document.addEventListener(
    'toggle',
    ({ target }) => target !== host && (target as Element).matches?.(':popover-open, :modal') && again(),
    listening,
  );
}
