/**
 * The page's schedulers, replaced before our code runs, so that its time can be told from the
 * page's own, whichever way it cuts its work.
 */

/** Longest wait that counts as "as soon as you can", in milliseconds; longer ones are meant. */
const SOON = 50;

type Callback = (...args: never[]) => unknown;
interface Scheduler {
  yield?: () => Promise<void>;
  postTask?: (work: Callback, options?: { delay?: number }) => Promise<unknown>;
}
const scheduler = (): Scheduler | undefined => (globalThis as { scheduler?: Scheduler }).scheduler;

const IDLE = { didTimeout: false, timeRemaining: () => 50 } as IdleDeadline;

/** Runs whatever is put off at once, so that a pass is one task and the clock shows its cost alone. */
export function eager(): void {
  const soon = (work: Callback, wait = 0): number => {
    if (wait > SOON) return setLater(work, wait);
    queueMicrotask(() => work(IDLE as never));
    return 0;
  };
  const setLater = window.setTimeout.bind(window) as unknown as (work: Callback, wait: number) => number;
  Object.assign(globalThis, { requestIdleCallback: (work: Callback) => soon(work), setTimeout: soon });
  const posting = scheduler();
  if (!posting) return;
  posting.yield = () => Promise.resolve();
  posting.postTask = async (work, options) => new Promise((done) => soon(() => done(work()), options?.delay));
}

/** Tasks of ours since `timed` began. */
export interface Tasks {
  /** Milliseconds of each. */
  took: number[];
}

/** How many turns of the microtask queue a promise chain of ours may rest between two steps. */
const HOPS = 40;

/** Times every task that is ours: callback and the promises that follow from it. */
export function timed(): Tasks {
  const tasks: Tasks = { took: [] };
  let open = false;
  const run = (work: () => unknown): unknown => {
    if (open) return work();
    open = true;
    const from = performance.now();
    const slot = tasks.took.push(0) - 1;
    const close = (hops: number) => {
      tasks.took[slot] = performance.now() - from;
      if (hops > 0) queueMicrotask(() => close(hops - 1));
      else open = false;
    };
    try {
      return work();
    } finally {
      close(HOPS);
    }
  };
  const wrap =
    (work: Callback): Callback =>
    (...args) =>
      run(() => work(...args));
  const idle = window.requestIdleCallback.bind(window);
  const later = window.setTimeout.bind(window) as (work: Callback, wait?: number) => number;
  const frame = window.requestAnimationFrame.bind(window);
  const Observer = window.MutationObserver;
  // Called with `new`, and what it answers with is taken instead.
  const observe = function observe(work: MutationCallback) {
    return new Observer(wrap(work as Callback) as MutationCallback);
  };
  Object.assign(globalThis, {
    requestIdleCallback: (work: IdleRequestCallback, options?: IdleRequestOptions) =>
      idle(wrap(work as Callback) as IdleRequestCallback, options),
    setTimeout: (work: Callback, wait?: number) => later(wrap(work), wait),
    requestAnimationFrame: (work: FrameRequestCallback) => frame(wrap(work as Callback) as FrameRequestCallback),
    MutationObserver: observe,
  });
  const posting = scheduler();
  const post = posting?.postTask?.bind(posting);
  if (posting && post) {
    posting.postTask = (work, options) => post(wrap(work), options);
    posting.yield = () => new Promise((done) => void post(wrap(() => done())));
  }
  return tasks;
}
