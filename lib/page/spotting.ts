/**
 * The names of one document, kept up as the document changes: read, match, decide, paint. Nothing
 * is sent, and nothing in the page is touched.
 */
import { decide } from '../core/decide.ts';
import { baseLanguage, settleLanguage } from '../core/language.ts';
import { createMatcher, type Hit, type Matcher } from '../core/match.ts';
import { openNames } from '../core/names.ts';
import { addScripts, listsFor, type Script } from '../core/scripts.ts';
import { type Marks, type Placed, settle } from '../core/settle.ts';
import type { Mention } from '../core/types.ts';
import { declaredLanguage } from './article.ts';
import { paint, rangeOf, unpaint } from './paint.ts';
import { mentionAt } from './pick.ts';
import { type Run, runsOf } from './runs.ts';
import { inSlices } from './slices.ts';
import { type Watch, watch } from './watch.ts';

/** Where the packed names come from; in the extension, its storage. */
export interface NamesStore {
  /** What serves every page, or null when nothing is packed yet. */
  head(): Promise<{ stopwords: Record<string, readonly string[]>; noted: readonly string[] } | null>;
  /** Packed lists by id; those that do not exist are left out. */
  lists(ids: readonly string[]): Promise<Record<string, string>>;
}

/** A mention in the page, as the reader can rest on it. */
export interface PageMention extends Placed {
  mention: Mention;
  range: StaticRange;
  /** The word as the page writes it. */
  text: string;
}

export interface Spotting {
  /** The marked mention at a point of the viewport (CSS pixels), or null. */
  at(x: number, y: number): PageMention | null;
  /** Marked mentions in reading order. */
  marked(): readonly PageMention[];
  /** Every mention that is laid out, marked or not, in reading order. */
  visible(): PageMention[];
  /** The page's base language, declared or told from its text. */
  language(): string;
  setMarks(marks: Marks): void;
}

interface Read {
  run: Run;
  hits: Hit[];
}

/** Units of text from which a page's language is told. */
const SAMPLE = 4000;

/**
 * Starts spotting a document; ends, and takes the marks away, with the signal. `changed` is called
 * after each repaint. Rejects only when the store does.
 */
