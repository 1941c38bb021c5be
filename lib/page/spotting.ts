/**
 * The names of one document, kept up as the document changes: read, match, decide, paint. Nothing
 * is sent, and nothing in the page is touched.
 */
import { decide } from '../core/decide.ts';
import { baseLanguage, settleLanguage } from '../core/language.ts';
import type { Matcher } from '../core/match.ts';
import { addScripts, type Script } from '../core/scripts.ts';
import { type Marks, settle } from '../core/settle.ts';
import { matchersOver, type NamesStore } from './matchers.ts';
import { declaredLanguage, sampleOf } from './matter.ts';
import { paint, paintAs, unpaint } from './paint.ts';
import { mentionAt } from './pick.ts';
import { type Piece, piecesOf, runsIn } from './pieces.ts';
import { above, around, holdsAbove } from './reading.ts';
import { countSections, insert, isShown, type PageMention, type Read, readOf, setMentions, standing } from './reads.ts';
import type { Run } from './runs.ts';
import { unknownShadows } from './shadows.ts';
import { createBreathing } from './slices.ts';
import { watch } from './watch.ts';

export interface Spotting {
  /** The marked mention at a point of the viewport (CSS pixels), or null. */
  at(x: number, y: number): PageMention | null;
  /** Marked mentions in reading order. */
  marked(): readonly PageMention[];
  /** Every mention that is laid out, marked or not, in reading order. */
  visible(): PageMention[];
  /** The page's base language, declared or told from its text. */
  language(): string;
  setMarks(marking: Marking): void;
}

/** How the reader wants pages marked. */
export interface Marking {
  marks: Marks;
  /** Entities that are left without marks. */
  known: readonly string[];
  /** What ends the names of highlights (`paint.ts`). */
  look: string;
}

/** UTF-16 units from which a page's language is told. */
const SAMPLE = 1000;
/** Runs that are read, or ranges that are made, without a pause. */
const FEW = 8;
/** When shadow trees are looked for after a change, and the wait after which no other look follows, in milliseconds. */
const SOON = 1000;
const LATEST = 5000;
/** Elements that say their language; links to the same page in another say the other page's. */
const SAYING_LANGUAGE = 'body[lang], body [lang]:not([hreflang])';

/**
 * Starts spotting a document; ends, and takes the marks away, with the signal. `changed` is called
 * after each repaint. Rejects only when the store does.
 */
