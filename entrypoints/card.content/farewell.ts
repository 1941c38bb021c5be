/**
 * What is left of a card after its last word: "no longer marked", with a way to undo it. The page
 * may have nothing more to do with it, so it ends by itself.
 */
import { hearKeys } from '../../lib/page/keys.ts';

/** How long it stays while neither pointer nor focus is in it, in milliseconds. */
const STAYS = 8000;

/** Calls back once, when it is to end: Esc, a press elsewhere, or nobody minding it for a while. */
export function awaitEnd(host: HTMLElement, signal: AbortSignal, end: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (host.matches(':hover, :focus-within') ? wait() : end()), STAYS);
  };
  wait();
  const listening = { signal, capture: true, passive: true };
  document.addEventListener('pointerdown', ({ target }) => target === host || end(), listening);
  host.addEventListener('pointerleave', wait, listening);
  hearKeys((event) => {
    if (event.key !== 'Escape') return false;
    end();
    return true;
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
