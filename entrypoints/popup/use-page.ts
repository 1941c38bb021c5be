import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageView } from '../../components/page-head.tsx';
import type { PageReport } from '../../lib/core/types.ts';
import { isOff, type Settings } from '../../lib/settings.ts';
import { describeTab, jumpInTab } from './frames.ts';

/** The page beside the timeline. */
export interface Page {
  tab: number | undefined;
  view: PageView;
  mentions: PageReport['mentions'];
}

/** Where browsers let no extension run, though the address looks like any other. */
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;

/** Milliseconds that a page gets to answer before it counts as one that cannot. */
const PATIENCE = 1000;

interface UsePage {
  tab?: number;
  follow: boolean;
  settings: Settings | null;
}

/** What is on the tab, asked again when it loads, changes or is switched on; null until it answers. */
export function usePage({ tab, follow, settings }: UsePage): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  const off = settings?.off.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page reports anew once its site is switched on or off.
  useEffect(() => {
    let turn = 0;
    const look = async () => {
      const mine = ++turn;
      const seen = await describe(tab);
      if (mine === turn) setPage(seen);
    };
    const onUpdated = (_id: number, change: { status?: string }) => {
      if (change.status === 'complete') look();
    };
    look();
    browser.tabs.onUpdated.addListener(onUpdated);
    if (follow) browser.tabs.onActivated.addListener(look);
    return () => {
      turn = Number.NaN;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(look);
    };
  }, [tab, follow, off]);

  if (page?.view.state !== 'open' || !settings) return page;
  return { ...page, view: { ...page.view, on: !isOff(settings, page.view.host) } };
}

async function describe(wanted: number | undefined): Promise<Page> {
  const tab =
    wanted === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(wanted).catch(() => undefined);
  if (tab?.id === undefined) return { tab: undefined, view: { state: 'closed' }, mentions: [] };
  const report = await ask(tab.id);
  if (report) {
    const { title, host, date, dateFrom, on, mentions } = report;
    return { tab: tab.id, view: { state: 'open', title, host, date, dateFrom, on }, mentions };
  }
  const url = tab.url ?? '';
  const closed = !/^(https?|file):/.test(url) || STORES.test(url);
  return {
    tab: tab.id,
    view: closed ? { state: 'closed' } : { state: 'waiting', title: tab.title ?? '' },
    mentions: [],
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
