/** Reads what a reader sees marked: the ranges of the page's own highlight registry. */
import type { Frame, Page } from 'puppeteer-core';

/** Text as a reader reads it: without soft hyphens, every space and hyphen alike. */
export const readable = (text: string): string =>
  text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();

/** Texts of all marks in page order; of one frame when a frame is given. */
export async function readMarks(where: Page | Frame): Promise<string[]> {
  const texts = await where.evaluate(() => {
    const live = (range: AbstractRange): Range => {
      const copy = new Range();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    };
    /** Where a node stands in the document: for one in a shadow root, where its host stands. */
    const anchor = (node: Node): Node => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? anchor(root.host) : node;
    };
    const marked = ['latar-first', 'latar-repeat'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => live(range as AbstractRange)),
    );
    marked.sort((a, b) => {
      const [left, right] = [anchor(a.startContainer), anchor(b.startContainer)];
      if (left === right)
        return a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0;
      return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return marked.map(String);
  });
  return texts.map(readable);
}

/** Scrolls the nth mark with this text to the middle, and gives a point on it, in CSS px of the viewport. */
export async function pointOnMark(page: Page | Frame, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    (wanted, index) => {
      const found = ['latar-first', 'latar-repeat']
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as AbstractRange[])
        .map((range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live;
        })
        .filter((range) => range.toString().replaceAll('\u00ad', '').replace(/\s+/g, ' ') === wanted)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[index];
      if (!found) return null;
      found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found.getClientRects()[0];
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    text,
    nth,
  );
  if (!point) throw new Error(`No mark no. ${nth} reads “${text}”.`);
  return point;
}
