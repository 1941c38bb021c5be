/**
 * Where in a page names may be, without walking it: the browser puts the text of a whole subtree
 * together in one call, one regular expression looks through it, and only where that finds
 * something are text nodes counted off until the place is reached. On a page without names nothing
 * is walked at all. Figures: `lib/core/names.md`.
 */
import { ELEMENT, isInline, isSkipped, isText, isUnread, TEXTS } from './reading.ts';
import { type Run, runAround } from './runs.ts';

/** Neighbouring nodes small enough to be looked through at once. */
export interface Piece {
  /** Around all of them, or the only one. */
  scope: Node;
  first: Node;
  /** All their text, in order; that of scripts and the like among it. */
  text: string;
}

/** Elements of a piece at most, where its nodes can be told apart. */
const MANY = 300;
/** UTF-16 units of text after which a piece ends with the next block. */
const LONG = 10_000;

/** Elements that hold a line or a paragraph are not asked how much there is in them. */
const SMALL = new Set('p h1 h2 h3 li td'.split(' '));

/** A shadow root cannot count; by its children it is told apart. */
const hasMany = (node: Node): boolean =>
  isInline(node) || SMALL.has((node as Element).localName)
    ? false
    : node.nodeType === ELEMENT
      ? (node as Element).getElementsByTagName('*')[MANY] !== undefined
      : !isText(node);

/** The pieces of a subtree in order. */
export function* piecesOf(root: Node): Generator<Piece> {
  if (!hasMany(root)) {
    const text = root.textContent;
    if (text) yield { scope: root, first: root, text };
    return;
  }
  let piece: Piece | null = null;
  for (let child = root.firstChild; child; child = child.nextSibling) {
    const isElement = child.nodeType === ELEMENT;
    if (!isElement && !isText(child)) continue;
    const isApart = isElement && (isSkipped(child as Element) || hasMany(child));
    const length: number = piece?.text.length ?? 0;
    if (piece && (isApart || (length > LONG && !isInline(child)))) {
      yield piece;
      piece = null;
    }
    if (isApart) {
      if (!isSkipped(child as Element)) yield* piecesOf(child);
      continue;
    }
    piece ??= { scope: root, first: child, text: '' };
    piece.text += child.textContent;
  }
  if (piece?.text) yield piece;
}

/**
 * The runs of a piece in which a name may begin, in order. `next`: the first place of the piece's
 * text at or after an offset at which one may, -1 for none. `unread`: see `isUnread`. Where text came
 * or went in the piece since it was taken, nothing is where it was: its scope goes to `stale`.
 */
export function* runsIn(
  piece: Piece,
  next: (from: number) => number,
  unread: Map<Node, boolean>,
  stale: Node[],
): Generator<Run> {
  let at = next(0);
  if (at < 0) return;
  const walker = document.createTreeWalker(piece.scope, TEXTS);
  walker.currentNode = piece.first;
  let node = (isText(piece.first) ? piece.first : walker.nextNode()) as Text | null;
  for (let end = 0; node && at >= 0; node = walker.nextNode() as Text | null) {
    end += node.length;
    if (at >= end) continue;
    if (!piece.text.startsWith(node.data, end - node.length)) break;
    if (!isUnread(node, unread)) {
      const run = runAround(node);
      yield run;
      // The rest of the run has been looked at with it.
      for (const last = run.nodes.at(-1); node && node !== last; end += node?.length ?? 0)
        node = walker.nextNode() as Text | null;
    }
    at = next(end);
  }
  if (at >= 0) stale.push(piece.scope);
}
