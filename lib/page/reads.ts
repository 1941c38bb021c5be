/** Runs that were read and hold names, in the order in which the page shows them. */
import type { Hit } from '../core/match.ts';
import type { Mention } from '../core/types.ts';
import { rangeOf } from './paint.ts';
import { above, type Run } from './runs.ts';

/** A mention in the page, as the reader can rest on it. */
export interface PageMention {
  mention: Mention;
  /** Headings before it, so that each section has its first mentions. */
  section: number;
  /** Made when first asked for: most mentions are never marked. */
  readonly range: StaticRange;
  /** The word as the page writes it. */
  readonly text: string;
}

export interface Read {
  run: Run;
  hits: Hit[];
  /** The outermost article around it: a short name is never carried from one to another. */
  article: Element | null;
  /** What was decided of its hits last. */
  mentions: PageMention[];
}

export const readOf = (run: Run, hits: Hit[]): Read => ({ run, hits, article: articleOf(run.block), mentions: [] });

/** The mentions of a read anew; what did not change stays the same object, with its range. */
export function setMentions(read: Read, decided: readonly Mention[]): void {
  const { run, mentions: before } = read;
  read.mentions = decided.map((mention, i) => {
    const old = before[i];
    const isSame = old?.mention.start === mention.start && old.mention.end === mention.end;
    if (old && isSame && old.mention.entity === mention.entity) return old;
    let range: StaticRange | undefined;
    return {
      mention,
      section: run.section,
      get range() {
        range ??= rangeOf(run, mention.start, mention.end);
        return range;
      },
      text: run.text.slice(mention.start, mention.end),
    };
  });
}

function articleOf(block: Node): Element | null {
  let outermost: Element | null = null;
  for (let at: Node | null = block; at; at = above(at)) {
    if ((at as Element).localName === 'article') outermost = at as Element;
  }
  return outermost;
}

/** The reads that still stand, now that these subtrees were changed. */
export function standing(reads: readonly Read[], changed: readonly Node[]): Read[] {
  const roots = new Set(changed);
  return reads.filter(({ run }) => {
    for (let at: Node | null = run.block; at; at = above(at)) if (roots.has(at)) return false;
    return run.nodes.every((node) => node.isConnected);
  });
}

const follows = (a: Read, b: Read): boolean =>
  ((a.run.nodes[0] as Text).compareDocumentPosition(b.run.nodes[0] as Text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Puts reads of one subtree where the page shows them. Most come last, and asking whether they do
 * is cheap between neighbours, where comparing any two of ten thousand siblings is not.
 */
export function insert(reads: Read[], group: readonly Read[]): void {
  const [first] = group;
  const last = reads.at(-1);
  if (!first) return;
  let at = reads.length;
  if (last && !follows(last, first)) {
    let low = 0;
    while (low < at) {
      const middle = (low + at) >>> 1;
      if (follows(first, reads[middle] as Read)) at = middle;
      else low = middle + 1;
    }
  }
  reads.splice(at, 0, ...group);
}
