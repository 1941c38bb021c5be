import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hovering } from '../../lib/page/hovering-types.ts';
import type { Spotting } from '../../lib/page/spotting.ts';
import { awaitTouch } from '../../lib/page/touching.ts';

/** Left of this is a mention, CSS pixels. */
const EDGE = 100;
const MENTION = {};

let page: EventTarget;
let frames: (() => void)[];
let moved: number[];
/** Lets what was asked to be brought arrive. */
let arrive: (hovering: Hovering | undefined) => Promise<void>;
const HOVERING = { moved: ({ clientX }: PointerEvent) => moved.push(clientX) } as unknown as Hovering;

const settle = () => new Promise<void>((done) => setImmediate(done));
async function frame(): Promise<void> {
  for (const run of frames.splice(0)) run();
  await settle();
}
const move = (x: number) =>
  page.dispatchEvent(Object.assign(new Event('pointermove'), { screenX: x, screenY: 9, clientX: x, clientY: 9 }));

beforeEach(() => {
  page = new EventTarget();
  frames = [];
  moved = [];
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  let coming = Promise.withResolvers<Hovering | undefined>();
  arrive = (hovering) => {
    coming.resolve(hovering);
    if (!hovering) coming = Promise.withResolvers();
    return settle();
  };
  const spotting = { at: (x: number) => (x < EDGE ? MENTION : null) } as unknown as Spotting;
  awaitTouch(spotting, () => coming.promise, new AbortController().signal);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what opens cards is brought at the first touch of a mark, and hears', () => {
  it('nothing of a pointer that is on none', async () => {
    move(200);
    await frame();
    await arrive(HOVERING);
    expect(moved).toEqual([]);
  });

  it('where the pointer is, and each move after it', async () => {
    move(20);
    move(300);
    await frame();
    await arrive(HOVERING);
    expect(moved).toEqual([20, 300]);
  });

  it('that the pointer left, also when that is looked at only after it has come', async () => {
    move(20);
    await frame();
    move(300);
    await arrive(HOVERING);
    expect(moved).toEqual([20]);
    await frame();
    expect(moved).toEqual([20, 300]);
  });

  it('of the next touch, where it could not be had at the first', async () => {
    move(20);
    await frame();
    await arrive(undefined);
    move(300);
    await frame();
    move(30);
    await frame();
    await arrive(HOVERING);
    expect(moved).toEqual([30]);
  });
});
