/** One browser in one language, with the pages that pictures are taken on. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { storeSettings, tabIdOf } from '../browsers/desk.ts';
import { type ExtensionBrowser, launch } from '../browsers/launch.ts';
import { BUILD, type FoundBrowser } from '../browsers/names.ts';
import { until } from '../browsers/poll.ts';
import { inLanguage } from '../browsers/translated.ts';
import { ROOT } from '../run.ts';
import type { Site } from '../serve.ts';
import type { Language } from './plan.ts';

export interface OpenTab {
  page: Page;
  tabId: number;
}

export interface Stage {
  latar: ExtensionBrowser;
  language: Language;
  site: Site;
  /** An extension page to act through. */
  desk: Page;
  /** Opens a page of the site in a tab of its own; with `marks`, waits until it has some. */
  visit(path: string, how?: { marks?: boolean; origin?: string }): Promise<OpenTab>;
  /** Opens a page of the extension. */
  own(path: string): Promise<Page>;
  /** Sets what the reader would have set; the rest is as at first, but that cards open at once. */
  set(settings: object): Promise<void>;
  /** Done when the scene is over, whether its pictures came about or not. */
  after(undo: () => Promise<unknown>): void;
  /** Closes every page that was opened, and sets all back. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Marks of any look that the page has. */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (/-first/.test(name) ? size : 0), 0));

/** Starts a browser whose interface speaks `language`. Rejects when it does not come up. */
export async function createStage(found: FoundBrowser, language: Language, site: Site): Promise<Stage> {
  // Firefox would need a language pack: there the words alone change, and the notes' language is set.
  const isTold = found.family === 'firefox' && language !== 'en';
  const extension = isTold ? inLanguage(found.family, language) : resolve(ROOT, BUILD[found.family]);
  const latar = await launch(found, { extension, headless: true, language });
  const desk = await latar.openExtensionPage('options.html');
  const pages: Page[] = [];
  const undoing: (() => Promise<unknown>)[] = [];
  let visits = 0;
  let isSet = true;
  const store = (settings: object) =>
    storeSettings(desk, { version: 2, delay: 0, ...(language === 'id' && { notes: ['id'] }), ...settings });
  await store({});

  return {
    latar,
    language,
    site,
    desk,
    async visit(path, { marks = true, origin = site.origin } = {}) {
      const page = await latar.newPage();
      pages.push(page);
      const url = `${origin}${path}?${++visits}`;
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      if (marks) await until(`the marks on ${path}`, () => countMarks(page));
      return { page, tabId: await tabIdOf(desk, url) };
    },
    async own(path) {
      const page = await latar.openExtensionPage(path);
      pages.push(page);
      await page.bringToFront();
      return page;
    },
    async set(settings) {
      isSet = true;
      await store(settings);
    },
    after: (undo) => void undoing.push(undo),
    async tidy() {
      for (const undo of undoing.splice(0)) await undo();
      for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
      if (isSet) await store({});
      isSet = false;
    },
    async close() {
      await latar.close();
      if (isTold) rmSync(extension, { recursive: true, force: true });
    },
  };
}
