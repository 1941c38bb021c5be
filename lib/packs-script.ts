/**
 * The script that reads packs, in pages of readers who have some. The browser brings it to every
 * page by itself, so that the background stays asleep; a page that was open before asks for it.
 */

import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

const ID = 'packs';
const FILE = '/packs.js' as ScriptPublicPath;

/** Has the browser bring the script to pages, or no longer. A new version of the extension starts without. */
export async function keepPacksScript(isWanted: boolean): Promise<void> {
  const { scripting } = browser;
  const [kept] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (isWanted === (kept !== undefined)) return;
  if (!isWanted) return scripting.unregisterContentScripts({ ids: [ID] });
  await scripting.registerContentScripts([
    {
      id: ID,
      js: [FILE],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Brings the script to one frame. */
export async function bringPacksScript(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FILE] });
}
