/** One browser with the built extension, the test pages, and what the background would do to them. */
import { resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { type ExtensionApi, storeSettings, tabIdOf } from '../../lib/cli/browsers/desk.ts';
import { findBrowser } from '../../lib/cli/browsers/find.ts';
import { type ExtensionBrowser, type LaunchOptions, launch } from '../../lib/cli/browsers/launch.ts';
import { BUILD, type Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { ROOT } from '../../lib/cli/run.ts';
import type { Answer } from '../../lib/cli/serve.ts';
import type { PageFacts, PageReport } from '../../lib/core/types.ts';
import { DEFAULTS, type Settings } from '../../lib/settings.ts';
import { readMarks } from './marks.ts';
import { serveTestPages, type TestSite } from './site.ts';
import { soon } from './soon.ts';
import { witness } from './witness.ts';

export type { ExtensionApi };

export interface World {
  latar: ExtensionBrowser;
  site: TestSite;
  /** An extension page that tests act through, as the background or the popup would. */
  desk: Page;
  /** Opens a test page in a tab of its own, with a witness on its DOM. */
  open(slug: string, origin?: string): Promise<OpenPage>;
  /** Opens a document that the test made. */
  show(document: Answer): Promise<OpenPage>;
  /**
   * The same in a tab that no driver holds yet: behind the one that is seen unless `active`, and
   * taken hold of once it is at `lands`, where that is another address.
   */
  showInTab(answer: Answer, how: { active: boolean; lands?: string }): Promise<OpenPage>;
  /** A page of the extension. */
  openOwn(path: string): Promise<Page>;
  /** The popup as it would open over a tab. */
  popup(tabId: number): Promise<Page>;
  /** Stores the reader's settings; those not given take their defaults. */
  set(settings: Partial<Settings>): Promise<void>;
  /** Closes every page that a test opened. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  page: Page;
  tabId: number;
  /** The frame that calls itself so, once it is there. */
  frame(name: string): Promise<Frame>;
  /** Marks once there are `count` of them; `count` 0 waits for Latar to have looked at the page. */
  marks(count: number): Promise<string[]>;
  /** Sends a message of the protocol to the top frame; gives what the page answers. */
  tell(type: string, data?: unknown): Promise<unknown>;
  report(): Promise<PageReport>;
  /** What the page says of itself, as the background and the popup get it. */
  facts(): Promise<PageFacts>;
  /** Mentions by entity, as the top frame reports them. */
  counts(): Promise<Record<string, number>>;
}

async function tellTab(desk: Page, tabId: number, type: string, data?: unknown): Promise<unknown> {
  const answer = await desk.evaluate(
    async (tab, kind, payload) => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
      const message = { type: kind, data: payload };
      return (await api.tabs.sendMessage(tab, message, { frameId: 0 })) as
        | { value: unknown }
        | { error: string }
        | undefined;
    },
    tabId,
    type,
    data,
  );
  if (answer && 'error' in answer) throw new Error(`The page refused ${type}: ${answer.error}`);
  return answer?.value;
}

function openPage(desk: Page, page: Page, tabId: number, slug: string): OpenPage {
  const tell = (type: string, data?: unknown) => tellTab(desk, tabId, type, data);
  const report = () => until(`${slug} to answer`, () => tell('describePage')) as Promise<PageReport>;
  return {
    page,
    tabId,
    tell,
    report,
    facts: () =>
      desk.evaluate(async (id) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        const target = { tabId: id, frameIds: [0] };
        const [answer] = await api.scripting.executeScript({ target, files: ['/facts.js'] });
        return answer?.result as PageFacts;
      }, tabId),
    frame: (name) =>
      until(`the frame ${name}`, async () => {
        for (const frame of page.frames()) {
          const called = await soon(frame.evaluate(() => window.name)).catch(() => '');
          if (called === name) return frame;
        }
      }),
    counts: async () => Object.fromEntries((await report()).mentions.map(({ entity, count }) => [entity, count])),
    async marks(count) {
      if (count === 0) await report();
      const enough = async () => {
        const marks = await readMarks(page);
        return marks.length >= count && marks;
      };
      return until(`${count} marks on ${slug}`, enough).catch(() => readMarks(page));
    },
  };
}

/** Starts a browser with the build of its family. Rejects with what to do when either is missing. */
export async function createWorld(family: Family, how: Partial<LaunchOptions> = {}): Promise<World> {
  const found = await findBrowser(family);
  if (!found) throw new Error(`There is no ${family} here; npm test gets one.`);
  const site = await serveTestPages();
  const latar = await launch(found, { extension: resolve(ROOT, BUILD[family]), headless: true, ...how });
  const desk = await latar.openExtensionPage('options.html');
  let opened = 0;
  const pages: Page[] = [];

  async function open(slug: string, origin = site.origin): Promise<OpenPage> {
    const page = await latar.newPage();
    pages.push(page);
    await page.evaluateOnNewDocument(witness);
    opened++;
    const url = `${origin}/${slug}/?${opened}`;
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
    return openPage(desk, page, await tabIdOf(desk, url), slug);
  }

  async function showInTab(answer: Answer, { active, lands }: { active: boolean; lands?: string }): Promise<OpenPage> {
    const slug = site.put(answer);
    const url = `${site.origin}/${slug}/`;
    const tabId = await desk.evaluate(
      async (address, inFront) => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
        return (await api.tabs.create({ url: address, active: inFront })).id ?? -1;
      },
      url,
      active,
    );
    const page = await until(`the tab of ${slug}`, () =>
      latar.browser
        .targets()
        .find((target) => target.url() === (lands ?? url))
        ?.page(),
    );
    pages.push(page);
    // A tab has its address before it has its document.
    await until(`the document of ${slug}`, () =>
      page.evaluate((address) => location.href === address && window.document.readyState === 'complete', lands ?? url),
    );
    return openPage(desk, page, tabId, slug);
  }

  async function openOwn(path: string): Promise<Page> {
    const page = await latar.openExtensionPage(path);
    pages.push(page);
    return page;
  }

  return {
    latar,
    site,
    desk,
    open,
    show: (document) => open(site.put(document)),
    showInTab,
    openOwn,
    set: (settings) => storeSettings(desk, { ...DEFAULTS, ...settings }),
    async popup(tabId) {
      const page = await openOwn(`popup.html?tab=${tabId}`);
      await page.setViewport({ width: 400, height: 600 });
      await until('the popup to be drawn', () => page.$('main h1'));
      return page;
    },
    async tidy() {
      for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
    },
    async close() {
      await latar.close();
      site.close();
    },
  };
}
