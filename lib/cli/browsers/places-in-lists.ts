/** Where in its list an item says that it stands, and how long the list is: what a screen reader announces of it. */
import type { Browser, Page } from 'puppeteer-core';
import { until } from './poll.ts';

const SHOW = '[id$=showOrRefreshTree]';

/**
 * `3 of 25` for each list item that Chromium tells of a tab, in reading order, by the browser's own page about
 * accessibility, for the DevTools protocol leaves it out. The tab must be seen: of others nothing is told.
 */
export async function placesInChromium(browser: Browser, page: Page): Promise<string[]> {
  await page.bringToFront();
  const inside = await browser.newPage({ type: 'window' });
  try {
    await inside.goto('chrome://accessibility');
    // Each loads the page anew.
    for (const mode of ['native', 'web', 'extendedProperties', 'screenReader'])
      await until(mode, () =>
        inside.$eval(`#${mode}`, (box) => (box as HTMLInputElement).checked || (box as HTMLElement).click()),
      );
    const url = page.url();
    return await until('the tree of the tab', () =>
      inside.evaluate(
        (address, button) => {
          const filter = document.querySelector<HTMLInputElement>('#filter-allow');
          if (filter) filter.value = 'posInSet=* setSize=*';
          const row = [...document.querySelectorAll('#pages > *')].find((one) => one.textContent?.includes(address));
          const found = [...(row?.textContent ?? '').matchAll(/listItem setSize=(\d+) posInSet=(\d+)/g)];
          // Asked again until it is there: the modes come on one after another.
          if (found.length === 0) row?.querySelector<HTMLElement>(button)?.click();
          return found.length > 0 && found.map(([, of, at]) => `${at} of ${of}`);
        },
        url,
        SHOW,
      ),
    );
  } finally {
    await inside.close();
  }
}

/** An expression for Firefox's own rights that gives the same as JSON for the tab at an address. */
export const placesInFirefox = (url: string): string => `(() => {
  const service = (window.heldForTests ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService));
  const found = [];
  const walk = (node) => {
    if (node.computedARIARole === 'listitem') {
      const [level, of, at] = [{}, {}, {}];
      node.groupPosition(level, of, at);
      found.push(at.value + ' of ' + of.value);
    }
    for (let i = 0; i < node.childCount; i++) walk(node.getChildAt(i));
  };
  const tab = gBrowser.browsers.findLast((one) => one.currentURI.spec === ${JSON.stringify(url)});
  const root = tab && service.getAccessibleFor(tab);
  if (root) walk(root);
  return JSON.stringify(found);
})()`;
