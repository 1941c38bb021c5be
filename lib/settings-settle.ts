/** Brings stored settings up to date: older ones after an update of the extension, broken ones at any start. */
import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from './settings.ts';
import { migrated, readSettings } from './settings-schema.ts';

/** Stores the settings again where they are not as they should be; those of a newer version are left as they are. */
export async function settleSettings(): Promise<void> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  if (stored === undefined || !migrated(stored)) return;
  const settings = readSettings(stored);
  if (JSON.stringify(settings) !== JSON.stringify(stored))
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}
