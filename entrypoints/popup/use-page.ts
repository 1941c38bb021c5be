import { useEffect, useRef, useState } from 'react';
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

/** Milliseconds after which a page that has just come, or has no names yet, is asked once more: it may still be looking. */
const AGAIN = [400, 1200, 4000];

interface UsePage {
  tab?: number;
  follow: boolean;
  settings: Settings | null;
  /** The first look, begun already. */
  first: Promise<Page>;
}

/** What is on the tab, asked again when it loads, changes or is switched on; null until it answers. */
export function usePage({ tab, follow, settings, first }: UsePage): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  const lookAgain = useRef<() => void>(() => {});

  useEffect(() => {
    let turn = 0;
    let at = tab;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (fresh: boolean, asked = 0, looking = describe(tab)) => {
      const mine = ++turn;
      clearTimeout(timer);
      const seen = await looking;
      if (mine !== turn) return;
      at = seen.tab;
      setPage((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen));
      if ((fresh || seen.mentions.length === 0) && seen.view.state !== 'closed' && asked < AGAIN.length)
        timer = setTimeout(look, AGAIN[asked], fresh, asked + 1);
    };
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      // While it is being looked at, which tab is the active one is not known yet.
      if ((follow || id === at) && (change.status === 'complete' || change.url)) look(true);
    };
    const onActivated = () => look(true);
    // The page may have grown since the reader was here last.
    const onFocus = () => look(false);
    lookAgain.current = () => look(false);
    look(follow, 0, first);
    browser.tabs.onUpdated.addListener(onUpdated);
    if (follow) {
      browser.tabs.onActivated.addListener(onActivated);
      window.addEventListener('focus', onFocus);
    }
    return () => {
      turn = Number.NaN;
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
      window.removeEventListener('focus', onFocus);
    };
  }, [tab, follow, first]);

  // A page reports anew once its site is switched on or off.
  const off = settings?.off.join(' ');
  const before = useRef(off);
  useEffect(() => {
    if (before.current !== undefined && before.current !== off) lookAgain.current();
    before.current = off;
  }, [off]);

  if (page?.view.state !== 'open' || page.view.own || !settings) return page;
  return { ...page, view: { ...page.view, on: !isOff(settings, page.view.host) } };
}

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
    // A blank tab that Firefox lets us into is no site either; a local file is one, without a name.
    const own = url.startsWith(browser.runtime.getURL('/')) || (host === '' && !url.startsWith('file:'));
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
