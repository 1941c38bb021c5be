/**
 * Where in a page names may be, without walking it: the browser puts the text of a whole subtree
 * together in one call, one loop looks through it (`lib/core/seek.ts`), and only where that finds
 * something are text nodes counted off until the place is reached. On a page without names nothing
 * is walked at all. Figures: `lib/core/names.md`.
 */
import { type Around, ELEMENT, isInline, isSkipped, isText, isUnread, isUnseen, TEXTS } from './reading.ts';
import { type Run, runAround } from './runs.ts';

/** Neighbouring nodes small enough to be looked through at once. */
export interface Piece {
  nodes: Node[];
  /** Where the text of each ends, in UTF-16 units of all. */
  ends: number[];
  /** All their text, in order; that of scripts and the like among it. */
  text: string;
}

/** Elements of a piece at most, where its nodes can be told apart. */
const MANY = 300;
/** UTF-16 units of text that are long: after so many a piece ends with the next block. */
const LONG = 10_000;

/** Where more nodes stand side by side, only those with long texts are asked what they are and how much is in them. */
const FEW = 16;

function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** The pieces of so many neighbouring subtrees, in order. */
export function* piecesOf(nodes: Iterable<Node>, count = 1): Generator<Piece> {
  const areFew = count < FEW;
  let piece: Piece | null = null;
  for (const node of nodes) {
    const isBlock = !isInline(node);
    // Comments are blocks that hold nothing.
    if (isBlock && (!node.firstChild || isUnseen(node as Element))) continue;
    const text: string = isBlock && areFew ? '' : (node.textContent as string);
    let isLarge = false;
    if (isBlock && (areFew || text.length > LONG)) {
      if (isSkipped(node as Element)) continue;
      // A shadow root cannot count; by its children it is told apart.
      isLarge = node.nodeType !== ELEMENT || !!(node as Element).getElementsByTagName('*')[MANY];
    }
    if (piece && (isLarge || (isBlock && piece.text.length > LONG))) {
      yield piece;
      piece = null;
    }
    if (isLarge) {
      yield* piecesOf(childrenOf(node), (node as Element).childElementCount);
      continue;
    }
    piece ??= { nodes: [], ends: [], text: '' };
    piece.text += text || node.textContent;
    piece.nodes.push(node);
    piece.ends.push(piece.text.length);
  }
  if (piece?.text) yield piece;
}

/**
 * The runs of a piece in which a name may begin, in order. `next`: the first place of the piece's
 * text at or after an offset at which one may, -1 for none. `known`: see `around`. A node in which
 * text came or went since the piece was taken goes to `stale`: nothing in it is where it was.
 */
export function* runsIn(
  { nodes, ends, text }: Piece,
  next: (from: number) => number,
  known: Map<Node, Around>,
  stale: Node[],
): Generator<Run> {
  const read = new Set<Node>();
  let at = next(0);
  for (let i = 0, begin = 0; at >= 0; begin = ends[i++] as number) {
    const past = ends[i] as number;
    if (at >= past) continue;
    const root = nodes[i] as Node;
    // Most elements hold one text, which needs no walk.
    const { firstChild, lastChild } = root;
    const only = firstChild && firstChild === lastChild ? firstChild : root;
    const walker = isText(only) ? null : document.createTreeWalker(root, TEXTS);
    let node = (walker ? walker.nextNode() : only) as Text | null;
    for (let end = begin; at >= 0 && at < past; node = (walker?.nextNode() ?? null) as Text | null) {
      end += node?.length ?? 0;
      if (node && at >= end) continue;
      if (!node || !text.startsWith(node.data, end - node.length)) {
        stale.push(root);
        at = next(past);
        break;
      }
      if (!read.has(node) && !isUnread(walker ? node : root, known)) {
        const run = runAround(node);
        for (const part of run.nodes) read.add(part);
        yield run;
      }
      at = next(end);
    }
  }
}
