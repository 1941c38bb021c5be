/**
 * The names of one document, kept up as the document changes: read, match, decide, paint. Nothing
 * is sent, and nothing in the page is touched.
 */
import { decide } from '../core/decide.ts';
import { baseLanguage, settleLanguage } from '../core/language.ts';
import type { Matcher } from '../core/match.ts';
import { addScripts, type Script } from '../core/scripts.ts';
import { type Marks, settle } from '../core/settle.ts';
import { declaredLanguage } from './article.ts';
import { matchersOver, type NamesStore } from './matchers.ts';
import { paint, unpaint } from './paint.ts';
import { mentionAt } from './pick.ts';
import { insert, type PageMention, type Read, readOf, setMentions, standing } from './reads.ts';
import { type Run, runsOf } from './runs.ts';
import { inSlices } from './slices.ts';
import { type Watch, watch } from './watch.ts';

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

/** Runs from which a page's language is told. */
const SAMPLE = 200;

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
  const matcherFor = matchersOver(store);
  const shadowRoots = new Set<ShadowRoot>();
  let marks = initial;
  let reads: Read[] = [];
  let marked: PageMention[] = [];
  let language = '';
  let head: Awaited<ReturnType<NamesStore['head']>> = null;
  let manyLanguages = false;
  let watching: Watch | undefined;

  const sliced = (work: Generator<void, void>) => new Promise<void>((resolve) => inSlices(work, signal, resolve));

  function onShadow(shadow: ShadowRoot): void {
    if (!shadowRoots.has(shadow)) watching?.add(shadow);
    shadowRoots.add(shadow);
  }

  /** Runs below each root, in `into` at the root's place. */
  function* collect(roots: readonly Node[], into: Run[][], scripts: Set<Script>): Generator<void, void> {
    for (const root of roots) {
      const runs: Run[] = [];
      into.push(runs);
      for (const run of runsOf(root, onShadow)) {
        runs.push(run);
        addScripts(run.text, scripts);
        yield;
      }
      yield;
    }
  }

  const languageOf = (run: Run): string => {
    if (!manyLanguages) return language;
    const own = declaredLanguage(run.block);
    // The root's declaration was weighed against the text already; a closer one is meant.
    return own && own !== document.documentElement.lang ? baseLanguage(own) : language;
  };

  function* match(
    groups: readonly Run[][],
    matchers: ReadonlyMap<string, Matcher>,
    into: Read[],
  ): Generator<void, void> {
    for (const runs of groups) {
      const found: Read[] = [];
      for (const run of runs) {
        const lang = languageOf(run);
        const hits = matchers.get(lang)?.match(run.text, lang) ?? [];
        if (hits.length) found.push(readOf(run, hits));
        yield;
      }
      insert(into, found);
    }
  }

  async function read(roots: readonly Node[]): Promise<void> {
    const groups: Run[][] = [];
    const scripts = new Set<Script>();
    await sliced(collect(roots, groups, scripts));
    if (scripts.size > 0) head ??= await store.head();
    if (head) {
      language ||= settleLanguage(declaredLanguage(document.documentElement), sample(groups), head.stopwords);
      manyLanguages = document.querySelector('body[lang], body [lang]') !== null;
      const matchers = new Map<string, Matcher>();
      for (const lang of new Set(groups.flat().map(languageOf))) matchers.set(lang, await matcherFor(scripts, lang));
      reads = standing(reads, roots);
      await sliced(match(groups, matchers, reads));
    }
    await repaint();
  }

  /** Decides anew what each hit is, since a name in full may have come or gone, and paints what changed. */
  async function repaint(): Promise<void> {
    for (const article of Map.groupBy(reads, (each) => each.article).values()) {
      decide(article.map(({ hits }) => hits)).forEach((decided, i) => {
        setMentions(article[i] as Read, decided);
      });
    }
    const settled = settle(
      reads.flatMap(({ mentions }) => mentions),
      new Set(head?.noted),
      marks,
    );
    const ranges = { first: [] as StaticRange[], repeat: [] as StaticRange[] };
    await sliced(
      (function* () {
        for (const { placed, first } of settled) {
          ranges[first ? 'first' : 'repeat'].push(placed.range);
          yield;
        }
      })(),
    );
    if (signal.aborted) return;
    marked = settled.map(({ placed }) => placed);
    paint('first', ranges.first);
    paint('repeat', ranges.repeat);
    changed();
  }

  // One reading at a time; what changes meanwhile is read next.
  let queue = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(() => (signal.aborted ? undefined : work()));
    return queue;
  };
  watching = watch(document, signal, (roots) => next(() => read(roots)));
  signal.addEventListener('abort', unpaint);
  await next(() => read([document.body ?? document.documentElement]));

  return {
    at: (x, y) => mentionAt(x, y, marked, shadowRoots),
    marked: () => marked,
    visible: () =>
      reads
        .flatMap(({ mentions }) => mentions)
        .filter(({ range }) => range.startContainer.parentElement?.checkVisibility() ?? false),
    language: () => language,
    setMarks(chosen) {
      marks = chosen;
      void next(repaint);
    },
  };
}

const sample = (groups: readonly Run[][]): string =>
  groups
    .flat()
    .slice(0, SAMPLE)
    .map(({ text }) => text)
    .join('\n');
