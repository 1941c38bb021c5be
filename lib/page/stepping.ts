/** From mention to mention without a pointer: the next in the page, or the next of one entity. */
import { liveRange } from './paint.ts';
import type { PageMention } from './reads.ts';

/** Repainting makes new ranges over the same text. */
export const isSamePlace = ({ range: a }: PageMention, { range: b }: PageMention): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset;

const boxOf = ({ range }: PageMention) => liveRange(range)?.getBoundingClientRect();

/** Steps to the mention after the last one in a list; brings it into view. Undefined when there is none, or it is gone. */
export type Steps = (list: readonly PageMention[]) => PageMention | undefined;

export function createSteps(): Steps {
  let last: PageMention | undefined;

  /** After none, the first at or below the top of the viewport. */
  function following(list: readonly PageMention[]): PageMention | undefined {
    const at = list.findIndex((one) => last && isSamePlace(one, last));
    if (at >= 0) return list[(at + 1) % list.length];
    return list.find((one) => (boxOf(one)?.top ?? -1) >= 0) ?? list[0];
  }

  return (list) => {
    const next = following(list);
    const box = next && boxOf(next);
    if (!box) return undefined;
    // What is in view in a frame may be out of view with it.
    if (box.top < 0 || box.bottom > innerHeight || parent !== self) {
      next.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    last = next;
    return next;
  };
}