export async function startSpotting(
  store: NamesStore,
  initial: Marks,
  signal: AbortSignal,
  changed: () => void,
): Promise<Spotting> {
  let marks = initial;
  let reads: Read[] = [];
  let mentions: PageMention[] = [];
  let marked: PageMention[] = [];
  const shadowRoots = new Set<ShadowRoot>();
  let language = '';
  let head: Awaited<ReturnType<NamesStore['head']>> = null;
  let manyLanguages = false;

  const opened = new Map<string, string>();
  const matchers = new Map<string, Matcher>();
  let watching: Watch | undefined;

  /** A matcher over the lists that these runs call for; reads from the store what is not there yet. */
  async function matcherFor(scripts: ReadonlySet<Script>, lang: string): Promise<Matcher> {
    const ids = listsFor(scripts, lang).sort();
    const key = ids.join();
    const known = matchers.get(key);
    if (known) return known;
    const missing = ids.filter((id) => !opened.has(id));
    if (missing.length) for (const [id, list] of Object.entries(await store.lists(missing))) opened.set(id, list);
    const matcher = createMatcher(ids.flatMap((id) => (opened.has(id) ? openNames(opened.get(id) as string) : [])));
    matchers.set(key, matcher);
    return matcher;
  }

  function* collect(roots: readonly Node[], into: Run[], scripts: Set<Script>): Generator<void, void> {
    for (const root of roots) {
      for (const run of runsOf(root, onShadow)) {
        into.push(run);
        addScripts(run.text, scripts);
        yield;
      }
    }
  }

  function onShadow(shadow: ShadowRoot): void {
    if (!shadowRoots.has(shadow)) watching?.add(shadow);
    shadowRoots.add(shadow);
  }

  function* match(
    runs: readonly Run[],
    matchersByLang: ReadonlyMap<string, Matcher>,
    into: Read[],
  ): Generator<void, void> {
    for (const run of runs) {
      const lang = languageOf(run);
      const hits = (matchersByLang.get(lang) as Matcher).match(run.text, lang);
      if (hits.length) into.push({ run, hits });
      yield;
    }
  }

  const languageOf = (run: Run): string => {
    if (!manyLanguages) return language;
    const own = declaredLanguage(run.block);
    // The root's declaration was weighed against the text already; a closer one is meant.
    return own && own !== document.documentElement.lang ? baseLanguage(own) : language;
  };

  const sliced = (work: Generator<void, void>) => new Promise<void>((resolve) => inSlices(work, signal, resolve));

  async function read(roots: readonly Node[]): Promise<void> {
    const runs: Run[] = [];
    const scripts = new Set<Script>();
    await sliced(collect(roots, runs, scripts));
    if (scripts.size > 0 && !head) {
      head = await store.head();
      if (!head) return;
    }
    if (head && !language)
      language = settleLanguage(declaredLanguage(document.documentElement), sample(runs), head.stopwords);
    manyLanguages = document.querySelector('body[lang], body [lang]') !== null;
    const byLang = new Map<string, Matcher>();
    for (const run of runs) {
      const lang = languageOf(run);
      if (!byLang.has(lang)) byLang.set(lang, await matcherFor(scripts, lang));
    }
    const found: Read[] = [];
    await sliced(match(runs, byLang, found));
    if (signal.aborted) return;
    const stale = (node: Node) => !node.isConnected || roots.some((root) => root.contains(node));
    reads = inReadingOrder([...reads.filter(({ run }) => !run.nodes.some(stale)), ...found]);
    repaint();
  }

  function repaint(): void {
    const decided = new Map<Read, Mention[]>();
    for (const article of Map.groupBy(reads, articleOf).values()) {
      decide(article.map(({ hits }) => hits)).forEach((found, i) => {
        decided.set(article[i] as Read, found);
      });
    }
    mentions = reads.flatMap((read) =>
      (decided.get(read) ?? []).map((mention) => ({
        mention,
        section: read.run.section,
        range: rangeOf(read.run, mention.start, mention.end),
        text: read.run.text.slice(mention.start, mention.end),
      })),
    );
    const settled = settle(mentions, new Set(head?.noted), marks);
    marked = settled.map(({ placed }) => placed);
    const ranges = (isFirst: boolean) =>
      settled.filter(({ first }) => first === isFirst).map(({ placed }) => placed.range);
    paint('first', ranges(true));
    paint('repeat', ranges(false));
    changed();
  }

  // One reading at a time; what changes meanwhile is read next.
  let queue = Promise.resolve();
  watching = watch(document, signal, (roots) => {
    queue = queue.then(() => (signal.aborted ? undefined : read(roots)));
  });
  signal.addEventListener('abort', unpaint);
  queue = read([document.body ?? document.documentElement]);
  await queue;

  return {
    at(x, y) {
      return mentionAt(x, y, marked, shadowRoots);
    },
    marked: () => marked,
    visible: () => mentions.filter(({ range }) => range.startContainer.parentElement?.checkVisibility() ?? false),
    language: () => language,
    setMarks(next) {
      marks = next;
      repaint();
    },
  };
}

function sample(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    if (text.length > SAMPLE) break;
    text += `${run.text}\n`;
  }
  return text;
}

/** The outermost article around a read, null outside of any: a short name is never carried from one to another. */
function articleOf({ run }: Read): Element | null {
  let outermost: Element | null = null;
  for (let at: Node | null = run.block; at; at = at.parentNode) {
    if ((at as Element).localName === 'article') outermost = at as Element;
  }
  return outermost;
}

/** Reads sorted as the page shows them: what arrived later may stand earlier. */
function inReadingOrder(reads: Read[]): Read[] {
  const order = (a: Read, b: Read) => {
    const place = (a.run.nodes[0] as Text).compareDocumentPosition(b.run.nodes[0] as Text);
    return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : place & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
  };
  return reads.sort(order);
}
