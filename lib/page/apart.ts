/** The text of a piece in which words are apart that stand in different blocks, whatever its markup lacks. */
import type { Piece } from './pieces.ts';
import { isText, TEXTS } from './reading.ts';

/** Units on each side of a place where two texts touch, in which a name's beginning may be. */
const AROUND = 60;
/** Signs that are not in ASCII are left to what reads the text. */
const TOUCHING = /[^\s!-/:-@[-`{-~]{2}/;

/**
 * The texts of a piece with a space where two of them touch ("<h1>…회담</h1><p>평양은"), and behind
 * them, each by itself, what is around those places as it stands ("<b>K</b>im Jong Un"): which of
 * the two is meant, elements would have to be asked.
 */
export function apart({ nodes, text }: Piece): string {
  const parts: string[] = [];
  const touching: string[] = [];
  let at = 0;
  const take = (node: Text) => {
    if (at > 0 && TOUCHING.test(text.slice(at - 1, at + 1))) {
      parts.push(' ');
      touching.push(text.slice(Math.max(0, at - AROUND), at + AROUND));
    }
    parts.push(node.data);
    at += node.length;
  };
  for (const root of nodes) {
    if (isText(root)) take(root);
    const walker = document.createTreeWalker(root, TEXTS);
    while (walker.nextNode()) take(walker.currentNode as Text);
  }
  return [parts.join(''), ...touching].join('\n\n');
}
