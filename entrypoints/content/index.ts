/**
 * The script on every page: spots names, marks them, and opens cards. Wiring only. It carries no
 * React, no Dexie and no zod; what opens cards comes with the first touch of a name.
 */
import './marks.css';
import { browser, defineContentScript } from '#imports';
import { tally } from '../../lib/core/settle.ts';
import { awaitHovering, type HoverOver } from '../../lib/hover-link.ts';
import { onMessage, sendMessage } from '../../lib/messages.ts';
import { pageNames } from '../../lib/names-store.ts';
import { PACKS_KEY, type PackRow } from '../../lib/packs-link.ts';
import type { Hovering } from '../../lib/page/hovering-types.ts';
import { type Spotting, startSpotting } from '../../lib/page/spotting.ts';
import { awaitTouch } from '../../lib/page/touching.ts';
import { isOff, markingOf, parsePageSettings, SETTINGS_KEY } from '../../lib/settings.ts';
import { siteHost } from '../../lib/site.ts';

export default defineContentScript({
  // For the manifest; in a bundle, which has a name, it would be a tenth of a kB.
  ...(import.meta.env.ENTRYPOINT
    ? null
    : { matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle' }),
  main,
});

/** This document while Latar is on in it. */
interface Here {
  spotting?: Spotting;
  hovering?: Hovering;
  signal: AbortSignal;
  stop(): void;
}

/** No name: in Chrome the page's elements are found by their ids here, too, and an element may be called as we are. */
const HERE = Symbol.for('latar');
/** Feeds and other data, which Chrome shows by a page of its own making. XHTML is a page. */
const IS_DATA = /(?<!xhtml\+)xml$/;

async function main() {
  // Into pages that were open when it was installed the script is brought by hand, and may be there already.
  const world = globalThis as { [HERE]?: true };
  if (typeof Highlight === 'undefined' || !document.body || IS_DATA.test(document.contentType) || world[HERE]) return;
  world[HERE] = true;
  const host = siteHost();
  let packs: unknown;
  let settings = parsePageSettings();
  let page: Here | null = null;
  let coming: Promise<HoverOver> | undefined;

  async function start() {
    const stopping = new AbortController();
    const { signal } = stopping;
    const mine: Here = { signal, stop: () => stopping.abort() };
    page = mine;
    const root = document.documentElement;
    const changed = () => {
      if (root === document.documentElement || !document.body) return mine.hovering?.changed();
      // `document.open()` took every listener away, ours too.
      mine.stop();
      void start();
    };
    const names = pageNames(() => sendMessage('restoreNames'), packs as PackRow[] | undefined, settings.unmarked);
    const from = settings;
    const spotting = await startSpotting(names, markingOf(from), signal, changed);
    if (from !== settings) spotting.setMarks(markingOf(settings));
    mine.spotting = spotting;
    awaitTouch(spotting, () => hover(mine), signal);
  }

  /** What opens cards in the page; brought to the frame when it is first asked for. */
  async function hover(here: Here | null): Promise<Hovering | undefined> {
    if (!here?.spotting) return undefined;
    const { spotting, signal, stop } = here;
    coming ??= new Promise((came, failed) => {
      awaitHovering(came);
      sendMessage('bringHovering').catch(failed);
    });
    try {
      const hoverOver = await coming;
      if (!signal.aborted)
        here.hovering ??= hoverOver({
          spotting,
          settings: () => settings,
          signal,
          stop,
        });
    } catch {
      coming = undefined;
      // The extension was updated or removed under this page: Chrome leaves its scripts behind.
      if (!browser.runtime?.id) stop();
    }
    return here.hovering;
  }

  /** What decides which names are looked for, and which can be marked. */
  const namesBy = () => JSON.stringify([packs, settings.unmarked]);
  const refresh = async () => {
    const stored = await browser.storage.local.get([SETTINGS_KEY, PACKS_KEY]);
    const before = namesBy();
    packs = stored[PACKS_KEY];
    settings = parsePageSettings(stored[SETTINGS_KEY]);
    const off = isOff(settings, host);
    if (off || namesBy() !== before) {
      page?.stop();
      page = null;
    }
    if (page) page.spotting?.setMarks(markingOf(settings));
    else if (!off) void start();
  };
  // Before the first reading, so that no change falls between the two. Ends by itself: a script
  // whose extension is gone hears of none.
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes || PACKS_KEY in changes) void refresh();
  });
  // Firefox tells a page that was left nothing, also not when it is come back to.
  if (import.meta.env.FIREFOX) addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  await refresh();

  onMessage('describePage', () => ({
    host,
    lang: page?.spotting?.language() ?? '',
    mentions: tally(page?.spotting?.visible().map(({ mention }) => mention) ?? []),
    on: !isOff(settings, host),
  }));
  onMessage('goTo', async ({ data }) => (await hover(page))?.go(data.entity) ?? false);
}
