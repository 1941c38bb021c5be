/** Runs that were read and hold names, in the order in which the page shows them. */
import { firstAt } from '../core/bisect.ts';
import type { Hit } from '../core/match.ts';
import type { Mention } from '../core/types.ts';
import { rangeOf } from './paint.ts';
import { type Around, around, holdsAbove, isBefore } from './reading.ts';
import type { Run } from './runs.ts';

/** A mention in the page, as the reader can rest on it. */
export interface PageMention {
  readonly mention: Mention;
  /** Headings before it, so that each section has its first mentions. */
  section: number;
  readonly range: StaticRange;
  /** The word as the page writes it. */
  readonly text: string;
}

function pageMention(run: Run, mention: Mention, section: number): PageMention {
  const { start, end } = mention;
  let range: StaticRange | undefined;
  return {
    mention,
    section,
    // Made when first asked for: most mentions are never marked.
    get range() {
      range ??= rangeOf(run, start, end);
      return range;
    },
    get text() {
      return run.text.slice(start, end);
    },
  };
}

export interface Read {
  run: Run;
  hits: Hit[];
  /** Where it is in the document: its first text, or the host of the shadow tree around it. */
  place: Node;
  /** The outermost article around it: a short name is never carried from one to another. */
  article?: Element;
  /** Headings before it, itself in one included. */
  section: number;
  /** What was decided of its hits last. */
  mentions: PageMention[];
}

/** `known`: see `around`. */
export function readOf(run: Run, hits: Hit[], known: Map<Node, Around>): Read {
  const { article, host } = around(run.block, known);
  return { run, hits, place: host ?? (run.nodes[0] as Text), article, section: 0, mentions: [] };
}

/** The mentions of a read anew; what did not change stays the same object, with its range. */
export function setMentions(read: Read, decided: readonly Mention[]): void {
  const { run, section, mentions: before } = read;
  read.mentions = decided.map((mention, i) => {
    const old = before[i];
    const was = old?.mention;
    if (was?.start !== mention.start || was.end !== mention.end || was.entity !== mention.entity)
      return pageMention(run, mention, section);
    (old as PageMention).section = section;
    return old as PageMention;
  });
}

/** The reads that still stand, now that these subtrees were changed. */
export function standing(reads: readonly Read[], changed: readonly Node[]): Read[] {
  const roots = new Set(changed);
  const gone = new Map<Node, boolean>();
  return reads.filter(
    ({ run }) => !holdsAbove(run.block, (at) => roots.has(at), gone) && run.nodes.every((node) => node.isConnected),
  );
}

function follows(a: Read, b: Read): boolean {
  if (a.place !== b.place) return isBefore(a.place, b.place);
  return isBefore(a.run.nodes[0] as Text, b.run.nodes[0] as Text);
}

/**
 * Puts reads of one subtree where the page shows them. Most come last, and asking whether they do
 * is cheap between neighbours, where comparing any two of ten thousand siblings is not.
 */
export function insert(reads: Read[], group: readonly Read[]): void {
  const [first] = group;
  const last = reads.at(-1);
  if (!first) return;
  const { length } = reads;
  const isLast = !last || follows(last, first);
  reads.splice(isLast ? length : firstAt(length, (i) => follows(first, reads[i] as Read)), 0, ...group);
}

/** Whether a text is laid out. */
export const isShown = (text: Node): boolean =>
  (text.parentElement ?? (text.parentNode as ShadowRoot | null)?.host)?.checkVisibility() ?? false;

/** Tells all reads their sections. */
export function countSections(reads: readonly Read[]): void {
  const headings = document.querySelectorAll('h1,h2,h3,h4,h5,h6');
  let section = 0;
  for (const read of reads) {
    // Asked this way round, since browsers look from the first of two siblings onwards.
    while (section < headings.length && !isBefore(read.place, headings[section] as Element)) section++;
    read.section = section;
  }
}
