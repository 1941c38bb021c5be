/** Puts text on the clipboard from within a page, which asks for a press of the reader's and no permission. */

/**
 * Rejects where the browser refuses. `near`: an element of the card, for pages without a secure
 * address or a frame that may not write: there the text is selected and copied as by hand.
 */
export async function copyText(text: string, near: HTMLElement): Promise<void> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (!written && !copyByHand(text, near)) throw new Error('The browser did not copy the citation.');
}

function copyByHand(text: string, near: HTMLElement): boolean {
  const focused = (near.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  near.append(field);
  field.select();
  // A page that listens is to hear nothing of it.
  const quiet = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('copy', quiet, { capture: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', quiet, { capture: true });
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
