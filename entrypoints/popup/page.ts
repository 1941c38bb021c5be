/** What is on a tab, as the popup and the panel say it. */
import { browser } from 'wxt/browser';
import type { PageView } from '../../components/page-head.tsx';
import type { PageReport } from '../../lib/core/types.ts';
import { isOff, type Settings } from '../../lib/settings.ts';
import { describeTab, jumpInTab } from './frames.ts';

/** The page beside the timeline. */
export interface Page {
  tab: number | undefined;
  /** Its address without what comes after `#`; empty where we may not know. */
  url: string;
  view: PageView;
  mentions: PageReport['mentions'];
  /** The language of its text; empty where it is not known. */
  lang: string;
}

/** Where browsers let no extension run, though the address looks like any other. */
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;

/** Milliseconds that a page gets to answer before it counts as one that cannot. */
const PATIENCE = 1000;

/** The page as the reader's settings have it now: it may have been switched on or off since it answered. */
export function switched(page: Page, settings: Settings): Page {
  if (page.view.state !== 'open' || page.view.own) return page;
  return { ...page, view: { ...page.view, on: !isOff(settings, page.view.host) } };
}

/** Whether names are marked on the page. */
export const isOn = ({ view }: Page): boolean => view.state === 'open' && view.on;

/** What is on a tab, the active one unless another is wanted. */
export async function describe(wanted: number | undefined): Promise<Page> {
  const tab =
    wanted === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(wanted).catch(() => undefined);
  if (tab?.id === undefined) return { tab: undefined, url: '', view: { state: 'closed' }, mentions: [], lang: '' };
  const url = tab.url?.split('#')[0] ?? '';
  const report = await ask(tab.id);
  if (report) {
    const { title, host, date, dateFrom, on, mentions, lang } = report;
    const own = url.startsWith(browser.runtime.getURL('/'));
    return { tab: tab.id, url, view: { state: 'open', title, host, date, dateFrom, on, own }, mentions, lang };
  }
  const closed = !/^(https?|file):/.test(url) || STORES.test(url);
  return {
    tab: tab.id,
    url,
    view: closed ? { state: 'closed' } : { state: 'waiting', title: tab.title ?? '' },
    mentions: [],
    lang: '',
  };
}

async function ask(tabId: number): ReturnType<typeof describeTab> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([describeTab(tabId), silence]);
}

/** Shows the tab and the mention in it. */
export async function jump(tabId: number, entity: string): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await jumpInTab(tabId, entity);
}
