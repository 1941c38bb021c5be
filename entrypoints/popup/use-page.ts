import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/settings.ts';
import { describe, type Page, switched } from './page.ts';

/** Milliseconds after which a page that has just come, or has no names yet, is asked once more: it may still be looking. */
const AGAIN = [400, 1200, 4000];

interface UsePage {
  tab?: number;
  follow: boolean;
  settings: Settings | null;
  /** The first look, begun already. */
  first: Promise<Page>;
  /** What it saw, where that is known. */
  seen: Page | undefined;
}

/** What is on the tab, asked again when it loads, changes or is switched on; null until it answers. */
export function usePage({ tab, follow, settings, first, seen }: UsePage): Page | null {
  const [page, setPage] = useState<Page | null>(seen ?? null);
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

  return page && settings ? switched(page, settings) : page;
}
