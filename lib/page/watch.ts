/** What changed in a page, as the fewest subtrees that have to be read again. */
import { above, holdsAbove, isInline, SAYING } from './reading.ts';

/** How long changes gather before they are read, in milliseconds: a ticker is read five times a second at most. */
const GATHER = 200;
/** After a reading that took long, changes gather so many times as long as it took, up to a limit in milliseconds. */
const REST = 19;
const MOST_REST = 600;

export interface Watch {
  /** Also watches an open shadow root; nothing in it is heard of before. */
  add(root: Node): void;
}

/**
 * Calls back with the roots of what was added or rewritten; an empty list when text has only gone.
 * Ends with the signal. Hidden tabs are read when they are shown again.
 */
export function watch(root: Node, signal: AbortSignal, changed: (roots: Node[]) => Promise<void>): Watch {
  const dirty = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;
  let gathering = GATHER;

  const flush = async () => {
    if (document.hidden) {
      timer = undefined;
      return;
    }
    pending = false;
    const begun = performance.now();
    const roots = outermost([...dirty].filter((node) => node.isConnected));
    dirty.clear();
    await changed(roots);
    gathering = Math.min(MOST_REST, Math.max(GATHER, (performance.now() - begun) * REST));
    timer = undefined;
    if (pending) gather();
  };
  const gather = () => {
    pending = true;
    timer ??= setTimeout(flush, gathering);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type !== 'childList') dirty.add(blockOf(target));
      // Counted off: to ask such a list for its turns costs several times as much, in Firefox above all.
      for (let i = 0; i < addedNodes.length; i++) dirty.add(blockOf(addedNodes[i] as Node));
      // Text that went out of a run changes the run it leaves behind.
      for (let i = 0; i < removedNodes.length; i++) if (isInline(removedNodes[i] as Node)) dirty.add(blockOf(target));
    }
    gather();
  });
  const add = (node: Node) =>
    observer.observe(node, { childList: true, characterData: true, subtree: true, attributeFilter: SAYING });
  add(root);
  document.addEventListener('visibilitychange', () => pending && !document.hidden && gather(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { add };
}

/** The nearest block around a node: what has to be read again when the node's text changes. */
function blockOf(node: Node): Node {
  let at = node;
  while (isInline(at) && at.parentNode) at = at.parentNode;
  return at;
}

function outermost(nodes: readonly Node[]): Node[] {
  const set = new Set(nodes);
  const inside = new Map<Node, boolean>();
  return nodes.filter((node) => !holdsAbove(above(node), (at) => set.has(at), inside));
}
