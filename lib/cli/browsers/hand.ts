/** What a reader's hand and eyes do in a page: rest on a mark, and look at the card that comes. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './launch.ts';

/**
 * Scrolls the nth mark that reads so to the middle, and gives a point on it, in CSS px of the frame's
 * viewport. Marks of any look count. Rejects when there is none.
 */
export async function pointOnMark(page: Page | Frame, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    (wanted, index) => {
      const found = [...CSS.highlights]
        .filter(([name]) => /^latar-(first|repeat)/.test(name))
        .flatMap(([, marks]) => [...marks] as AbstractRange[])
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

/** Moves the pointer onto a mark as a hand does, and stays there. */
export async function restOn(page: Page, text: string, nth = 0): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(3, 3);
  const { x, y } = await pointOnMark(page, text, nth);
  await page.mouse.move(x - 6, y, { steps: 2 });
  await page.mouse.move(x, y, { steps: 2 });
}

/** The shadow root of the open card, or null when none is open. */
export async function cardRoot(latar: ExtensionBrowser, page: Page | Frame): Promise<ElementHandle<Element> | null> {
  const host = await page.$('latar-card');
  return host ? latar.shadowRootOf(host) : null;
}
