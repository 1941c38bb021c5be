/** What of a page is read: which elements end a run, which are never read, and what is above what. */

/** Elements that do not end a run. What is not known is a block: too short a run loses less than too long a one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr output q ruby rb s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
/** Elements that a reader does not see where they stand, or not as text: they do not even end a run. */
const UNSEEN = 'script,style,noscript,template,rt,rp';
const UNSEEN_NAMES = new Set(UNSEEN.split(','));
/** What is not the reader's to read: machinery, code, form fields, drawings, other documents, what is being written. */
const UNREAD = `${UNSEEN},textarea,input,select,datalist,code,pre,kbd,samp,var,svg,math,canvas,iframe,object,video,audio,progress,meter,head,[hidden],[contenteditable]:not([contenteditable="false"]),[role="textbox"]`;
/** What makes what is around a text another thing than what is around its parent: most elements do not. */
const TELLING = `${UNREAD},article`;
/** Attributes by which an element's text becomes one that is not read, or is read again. */
export const SAYING = ['hidden', 'contenteditable', 'role'];

/** Kinds of node by number: the command line reads documents where no `Node` is global. */
export const ELEMENT = 1;
/** What a tree walker is to show: texts, and CDATA sections of XHTML. */
export const TEXTS = 4 | 8;

/** Texts and CDATA sections. Asked in this order, of an element once: in Firefox each question is dear. */
export const isText = (node: Node): node is Text => node.nodeType > 2 && node.nodeType < 5;

export const isInline = (node: Node): boolean => isText(node) || INLINE.has((node as Element).localName);

export const isUnseen = (element: Element): boolean => UNSEEN_NAMES.has(element.localName);

/** Whether nothing inside the element is ever read; of a shadow root, never. */
export const isSkipped = (element: Element): boolean | undefined => element.matches?.(UNREAD);

/** The parent of a node, and of a shadow root its host. */
export const above = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;

/** Whether, of two nodes of one tree, the first begins before the second. */
export const isBefore = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/**
 * Whether something holds for a node or anything above it; `known` keeps what was found of the
 * nodes above, which thousands of texts share.
 */
export function holdsAbove(node: Node | null, is: (node: Node) => boolean, known: Map<Node, boolean>): boolean {
  if (!node) return false;
  let found = known.get(node);
  if (found === undefined) {
    found = is(node) || holdsAbove(above(node), is, known);
    known.set(node, found);
  }
  return found;
}

/** What is around a node, itself included. */
export interface Around {
  /** Nothing here is read, a document being written among it. */
  isUnread?: boolean;
  /** The outermost article. */
  article?: Element;
  /** The outermost host of shadow trees. */
  host?: Element;
}

/** `known` keeps what was found of the nodes above, which thousands of texts share. */
export function around(node: Node | null, known: Map<Node, Around>): Around {
  if (!node) return {};
  let found = known.get(node);
  if (!found) {
    found = around(above(node), known);
    // What is no element is a document or a shadow root, which alone has a mode: links have a host, too.
    if ((node as Element).matches?.(TELLING) ?? true) {
      found = { ...found };
      found.isUnread ||= isSkipped(node as Element) ?? (node as Document).designMode === 'on';
      if ((node as Element).localName === 'article') found.article ??= node as Element;
      found.host ??= (node as ShadowRoot).mode && (node as ShadowRoot).host;
    }
    known.set(node, found);
  }
  return found;
}

/** Whether a node lies in something that is not read; see `around` for `known`. */
export const isUnread = (node: Node, known = new Map<Node, Around>()): boolean | undefined =>
  around(isText(node) ? above(node) : node, known).isUnread;
