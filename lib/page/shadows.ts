/** Open shadow trees: nothing tells of them, so they have to be looked for. */
import { ELEMENT } from './reading.ts';
import type { Breathe } from './slices.ts';

/** Elements looked at without a pause. */
const MANY = 100;

/** Open shadow roots below a node that are not known yet, those in others included, in order. Pauses between slices. */
export async function unknownShadows(
  root: Document | ShadowRoot,
  known: ReadonlySet<ShadowRoot>,
  breathe: Breathe,
): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  let looked = 0;
  // To go through a list of them takes Chromium five times as long. Where the page takes away what the walker stands
  // at, the look ends: that change brings the next one.
  const walker = document.createTreeWalker(root, ELEMENT);
  while (walker.nextNode()) {
    // A look is short: not even the clock is asked at each.
    if (looked++ % MANY === 0) await breathe();
    const { shadowRoot: shadow } = walker.currentNode as Element;
    if (!shadow) continue;
    if (!known.has(shadow)) found.push(shadow);
    found.push(...(await unknownShadows(shadow, known, breathe)));
  }
  return found;
}
