/**
 * Page text as runs: stretches that read as one line, across inline tags, ending at a block.
 *
 * Naively, `document.body.innerText`: it forces layout, loses where each letter stands, and reads
 * what must not be read. This walk reads the tree only, no style and no layout, and can be stopped
 * and taken up again between any two runs.
 */

/** A run and where its text stands in the page. */
export interface Run {
  text: string;
  /** Text nodes in order; `starts[i]` is the offset in `text` at which `nodes[i]` begins (UTF-16 units). */
  nodes: Text[];
  starts: number[];
  /** The block that the run stands in, or the root of a walk that began inside one. */
  block: Node;
  /** How many headings the walk has passed: mentions are counted anew in each section. */
  section: number;
}

/** Elements that do not end a run. What is not known is a block: too short a run loses less than too long a one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q ruby rb s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
/** Elements whose text is not the reader's to read: machinery, code, form fields, drawings, other documents. */
const SKIPPED = new Set(
  'script style noscript template textarea input select option datalist code pre kbd samp var svg math canvas iframe object embed video audio progress meter rt rp head latar-card'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

const ELEMENT = 1;
const TEXT = 3;
const ROOT = 11;

export const isInline = (node: Node): boolean => node.nodeType === TEXT || INLINE.has((node as Element).localName);

/** Whether nothing inside the element is ever read. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.hasAttribute('hidden') ||
    element.getAttribute('role') === 'textbox'
  );
}

/** The parent of a node, and of a shadow root its host. */
export const above = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;

/** Whether the node lies in something that is not read. */
export function isUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = above(at)) {
    if (at.nodeType === ELEMENT && isSkipped(at as Element)) return true;
  }
  return false;
}

/**
 * The runs below `root`, itself included, in reading order, open shadow trees where their hosts
 * stand. `onShadow` hears of each open shadow root, so that it can be watched.
 */
export function* runsOf(root: Node, onShadow?: (shadow: ShadowRoot) => void): Generator<Run> {
  let section = 0;
  let open = null as Run | null;
  let block: Node = isInline(root) ? (root.parentNode ?? root) : root;

  const take = (node: Text) => {
    open ??= { text: '', nodes: [], starts: [], block, section };
    open.nodes.push(node);
    open.starts.push(open.text.length);
    open.text += node.data;
  };
  const close = () => {
    const done = open;
    open = null;
    return done && /\S/.test(done.text) ? done : null;
  };

  // Depth first over an explicit path, since shadow roots leave no way back but their host.
  const path: { node: Node; next: Node | null }[] = [];
  let at: Node | null = root;
  while (at || path.length) {
    if (!at) {
      const parent = path.pop() as (typeof path)[number];
      if (!isInline(parent.node)) {
        const run = close();
        if (run) yield run;
      }
      block = path.findLast(({ node }) => !isInline(node))?.node ?? block;
      at = parent.next;
      continue;
    }
    if (at.nodeType === TEXT) {
      take(at as Text);
      at = at === root ? null : at.nextSibling;
      continue;
    }
    const following: Node | null = at === root ? null : at.nextSibling;
    const enters = at.nodeType === ROOT || at.nodeType === 9 || (at.nodeType === ELEMENT && !isSkipped(at as Element));
    if (!enters) {
      if (at.nodeType === ELEMENT && !isInline(at)) {
        const run = close();
        if (run) yield run;
      }
      at = following;
      continue;
    }
    if (at.nodeType === ELEMENT && (at as Element).localName === 'br') {
      // A name may be broken over two lines; two breaks in a row end a paragraph.
      if (open) open.text += '\n';
      at = following;
      continue;
    }
    if (!isInline(at)) {
      const run = close();
      if (run) yield run;
      block = at;
      if (HEADING.test((at as Element).localName ?? '')) section++;
    }
    const shadow = (at as Element).shadowRoot;
    if (shadow) {
      onShadow?.(shadow);
      yield* runsOf(shadow, onShadow);
    }
    path.push({ node: at, next: following });
    at = at.firstChild;
  }
  const run = close();
  if (run) yield run;
}

/** Where offset `at` of a run stands: its text node and the offset in that node. */
export function locate(run: Run, at: number, atEnd = false): { node: Text; offset: number } {
  let i = run.starts.length - 1;
  while (i > 0 && ((run.starts[i] as number) > at || (atEnd && run.starts[i] === at))) i--;
  const node = run.nodes[i] as Text;
  return { node, offset: Math.min(at - (run.starts[i] as number), node.data.length) };
}