export async function startSpotting(
  store: NamesStore,
  initial: Marking,
  signal: AbortSignal,
  changed: () => void,
): Promise<Spotting> {
  const matcherFor = matchersOver(store);
  const shadowRoots = new Set<ShadowRoot>();
  const breathe = createBreathing();
  let marking = initial;
  // Runs read and ranges made.
  let done = 0;
  let reads: Read[] = [];
  let marked: PageMention[] = [];
  let language = '';
  let head: Awaited<ReturnType<NamesStore['head']>> = null;
  let languages = new Set<string>();

  const languageOf = ({ block }: Run): string => {
    const own = languages.size > 1 ? declaredLanguage(block) : '';
    // The root's declaration was weighed against the text already; a closer one is meant.
    return own && own !== document.documentElement.lang ? baseLanguage(own) : language;
  };

  /** What must be at hand to read these pieces: their matchers, the page's language, whether there is anything to read with. */
  async function prepare(scripts: ReadonlySet<Script>, pieces: readonly Piece[]): Promise<Map<string, Matcher> | null> {
    head ??= await store.head();
    if (!head) return null;
    language ||= settleLanguage(declaredLanguage(document.documentElement), sampleOf(document, SAMPLE), head.stopwords);
    languages = new Set([language]);
    for (const element of document.querySelectorAll(SAYING_LANGUAGE)) {
      languages.add(baseLanguage(element.getAttribute('lang') as string));
    }
    const all = await matcherFor(scripts, languages, pieces);
    const matchers = new Map([['', all]]);
    for (const lang of languages) matchers.set(lang, await matcherFor(scripts, [lang], [], all));
    return matchers;
  }

  async function read(changed: readonly Node[], again = true): Promise<void> {
    // What stands around a shadow tree changed, or its host came back: its reads go with the others.
    const roots = changed.concat(
      [...shadowRoots].filter(({ host }) => holdsAbove(host, (at) => changed.includes(at), new Map())),
    );
    const known = new Map();
    const groups: Piece[][] = [];
    const scripts = new Set<Script>();
    const stale: Node[] = [];
    for (let i = 0; i < roots.length; ) {
      const pieces: Piece[] = [];
      groups.push(pieces);
      await breathe();
      // What came side by side is read as one.
      const from = i++;
      while ((roots[i - 1] as Node).nextSibling === roots[i]) i++;
      const siblings = roots.slice(from, i);
      if (around(above(siblings[0] as Node), known).isUnread) continue;
      for (const piece of piecesOf(siblings, siblings.length)) {
        pieces.push(piece);
        addScripts(piece.text, scripts);
        await breathe();
      }
    }
    const matchers = scripts.size > 0 ? await prepare(scripts, groups.flat()) : null;
    if (signal.aborted) return;
    reads = standing(reads, roots);
    const all = matchers?.get('');
    for (const pieces of all ? groups : []) {
      const found: Read[] = [];
      for (const piece of pieces) {
        for (const run of runsIn(piece, (all as Matcher).seek(piece.text), known, stale)) {
          const lang = languageOf(run);
          const hits = ((matchers?.get(lang) ?? all) as Matcher).match(run.text, lang);
          if (hits.length && found.at(-1)?.run.nodes[0] !== run.nodes[0]) found.push(readOf(run, hits, known));
          // Not even the clock is asked at each.
          if (++done % FEW === 0) await breathe();
        }
      }
      insert(reads, found);
    }
    if (again && stale[0]) void next(() => read(stale, false));
    await repaint();
  }

  /** Decides anew what each hit is, since a name in full may have come or gone, and paints what changed. */
  async function repaint(): Promise<void> {
    await breathe();
    countSections(reads);
    for (const article of Map.groupBy(reads, (each) => each.article).values()) {
      await breathe();
      decide(article.map(({ hits }) => hits)).forEach((decided, i) => {
        setMentions(article[i] as Read, decided);
      });
    }
    await breathe();
    const settled = settle(
      reads.flatMap(({ mentions }) => mentions),
      (head?.noted ?? new Set()).difference(new Set(marking.known)),
      marking.marks,
    );
    const ranges = { first: [] as StaticRange[], repeat: [] as StaticRange[] };
    for (const { placed, first } of settled) {
      ranges[first ? 'first' : 'repeat'].push(placed.range);
      if (++done % FEW === 0) await breathe();
    }
    await breathe();
    if (signal.aborted) return;
    marked = settled.map(({ placed }) => placed);
    paintAs(marking.look);
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
  const watching = watch(document, signal, async (roots) => {
    await next(() => read(roots));
    look(SOON);
  });
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Looks for open shadow trees after so many milliseconds, and again, ever less often: nothing tells of them. */
  function look(wait: number): void {
    if (looking) return;
    looking = setTimeout(async () => {
      looking = undefined;
      if (signal.aborted) return;
      for (const shadow of await unknownShadows(document, shadowRoots, breathe)) {
        shadowRoots.add(shadow);
        watching.add(shadow);
        await next(() => read([shadow]));
      }
      if (wait < LATEST) look(wait * 2 + SOON);
    }, wait);
  }
  signal.addEventListener('abort', unpaint);
  // A page that nobody has seen yet can wait.
  await new Promise<void>((shown) => {
    const look = () => document.hidden || shown();
    document.addEventListener('visibilitychange', look, { signal });
    look();
  });
  await next(() => read([document.body ?? document.documentElement]));
  look(0);

  return {
    at: (x, y) => mentionAt(x, y, marked, shadowRoots),
    marked: () => marked,
    visible: () => reads.flatMap(({ mentions }) => mentions).filter(({ range }) => isShown(range.startContainer)),
    language: () => language,
    setMarks(chosen) {
      marking = chosen;
      void next(repaint);
    },
  };
}
