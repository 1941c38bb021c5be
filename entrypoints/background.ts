/**
 * Answers pages from the database and brings the card's script to a frame on its first card.
 * Holds nothing: it may be stopped and started again between any two messages.
 */

import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { browser, defineBackground } from '#imports';
import { CARD_NOTES } from '../lib/core/limits.ts';
import type { PackedNames } from '../lib/core/spot.ts';
import { bundledTopics } from '../lib/db/load.ts';
import { readCard } from '../lib/db/read.ts';
import { corpus } from '../lib/db/seed.ts';
import { entersOpenTabs, opensFirstPage } from '../lib/first-run.ts';
import { cardAskSchema, cardIsSchema, checked, nothingSchema, tabOf, timelineAskSchema } from '../lib/guard.ts';
import { type CardReply, onMessage, sendToFrame, tellTab } from '../lib/messages.ts';
import { storeNames } from '../lib/names-store.ts';
import { bringPacksScript } from '../lib/packs-script.ts';
import { settlePacks, storedPackRows } from '../lib/packs-store.ts';
import { asOfToday, readFacts } from '../lib/page-facts.ts';
import { noteLanguages, SETTINGS_KEY } from '../lib/settings.ts';
import { readSettings } from '../lib/settings-schema.ts';
import { settleSettings } from '../lib/settings-settle.ts';
import { keepSettingsAlike, syncSettings } from '../lib/settings-sync.ts';
import { showTimeline } from '../lib/show-timeline.ts';

const ownFile = (path: string) => fetch(new URL(path, location.origin));
const loadNames = async () => (await ownFile('/names.json')).json() as Promise<PackedNames>;

async function restoreNames(): Promise<void> {
  await storeNames(loadNames, (await (await ownFile('/names-hash.txt')).text()).trim());
  await settlePacks();
}

export default defineBackground(() => {
  const self = browser.runtime.id;

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await settleSettings();
    await restoreNames();
    await corpus.open();
    if (entersOpenTabs(reason)) await enterOpenTabs();
    if (opensFirstPage(reason)) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(async () => {
    await settleSettings();
    await restoreNames();
    await syncSettings();
  });
  keepSettingsAlike();

  onMessage('restoreNames', async (message) => {
    checked(nothingSchema, message, self);
    await restoreNames();
    if ((await storedPackRows()).length > 0) await bringPacksScript(tabOf(message), message.sender.frameId ?? 0);
  });

  onMessage('openCard', async (message): Promise<CardReply> => {
    const { inject, page, ...question } = checked(cardAskSchema, message, self);
    const tabId = tabOf(message);
    const { frameId = 0 } = message.sender;
    const brief = readFacts(tabId, frameId).then((facts) => ({ ...page, ...asOfToday(facts, new Date()) }));
    const own = Promise.all([browser.storage.local.get(SETTINGS_KEY), bundledTopics()]);
    const [card] = await Promise.all([
      corpus
        .read(async (db) => {
          const [stored, lexicon] = await own;
          const langs = noteLanguages(readSettings(stored[SETTINGS_KEY]), browser.i18n.getUILanguage());
          return readCard(db, { ...question, langs, page: brief, limit: CARD_NOTES, lexicon });
        })
        .catch(() => undefined),
      inject &&
        browser.scripting.executeScript({
          target: { tabId, frameIds: [frameId] },
          files: ['/content-scripts/card.js'],
        }),
    ]);
    if (card === undefined) return { ok: false, reason: 'no-corpus' };
    return card ? { ok: true, card } : { ok: false, reason: 'unknown-entity' };
  });

  onMessage('bringHovering', async (message) => {
    checked(nothingSchema, message, self);
    const target = { tabId: tabOf(message), frameIds: [message.sender.frameId ?? 0] };
    await browser.scripting.executeScript({ target, files: ['/hovering.js'] });
  });

  onMessage('cardIs', async (message) => {
    const said = checked(cardIsSchema, message, self);
    const target = { tabId: tabOf(message), allFrames: true };
    // Frames that may not be entered are left out; if none may be, there is none to tell.
    if (said.is !== 'gone')
      await browser.scripting.executeScript({ target, files: ['/elsewhere.js'] }).catch(() => undefined);
    await tellTab(target.tabId, 'cardElsewhere', said);
  });

  onMessage('closeCards', async (message) => {
    checked(nothingSchema, message, self);
    await tellTab(tabOf(message), 'closeCards');
  });

  onMessage('openTimeline', async (message) => {
    const { entity } = checked(timelineAskSchema, message, self);
    await showTimeline(tabOf(message), entity);
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'step-mention' && tab?.id !== undefined) {
      await sendToFrame(tab.id, 0, 'goTo', {}).catch(() => undefined);
    }
  });
});

/** Pages that were open before the extension was, or before its update: Chrome gives them no content script, Firefox does. */
async function enterOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const css = scripts.flatMap((script) => script.css ?? []) as ScriptPublicPath[];
  const files = scripts.flatMap((script) => script.js ?? []) as ScriptPublicPath[];
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] })) {
    if (tab.id === undefined || tab.discarded) continue;
    const target = { tabId: tab.id, allFrames: true };
    // A tab that may not be entered, the web store among them, says so; there is nothing to do about it.
    await browser.scripting.insertCSS({ target, files: css }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files }).catch(() => undefined);
  }
}
