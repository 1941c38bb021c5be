/** Open shadow trees: nothing tells of them, so they have to be looked for. */
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
  for (const { shadowRoot: shadow } of root.querySelectorAll('*')) {
    // A look is short: not even the clock is asked at each.
    if (looked++ % MANY === 0) await breathe();
    if (!shadow) continue;
    if (!known.has(shadow)) found.push(shadow);
    found.push(...(await unknownShadows(shadow, known, breathe)));
  }
  return found;
}
