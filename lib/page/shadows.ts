/** Open shadow trees: nothing tells of them, so they have to be looked for. */
import type { Breathe } from './slices.ts';

/** Open shadow roots below a node that are not known yet, those in others included, in order. Pauses between slices. */
export async function unknownShadows(
  root: Document | ShadowRoot,
  known: ReadonlySet<ShadowRoot>,
  breathe: Breathe,
): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  for (const { shadowRoot: shadow } of root.querySelectorAll('*')) {
    await breathe();
    if (!shadow) continue;
    if (!known.has(shadow)) found.push(shadow);
    found.push(...(await unknownShadows(shadow, known, breathe)));
  }
  return found;
}
