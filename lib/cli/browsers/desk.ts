/** An extension page that others act through, as the background or the popup would. */
import type { Page } from 'puppeteer-core';
import { until } from './poll.ts';

/** Every name the extension's pages need of the browser's own API, which differs in name only. */
export type ExtensionApi = typeof import('wxt/browser').browser;

/** The tab that shows this address, once there is one. */
export const tabIdOf = (desk: Page, url: string): Promise<number> =>
  until(`the tab of ${url}`, () =>
    desk.evaluate(async (wanted) => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
      return (await api.tabs.query({})).find((tab) => tab.url === wanted)?.id;
    }, url),
  );

/** Stores what the reader would have set; what is not given is as at first. */
export const storeSettings = (desk: Page, settings: object): Promise<void> =>
  desk.evaluate(async (value) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
    await api.storage.local.set({ settings: value });
  }, settings);

/** Zooms a tab, and with it all of its site, as the reader would. */
export const zoomTab = (desk: Page, tabId: number, factor: number): Promise<void> =>
  desk.evaluate(
    async (id, times) => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionApi;
      await api.tabs.setZoom(id, times);
    },
    tabId,
    factor,
  );

/** Deletes the database and holds it as a stranger would: at a newer version, and not letting go. */
export const holdDatabase = (desk: Page): Promise<void> =>
  desk.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const gone = indexedDB.deleteDatabase('latar');
        gone.onerror = () => fail(gone.error);
        gone.onsuccess = () => {
          const request = indexedDB.open('latar', 9_999);
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            Reflect.set(globalThis, 'held', request.result);
            done();
          };
        };
      }),
  );

export const releaseDatabase = (desk: Page): Promise<void> =>
  desk.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close());
