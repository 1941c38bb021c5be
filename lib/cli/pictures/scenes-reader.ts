/** The popup and the panel in each of their states. */
import type { Page } from 'puppeteer-core';
import { type ExtensionApi, holdDatabase, releaseDatabase } from '../browsers/desk.ts';
import { until } from '../browsers/poll.ts';
import type { Staged } from './camera.ts';
import type { Language, Look, StateOf } from './plan.ts';
import type { Stage } from './stage.ts';

/** Narrow is a popup of letters twice as large: as wide as ever, and half as high. */
const POPUP = { wide: { width: 400, height: 600 }, narrow: { width: 400, height: 300 } };
const PANEL = { wide: { width: 440, height: 720 }, narrow: { width: 320, height: 720 } };
/** Months back from the newest bar, between which the strip is narrowed. */
const BARS = [6, 2] as const;

/** Words that notes say, in the languages that there are notes in. */
const SEARCHED: Partial<Record<Language, string>> & { en: string } = { en: 'mutual defence', id: 'pertahanan bersama' };
const NOTE = '.event:not(.article)';

interface ReaderState {
  /** Address under the site, or null for a tab where no extension may run. */
  path?: string | null;
  /** Whether that page has names. */
  marks?: boolean;
  /** What is in sight before anything is done. */
  awaits?: string;
  settings?: object;
  act?: (popup: Page, stage: Stage) => Promise<unknown>;
  /** What a reader of a low popup has scrolled to. */
  sight?: string;
}

const press =
  (selector: string, result: string, nth = 0) =>
  async (popup: Page) => {
    await popup.$$eval(selector, (found, at) => (found.at(at) as HTMLElement).click(), nth);
    await until(`${result} in the popup`, () => popup.$(result));
  };
/** Types a query, and waits for what it leads to. */
export const search = (query: string, result: string) => async (popup: Page) => {
  await popup.focus('input[type=search]');
  await popup.keyboard.type(query);
  await until(`${result} in the popup`, () => popup.$(result));
};

const STATES: Record<StateOf<'popup'>, ReaderState> = {
  timeline: {},
  filtered: { act: press('.filters .chip', '.filters [aria-pressed=true]', 1), sight: NOTE },
  narrowed: {
    async act(popup) {
      const [from, to] = await popup.$$eval(
        '.bar',
        (bars, ends) =>
          ends.map((back) => {
            const { left, width, bottom } = (bars.at(-back) as Element).getBoundingClientRect();
            return { x: left + width / 2, y: bottom - 3 };
          }),
        BARS,
      );
      await popup.mouse.move(from?.x ?? 0, from?.y ?? 0);
      await popup.mouse.down();
      await popup.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 3 });
      await popup.mouse.up();
      await until('the strip to be narrowed', () => popup.$('.narrowed'));
    },
  },
  folded: { act: press('.month .fold', '.fold[aria-expanded=false]'), sight: '.fold[aria-expanded=false]' },
  later: { act: press('.later button', '.later [aria-expanded=true]'), sight: '.later + section .event' },
  searched: {
    act: (popup, { language }) => search(SEARCHED[language] ?? SEARCHED.en, '.event mark')(popup),
    sight: '.event mark',
  },
  nothing: {
    act: async (popup) => {
      await search('zeppelin', '.search .icon-button')(popup);
      await until('no note', async () => !(await popup.$(NOTE)));
    },
  },
  fault: {
    act: async (popup) => {
      await search('before:yesterday ', '.search .icon-button')(popup);
      await until('no note', async () => !(await popup.$(NOTE)));
    },
  },
  export: { act: press('.export button', '[role=menu]'), sight: '[role=menu]' },
  keys: {
    sight: ':focus',
    async act(popup) {
      await popup.focus('.later button');
      await popup.keyboard.press('Tab');
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('ArrowDown');
    },
  },
  empty: { path: '/plain/', marks: false },
  off: { settings: { off: ['127.0.0.1'] }, marks: false },
  waiting: { path: '/feed/', marks: false },
  closed: { path: null },
  loading: { awaits: '.waiting' },
  broken: { awaits: '.lone .link-button' },
  zoom: {},
};

export async function stagePopup(stage: Stage, state: StateOf<'popup'>): Promise<Staged> {
  const { desk, language } = stage;
  const { path = language === 'en' ? '/demo/' : `/article/${language}/`, marks = true, settings, act } = STATES[state];
  const { awaits = NOTE, sight } = STATES[state];
  if (settings) await stage.set(settings);
  const tabId = path === null ? await blankTab(stage) : (await stage.visit(path, { marks })).tabId;
  const isHeld = state === 'loading' || state === 'broken';
  if (isHeld) {
    await stage.latar.stopBackground();
    await holdDatabase(desk);
    stage.after(() => releaseDatabase(desk));
  }
  const popup = await stage.own(`popup.html?tab=${tabId}`);
  await popup.setViewport(POPUP.wide);
  await until(`${awaits} in the popup`, () => popup.$(awaits));
  await act?.(popup, stage);
  return {
    page: popup,
    sizes: state === 'zoom' ? { ...POPUP, wide: { width: 800, height: 600 } } : POPUP,
    scale: state === 'zoom' ? 1 : 1.25,
    ...(state === 'zoom' && { zoomed: await tabOf(desk, popup) }),
    // It does not last: a second look is at a second popup.
    ...(state === 'loading' && { ready: again(popup) }),
    ...(sight && { ready: ({ width }: Look) => scrollTo(popup, width === 'narrow' ? sight : 'h1') }),
  };
}

const scrollTo = (popup: Page, selector: string) =>
  popup.$eval(selector, (one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));

function again(popup: Page): () => Promise<unknown> {
  let looks = 0;
  return async () => {
    // The page that goes shows the same sentence for a moment.
    const leave = () => {
      Reflect.set(window, 'isLeft', true);
      location.reload();
    };
    if (looks++ > 0) await popup.evaluate(leave).catch(() => {});
    const isWaiting = () => {
      const sentence = document.querySelector('.waiting');
      return !('isLeft' in window) && sentence && getComputedStyle(sentence).visibility === 'visible';
    };
    await until('the sentence', () => popup.evaluate(isWaiting).catch(() => false));
  };
}

const tabOf = async (desk: Page, own: Page): Promise<number> => {
  const url = await own.evaluate(() => location.href);
  return desk.evaluate(async (wanted) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
    return (await api.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1;
  }, url);
};

/** A tab where extensions may not run. */
async function blankTab({ desk }: Stage): Promise<number> {
  return desk.evaluate(async () => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
    return (await api.tabs.create({ url: 'about:blank', active: false })).id ?? -1;
  });
}

export async function stagePanel(stage: Stage, state: StateOf<'panel'>): Promise<Staged> {
  const panel = await stage.own('sidepanel.html');
  const path = state === 'empty' ? '/plain/' : `/article/${stage.language}/`;
  const { tabId } = await stage.visit(path, { marks: state !== 'empty' });
  // A panel is beside the page that is in front; here it must be in front itself to be photographed.
  await panel.evaluate((id) => {
    const { tabs } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
    tabs.query = async () => [await tabs.get(id)];
    // As when the reader comes back to it: the page may have come a while ago.
    window.dispatchEvent(new Event('focus'));
  }, tabId);
  await until('the page in the panel', () => panel.$(state === 'empty' ? NOTE : '.filters .chip'));
  return { page: panel, sizes: PANEL, scale: 1.25 };
}
