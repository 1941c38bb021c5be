/** The card in each of its states, as a reader brings it about, and marks in each of their looks. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type ExtensionApi, holdDatabase, releaseDatabase } from '../browsers/desk.ts';
import { cardRoot, pointOnMark, restOn } from '../browsers/hand.ts';
import { until } from '../browsers/poll.ts';
import { changeRows, notesAbout } from '../browsers/rows.ts';
import { WORD } from './article.ts';
import type { Box, Staged } from './camera.ts';
import type { MarksLook, StateOf } from './plan.ts';
import { countMarks, type OpenTab, type Stage } from './stage.ts';

/** Page around the card in its picture, CSS px. */
const MARGIN = 24;
const SIZES = { wide: { width: 760, height: 860 }, narrow: { width: 320, height: 720 } };

interface Open extends OpenTab {
  root: ElementHandle<Element>;
}

/** What is done once the card is open. */
type Act = (open: Open, stage: Stage) => Promise<unknown>;

export interface CardState {
  /** Where, other than the article in the interface's language. */
  path?: string;
  word?: string;
  act?: Act;
  /** The name of the frame that it opens in. */
  frame?: string;
  /** Opened by a step of the keyboard, on whichever name comes next. */
  byKey?: boolean;
}

const press =
  (selector: string): Act =>
  async ({ root }) => {
    await until(`${selector} in the card`, () =>
      root.evaluate((card, wanted) => {
        const found = card.querySelector<HTMLElement>(wanted);
        found?.click();
        return found !== null;
      }, selector),
    );
  };
const shows = (root: ElementHandle<Element>, selector: string) =>
  until(`${selector} in the card`, () =>
    root.evaluate((card, wanted) => card.querySelector(wanted) !== null, selector),
  );
const pressed =
  (selector: string, result: string): Act =>
  async (open, stage) => {
    await press(selector)(open, stage);
    await shows(open.root, result);
  };

/** Scrolls what scrolls in the card until the element is in sight. */
const toSight = (root: ElementHandle<Element>, selector: string) =>
  root.evaluate((card, wanted) => card.querySelector(wanted)?.scrollIntoView({ block: 'center' }), selector);

const STATES: Record<StateOf<'card'>, CardState> = {
  note: {},
  dispute: { path: '/demo/', word: 'NATO' },
  why: { path: '/demo/', word: 'NATO', act: pressed('.note-tools [aria-expanded]', '.why') },
  five: {
    path: '/demo/',
    word: 'Ukraine',
    act: async (open, stage) => {
      await pressed('.more-notes .link-button:not([aria-expanded])', '.note:nth-of-type(5)')(open, stage);
      await toSight(open.root, '.note:nth-of-type(5)');
    },
  },
  later: {
    path: '/demo/',
    word: 'Vladimir Putin',
    act: async (open, stage) => {
      await pressed('.more-notes:nth-last-of-type(2) [aria-expanded]', '.more-notes [aria-expanded=true]')(open, stage);
      await toSight(open.root, '.more-notes + ol .note');
    },
  },
  inside: { path: '/demo/', word: 'Kim', act: pressed('.mention', '.card-head > .icon-button') },
  pinned: { path: '/demo/', word: 'Kim', act: pressed('[aria-pressed=false]', '[aria-pressed=true]') },
  choices: { path: '/demo/', word: 'Kim', act: pressed('.card-foot .icon-button', '.choices') },
  known: {
    path: '/demo/',
    word: 'Kim',
    act: async (open, stage) => {
      await pressed('.card-foot .icon-button', '.choices')(open, stage);
      await pressed('.choices button', '.card-message')(open, stage);
    },
  },
  keys: {
    path: '/demo/',
    byKey: true,
    act: async ({ page }) => {
      for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    },
  },
  none: { path: '/demo/', word: 'Jens Stoltenberg' },
  broken: { path: '/demo/', word: 'KCNA' },
  rtl: { path: '/article/ar/', word: WORD.ar },
  vertical: { path: '/vertical/', word: WORD.ja },
  frame: { path: '/framed/', word: 'NATO', frame: 'inner' },
  zoom: { path: '/demo/', word: 'Kim' },
};

export const stageCard = (stage: Stage, state: StateOf<'card'>): Promise<Staged> =>
  stageCardOn(stage, STATES[state], state);

/** The card of any name on any page of the site. */
export async function stageCardOn(stage: Stage, on: CardState, state?: StateOf<'card'>): Promise<Staged> {
  const { path = `/article/${stage.language}/`, word = WORD[stage.language], act, frame, byKey } = on;
  const { latar, desk } = stage;
  const tab = await stage.visit(path, { marks: !frame });
  const { page, tabId } = tab;
  const where = frame ? await frameCalled(page, frame) : page;
  if (state === 'none') stage.after(await changeRows(desk, notesAbout('jens-stoltenberg'), { about: [] }));

  async function openCard(): Promise<ElementHandle<Element>> {
    await page.keyboard.press('Escape');
    // A key does not reach a frame that has no focus; a hand that goes does.
    if (frame) await page.mouse.move(3, 3);
    await until('the card before to be gone', async () => !(await where.$('latar-card')));
    if (byKey) await step(stage, tab);
    else if (frame) await restInFrame(page, where as Frame, word);
    else await restOn(page, word);
    return until(`the card on “${word}”`, async () => {
      const root = await cardRoot(latar, where);
      const isThere = await root?.evaluate(
        (card) => card.querySelector('.note time, .no-notes, [role=status]') !== null,
      );
      return isThere && root;
    });
  }

  return {
    page,
    sizes: SIZES,
    scale: 1.25,
    ...(state === 'zoom' && { zoomed: tabId }),
    async ready() {
      if (state === 'known') {
        await stage.set({});
        await until('the name to be marked again', () => pointOnMark(page, word));
      }
      if (state === 'broken') {
        await latar.stopBackground();
        await holdDatabase(desk);
      }
      try {
        const root = await openCard();
        await act?.({ page, tabId, root }, stage);
      } finally {
        if (state === 'broken') await releaseDatabase(desk);
      }
      await still(latar, where);
    },
    // Of a zoomed page all that is in sight is taken: browsers disagree on what its pixels are.
    ...(state !== 'zoom' && {
      seen: true,
      clip: ({ width }) => (width === 'narrow' && state === 'note' ? inSight(page) : around(page, where, latar, frame)),
    }),
  };
}

