/** Changes as busy pages make them, and when Latar has caught up with them. */

/**
 * Does `step` now and again after as many milliseconds as it answers, until it answers null. All in
 * callbacks: what promises go on with is told apart from nobody's in a trace, and would count as ours.
 */
const repeat = (step: () => number | null): Promise<void> =>
  new Promise((done) => {
    const turn = () => {
      const wait = step();
      if (wait === null) done();
      else setTimeout(turn, wait);
    };
    turn();
  });

const STORM = 1000;
const TICKS = 60;
/** Milliseconds after which a name counts as never marked. */
const PATIENCE = 15_000;
const POLL = 20;

export interface StormResult {
  /** Milliseconds from the first change until the last name was marked. */
  window: number;
  /** Milliseconds from the last change until its name was marked; `PATIENCE` when it never was. */
  lag: number;
}

export interface Storm {
  kind: 'flood' | 'ticker';
  /** What the changes say, in turn. */
  texts: readonly string[];
  /** What the last one says: a text with a name that is marked. */
  last: string;
  /** Seconds of a ticker; a flood takes one. */
  seconds: number;
  /** Nodes that a flood adds: paragraphs, and as many texts in them. */
  nodes: number;
}

export const runStorm = (storm: Storm): Promise<StormResult> => (storm.kind === 'flood' ? flood(storm) : tick(storm));

const isMarked = (holder: Node): boolean =>
  ['latar-first', 'latar-repeat'].some((name) =>
    [...(CSS.highlights.get(name) ?? [])].some((range) => holder.contains((range as AbstractRange).startContainer)),
  );

/** Waits until something in `holder` is marked. */
async function settled(from: number, holder: Node): Promise<StormResult> {
  const last = performance.now();
  await repeat(() => (isMarked(holder) || performance.now() - last >= PATIENCE ? null : POLL));
  const now = performance.now();
  return { window: now - from, lag: now - last };
}

/** Adds paragraphs within a second, as texts come; the last one is `last`, with a name. */
async function flood({ texts, last, nodes }: Storm): Promise<StormResult> {
  const paragraphs = nodes / 2;
  const place = document.querySelector('main') ?? document.body;
  const from = performance.now();
  let added = 0;
  const add = (text: string) => {
    const node = document.createElement('p');
    node.textContent = text;
    place.append(node);
    added++;
    return node;
  };
  await repeat(() => {
    const due = Math.min(paragraphs - 1, Math.ceil(((performance.now() - from) / STORM) * paragraphs));
    while (added < due) add(texts[added % texts.length] as string);
    return added < paragraphs - 1 ? 8 : null;
  });
  return settled(from, add(last));
}

/** Changes one line 60 times a second for `seconds`; every other text holds a name, and so does the last. */
async function tick({ texts, last, seconds }: Storm): Promise<StormResult> {
  const line = document.createElement('p');
  const text = document.createTextNode('');
  line.append('Now: ', text);
  (document.querySelector('main') ?? document.body).prepend(line);
  const from = performance.now();
  let count = 0;
  await repeat(() => {
    if (count++ === seconds * TICKS) return null;
    text.data = texts[count % texts.length] as string;
    return Math.max(0, (count * 1000) / TICKS - (performance.now() - from));
  });
  // A mark on the text before the last would be taken for one on the last.
  text.data = '';
  await new Promise<void>((done) => void setTimeout(done));
  const fresh = document.createElement('b');
  fresh.textContent = last;
  line.append(fresh);
  return settled(from, fresh);
}
