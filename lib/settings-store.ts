/** The stored settings: read, and changed by whoever is of the extension. */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings.ts';

/** The settings as they are stored now. */
export const storedSettings = async (): Promise<Settings> =>
  parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/**
 * Stores the reader's change: `change` gives what is to be another, from the settings as they are
 * now. Resolves to all of them.
 */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const now = await storedSettings();
  const next: Settings = { ...now, ...change(now), changed: Date.now() };
  await browser.storage.local.set({ [SETTINGS_KEY]: next });
  return next;
}
