/**
 * Page text as runs: stretches that read as one line, across inline tags, ending at a block.
 *
 * Naively, `document.body.innerText`: it forces layout, loses where each letter stands, and reads
 * what must not be read. A run here is made around one text node, by looking left and right of it,
 * so that only what is worth a look is ever put together (`pieces.ts` says what is).
 */
import { above, ELEMENT, isInline, isSkipped, isText, isUnread, isUnseen, TEXTS } from './reading.ts';

/** A run and where its text stands in the page. */
export interface Run {
  text: string;
  /** Text nodes in order; `starts[i]` is the offset in `text` at which `nodes[i]` begins (UTF-16 units). */
  nodes: Text[];
  starts: number[];
  /** The block that the run stands in; a shadow root where there is none around it. */
  block: Node;
}

/** The run of which a text node is a part. */
export function runAround(node: Text): Run {
  const leaves: Node[] = [node];
  for (let at = leafBeside(node, true); at; at = leafBeside(at, true)) leaves.unshift(at);
  for (let at = leafBeside(node, false); at; at = leafBeside(at, false)) leaves.push(at);
  let block = above(node) as Node;
  while (isInline(block)) block = above(block) as Node;
  const run: Run = { text: '', nodes: [], starts: [], block };
  for (const leaf of leaves) {
    if (isText(leaf)) {
      run.nodes.push(leaf);
      run.starts.push(run.text.length);
      run.text += leaf.data;
    }
    // A name may be broken over two lines.
    else run.text += '\n';
  }
  return run;
}

/** The text node or line break before or after one in its run, null where the run ends. */
function leafBeside(leaf: Node, isBefore: boolean): Node | null {
  let at = leaf;
  let next: Node | null;
  for (;;) {
    next = isBefore ? at.previousSibling : at.nextSibling;
    if (!next) {
      const parent = at.parentNode;
      if (!parent || !isInline(parent)) return null;
      at = parent;
      continue;
    }
    // Into inline elements, as deep as they go.
    while (next && next.nodeType === ELEMENT && isInline(next) && !isSkipped(next as Element)) {
      if ((next as Element).localName === 'br') return next;
      at = next;
      next = isBefore ? next.lastChild : next.firstChild;
    }
    if (!next) continue;
    if (isText(next)) return next;
    if (next.nodeType === ELEMENT && !isInline(next) && !isUnseen(next as Element)) return null;
    at = next;
  }
}

/** Where the unit at an offset of a run stands: its text node and the offset in that node. */
export function locate(run: Run, at: number): [node: Text, offset: number] {
  const i = run.starts.findLastIndex((start) => start <= at);
  return [run.nodes[i] as Text, at - (run.starts[i] as number)];
}

/** The runs below an element, in order; what stands in shadow trees is left out. */
export function* runsOf(root: Element): Generator<Run> {
  const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
  // Not by their order in the document: linkedom, with which the command line reads pages, has none.
  let taken = new Set<Node>();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // Text of one run may have been taken with the text before it.
    if (taken.has(node)) continue;
    if (!/\S/.test(node.data) || isUnread(node)) continue;
    const run = runAround(node);
    taken = new Set(run.nodes);
    yield run;
  }
}

/** The text below an element as a reader would be told it, a run a line, about `most` UTF-16 units. */
export function textOf(root: Element, most: number): string {
  let text = '';
  for (const run of runsOf(root)) {
    if (text.length > most) break;
    text += `${run.text.replace(/\s+/g, ' ').trim()}\n`;
  }
  return text.slice(0, most);
}
