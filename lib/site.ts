/** The site that a frame belongs to, and switching Latar off there. */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, switchSite } from './settings.ts';

/** Host name of this frame's site. A frame without an address of its own belongs to the page that filled it. */
export const siteHost = (): string => location.hostname || document.domain;

export async function switchSiteOff(): Promise<void> {
  const settings = parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  await browser.storage.local.set({ [SETTINGS_KEY]: switchSite(settings, siteHost(), false) });
}
