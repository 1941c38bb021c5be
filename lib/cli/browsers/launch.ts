/** A running browser with the built extension in it, the same to use whichever it is. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Family, FoundBrowser } from './names.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  headless: boolean;
  /** BCP 47 tag of the browser's own words, English when absent. Chromium only: Firefox would need a language pack. */
  language?: string;
}

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
  /** Makes pages see this preference of the reader's; in Firefox all pages at once. */
  setColourScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Ends the background as the browser itself would at any moment; resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Errors that pages, content scripts and the extension have put on any console since the last call. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a browser with the extension loaded. Rejects when the browser or the extension does not come up. */
export function launch(found: FoundBrowser, options: LaunchOptions): Promise<ExtensionBrowser> {
  return found.family === 'firefox' ? launchFirefox(found.path, options) : launchChromium(found.path, options);
}
