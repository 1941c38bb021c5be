/**
 * The script on every page: spots names, marks them, and opens cards. Wiring only. It carries no
 * React, no Dexie and no zod; the card's own script comes with the first card.
 */
import './marks.css';
import { browser, defineContentScript } from '#imports';
import { cardView } from '../../lib/card-view.ts';
import { tally } from '../../lib/core/settle.ts';
import { type CardReply, onMessage, sendMessage } from '../../lib/messages.ts';
import { pageNames } from '../../lib/names-store.ts';
import { type Hovering, startHovering } from '../../lib/page/hovering.ts';
import { liveRange } from '../../lib/page/paint.ts';
import type { PageMention } from '../../lib/page/reads.ts';
import { type Spotting, startSpotting } from '../../lib/page/spotting.ts';
import { isOff, parseSettings, SETTINGS_KEY } from '../../lib/settings.ts';
import { siteHost } from '../../lib/site.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main,
});

async function main() {
  // Into pages that were open when it was installed the script is brought by hand, and may be there already.
  const world = globalThis as { latar?: true };
  if (typeof Highlight === 'undefined' || !document.body || world.latar) return;
  world.latar = true;
  const host = siteHost();
  const stored = async () => parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  let settings = await stored();
  let page: { spotting?: Spotting; hovering?: Hovering; stop: () => void } | null = null;

  const mentions = () => tally(page?.spotting?.visible().map(({ mention }) => mention) ?? []);

  async function start() {
    const stopping = new AbortController();
    const { signal } = stopping;
    const mine: typeof page = { stop: () => stopping.abort() };
    page = mine;
    const root = document.documentElement;
    const changed = () => {
      if (root === document.documentElement || !document.body) return mine.hovering?.changed();
      // `document.open()` took every listener away, ours too.
      mine.stop();
      void start();
    };
    const names = pageNames(() => sendMessage('restoreNames'));
    const { marks } = settings;
    const spotting = await startSpotting(names, marks, signal, changed);
    if (marks !== settings.marks) spotting.setMarks(settings.marks);
    mine.spotting = spotting;
    mine.hovering = startHovering(spotting, cardDriver(spotting), () => settings, signal);
  }

  function cardDriver(spotting: Spotting) {
    let reply: CardReply = { ok: false, reason: 'no-corpus' };
    const ask = (entity: string) =>
      sendMessage('openCard', {
        entity,
        page: { lang: spotting.language(), mentions: mentions() },
        inject: !cardView(),
      }).catch((): CardReply => {
        // The extension was updated or removed under this page: Chrome leaves its scripts behind.
        if (!browser.runtime?.id) page?.stop();
        return { ok: false, reason: 'no-corpus' };
      });
    return {
      ask: async ({ mention }: PageMention) => {
        reply = await ask(mention.entity);
      },
      show({ range, text }: PageMention, focus: boolean) {
        const near = range.startContainer.parentElement ?? document.body;
        cardView()?.show({
          reply,
          matched: text,
          boxes: () => [...(liveRange(range)?.getClientRects() ?? [])],
          near,
          focus,
          ask,
          onPin: () => page?.hovering?.pin(),
          onClose: () => page?.hovering?.close(),
        });
      },
      setPinned: (pinned: boolean) => cardView()?.setPinned(pinned),
      hide: () => cardView()?.hide(),
      holds: (target: EventTarget | null) => cardView()?.holds(target) ?? false,
    };
  }

  const refresh = async () => {
    settings = await stored();
    if (isOff(settings, host)) {
      page?.stop();
      page = null;
    } else if (page) page.spotting?.setMarks(settings.marks);
    else void start();
  };
  // Ends by itself: a script whose extension is gone hears of no change.
  browser.storage.local.onChanged.addListener((changes) => SETTINGS_KEY in changes && refresh());
  // Firefox tells a page that was left nothing, also not when it is come back to.
  if (import.meta.env.FIREFOX) window.addEventListener('pageshow', ({ persisted }) => persisted && refresh());

  onMessage('describePage', () => ({
    host,
    lang: page?.spotting?.language() ?? '',
    mentions: mentions(),
    on: !isOff(settings, host),
  }));
  onMessage('jumpTo', ({ data }) => page?.hovering?.jump(data.entity) ?? false);
  onMessage('stepMention', () => void page?.hovering?.step());

  if (!isOff(settings, host)) await start();
}
