/** A running browser with the built extension in it, the same to use whichever it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { Accessible } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Family, FoundBrowser } from './names.ts';
import { until } from './poll.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  headless: boolean;
  /** BCP 47 tag of the browser's own words, English when absent. Chromium only: Firefox would need a language pack. */
  language?: string;
}

/** `forced`: few colours, which the system chooses: in Chromium a dark choice of them, in Firefox a light one. */
export type Scheme = 'light' | 'dark' | 'forced';

export interface ExtensionBrowser {
  family: Family;
  /** Name and version as the browser gives them. */
  version: string;
  browser: Browser;
  /** Address of a page inside the extension, such as `popup.html?tab=1`. */
  extensionUrl(path: string): string;
  /** An empty tab whose errors are watched. */
  newPage(): Promise<Page>;
  /** A tab with a page of the extension, once its document has been parsed. */
  openExtensionPage(path: string): Promise<Page>;
  /** The shadow root of an element, closed or open; null when it has none. */
  shadowRootOf(host: ElementHandle<Element>): Promise<ElementHandle<Element> | null>;
  /** What assistive technology is told of a page, in reading order, as soon as the browser tells any of it. */
  accessible(page: Page): Promise<Accessible[]>;
  /** Which of how many each list item of a page that is seen says it is, as `3 of 25`, in reading order. */
  placesInLists(page: Page): Promise<string[]>;
  /**
   * Whether the browser's own search finds a text in a page, which then shows it: Firefox's as its bar does it; of
   * Chromium's what pages may call, which looks through the same but unfolds nothing.
   */
  finds(page: Page, text: string): Promise<boolean>;
  /** Makes pages see this preference of the reader's; in Firefox all pages at once. */
  setColourScheme(page: Page, scheme: Scheme): Promise<void>;
  /** Ends the background as the browser itself would at any moment; resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Errors that pages, content scripts and the extension have put on any console since the last call. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a browser with the extension loaded. Rejects when the browser or the extension does not come up. */
export async function launch(found: FoundBrowser, options: LaunchOptions): Promise<ExtensionBrowser> {
  const start = found.family === 'firefox' ? launchFirefox : launchChromium;
  const latar = await start(found.path, options);
  if (existsSync(join(options.extension, WELCOME))) await closeWelcome(latar);
  return latar;
}

/** The page that Latar opens once it is installed. */
const WELCOME = 'welcome.html';

/** Closes it as soon as it is there, so that it comes between no tabs later. */
async function closeWelcome({ browser, extensionUrl }: ExtensionBrowser): Promise<void> {
  const welcome = extensionUrl(WELCOME);
  const page = await until('the first page', async () => {
    // Asked of each: Puppeteer never hears where a tab of Firefox is that moved to the extension's process.
    for (const one of await browser.pages()) if ((await one.evaluate(() => location.href)) === welcome) return one;
  });
  await page.close();
}