/** What the command of the keyboard does. */
async function step({ desk }: Stage, { page, tabId }: OpenTab): Promise<void> {
  await page.mouse.move(3, 3);
  // A move is heard in the next frame, and would call off what came before it.
  await page.evaluate(() => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))));
  const answer = await desk.evaluate(async (id) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
    return (await api.tabs.sendMessage(id, { type: 'goTo', data: {} }, { frameId: 0 })) as unknown;
  }, tabId);
  if (!answer) throw new Error('The page knows no step from name to name.');
}

/** Waits until the card stands where it will stay. */
async function still(latar: Stage['latar'], where: Page | Frame): Promise<void> {
  let before = '';
  await until('the card to stand still', async () => {
    const root = await cardRoot(latar, where);
    const now = await root?.evaluate((card) => {
      const dialog = card.querySelector('[role=dialog]');
      const isMoving = dialog?.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
      const box = dialog?.getBoundingClientRect();
      return !isMoving && box && box.top < innerHeight ? JSON.stringify(box) : '';
    });
    const isSame = now !== '' && now === before;
    before = now ?? '';
    return isSame;
  });
}

const inSight = (page: Page): Promise<Box> =>
  page.evaluate(() => ({ x: scrollX, y: scrollY, width: innerWidth, height: innerHeight }));

/** The card, its word, and a margin. */
async function around(page: Page, where: Page | Frame, latar: Stage['latar'], frame?: string): Promise<Box> {
  const root = await cardRoot(latar, where);
  const box = await root?.evaluate((card) => {
    const boxes = [card.querySelector('[role=dialog]')?.getBoundingClientRect() as DOMRect];
    for (const [name, marks] of CSS.highlights) {
      if (!name.startsWith('latar-open')) continue;
      for (const range of marks as Iterable<AbstractRange>) {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        boxes.push(live.getBoundingClientRect());
      }
    }
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  if (!box) throw new Error('The card is gone.');
  return page.evaluate(
    ({ left, right, top, bottom }, margin, inner) => {
      const shift = inner ? document.querySelector(`iframe[name=${inner}]`)?.getBoundingClientRect() : undefined;
      const [dx, dy] = [shift?.left ?? 0, shift?.top ?? 0];
      const x = Math.max(0, left + dx - margin);
      const y = Math.max(0, top + dy - margin);
      const width = Math.min(innerWidth, right + dx + margin) - x;
      const height = Math.min(innerHeight, bottom + dy + margin) - y;
      return { x: x + scrollX, y: y + scrollY, width, height };
    },
    box,
    MARGIN,
    frame,
  );
}

const frameCalled = (page: Page, name: string): Promise<Frame> =>
  until(`the marks in the frame ${name}`, async () => {
    for (const frame of page.frames()) {
      if ((await frame.evaluate(() => window.name)) === name && (await countMarks(frame as unknown as Page)) > 0)
        return frame;
    }
  });

async function restInFrame(page: Page, frame: Frame, word: string): Promise<void> {
  await page.mouse.move(3, 3);
  const at = await pointOnMark(frame, word);
  const shift = await page.evaluate((name) => {
    const box = document.querySelector(`iframe[name=${name}]`)?.getBoundingClientRect();
    return { x: box?.left ?? 0, y: box?.top ?? 0 };
  }, 'inner');
  await page.mouse.move(shift.x + at.x - 6, shift.y + at.y, { steps: 2 });
  await page.mouse.move(shift.x + at.x, shift.y + at.y, { steps: 2 });
}

/** Marks of one look, on the demonstration article. */
export async function stageMarks(stage: Stage, look: MarksLook): Promise<Staged> {
  const [style, colour] = look.split('-');
  await stage.set({ style, colour });
  const { page } = await stage.visit(look === 'underline-red' ? `/article/${stage.language}/` : '/demo/');
  return {
    page,
    sizes: { wide: { width: 620, height: 500 }, narrow: { width: 320, height: 640 } },
    ready: () =>
      page.evaluate(() =>
        scrollTo({
          top: (document.querySelector('p:not(.standfirst, .byline)') as HTMLElement).offsetTop - 20,
          behavior: 'instant',
        }),
      ),
    clip: ({ width }) =>
      page.evaluate(
        (height) => ({ x: scrollX, y: scrollY, width: innerWidth, height }),
        width === 'narrow' ? 300 : 230,
      ),
  };
}
