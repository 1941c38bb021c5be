/** A database that nothing can be read from, in one page, as long as the test wants it. */
import type { Page } from 'puppeteer-core';

/** From now on every read in this page fails; gives what mends it. */
export async function breakReading(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const kept: [object, string, PropertyDescriptor][] = [];
    const broken = () => {
      throw new DOMException('Nothing may be read.', 'SecurityError');
    };
    for (const of of [IDBObjectStore.prototype, IDBIndex.prototype, IDBDatabase.prototype]) {
      for (const name of ['get', 'getAll', 'openCursor', 'count', 'transaction']) {
        const own = Reflect.getOwnPropertyDescriptor(of, name);
        if (typeof own?.value !== 'function') continue;
        kept.push([of, name, own]);
        Reflect.defineProperty(of, name, { ...own, value: broken });
      }
    }
    Reflect.set(window, 'mend', () => {
      for (const [of, name, own] of kept) Reflect.defineProperty(of, name, own);
    });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'mend') as () => void)());
}
