/** Reads what a reader sees marked: the ranges of the page's own highlight registry. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { soon } from './soon.ts';

export { pointOnMark } from '../../lib/cli/browsers/hand.ts';

/** Text as a reader reads it: without soft hyphens, every space and hyphen alike. */
export const readable = (text: string): string =>
  text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();

/** Texts of all marks in page order; of one frame when a frame is given. */
export const readMarks = async (where: Page | Frame): Promise<string[]> =>
  (await readTones(where)).map((mark) => mark.replace(/^\((.*)\)$/, '$1'));

/** The same, with the fainter marks of repeats in brackets. */
export async function readTones(where: Page | Frame): Promise<string[]> {
  const read = where.evaluate(() => {
    // A shadow tree is read where its host stands, before the host's own children.
    const order = new Map<Node, number>();
    const walk = (node: Node) => {
      order.set(node, order.size);
      const { shadowRoot } = node as Element;
      if (shadowRoot) walk(shadowRoot);
      node.childNodes.forEach(walk);
    };
    walk(document);
    const at = (range: AbstractRange) => order.get(range.startContainer) ?? -1;
    return ['latar-first', 'latar-repeat']
      .flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => ({ name, range: range as AbstractRange })),
      )
      .sort((a, b) => at(a.range) - at(b.range) || a.range.startOffset - b.range.startOffset)
      .map(({ name, range }) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return {
          text: order.has(range.startContainer) ? live.toString() : `gone: ${live}`,
          isRepeat: name === 'latar-repeat',
        };
      });
  });
  return (await soon(read)).map(({ text, isRepeat }) => (isRepeat ? `(${readable(text)})` : readable(text)));
}

/** Waits until exactly these are marked, in page order, repeats in brackets. */
export const expectMarks = (where: Page | Frame, marks: string[]): Promise<void> =>
  expect.poll(() => readTones(where), { timeout: 10_000, interval: 40 }).toEqual(marks);
