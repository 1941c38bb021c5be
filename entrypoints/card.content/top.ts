/**
 * The browser's top layer (popovers, Chrome 114, Firefox 125): above every z-index, above an element
 * in full screen, and never cut by what scrolls. What comes there later stands above what was there.
 */

/** The modal dialog around a node, shadow trees included: all that is outside of it cannot be used. */
function dialogAround(node: Element): Element | null {
  const dialog = node.closest('dialog:modal');
  const { host } = node.getRootNode() as ShadowRoot;
  return dialog ?? (host ? dialogAround(host) : null);
}

/** How often a card comes to the top again: another script may want the same, and one of the two must give in. */
const OFTEN = 10;

/** Puts the host into the page, near enough to its word to be usable, and keeps it on top until the signal ends. */
export function stayOnTop(host: HTMLElement, near: Element, signal: AbortSignal): void {
  host.popover = 'manual';
  (dialogAround(near) ?? document.documentElement).append(host);
  host.showPopover();
  let times = 0;
  const again = () => {
    // Coming anew takes the focus out of it.
    if (host.matches(':focus-within') || ++times > OFTEN) return;
    host.hidePopover();
    host.showPopover();
  };
  const listening = { signal, capture: true, passive: true };
  document.addEventListener('fullscreenchange', again, listening);
  document.addEventListener(
    'toggle',
    ({ target }) => target !== host && (target as Element).matches?.(':popover-open, :modal') && again(),
    listening,
  );
}
