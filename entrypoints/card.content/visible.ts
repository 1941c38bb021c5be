/** What of a frame can be seen: its viewport, less what the pages around it hide. */
import type { Box } from '../../lib/core/way.ts';

/** How finely the browser is to tell of changes, as shares of the viewport. */
const STEPS = Array.from({ length: 51 }, (_, i) => i / 50);

/** Calls back with it now, in the top page, or as soon as the browser says; and whenever it changes. Returns what ends it. */
export function watchVisible(shadow: ShadowRoot, changed: (area: Box) => void): () => void {
  const view = visualViewport as VisualViewport;
  const own = (): Box => {
    const { offsetLeft: left, offsetTop: top, width, height } = view;
    return { left, top, right: left + width, bottom: top + height };
  };
  if (parent === self) {
    const tell = () => changed(own());
    tell();
    // Zoomed by two fingers, a page is moved about in without a scroll of its own.
    const ending = new AbortController();
    for (const type of ['resize', 'scroll']) view.addEventListener(type, tell, ending);
    return () => ending.abort();
  }
  // A frame cannot ask how much of it is seen; the browser tells it of an element that fills it.
  const pane = document.createElement('div');
  pane.className = 'pane';
  shadow.append(pane);
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.at(-1)?.intersectionRect;
      changed(seen && seen.width * seen.height > 0 ? seen : own());
    },
    { threshold: STEPS },
  );
  observer.observe(pane);
  return () => observer.disconnect();
}
