/** The stored settings: read, and changed by whoever is of the extension. */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings.ts';

/** The settings as they are stored now. */
export const storedSettings = async (): Promise<Settings> =>
  parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/** One change after another: each begins with what the one before left. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Stores the reader's change: `change` gives what is to be another, from the settings as they are
 * now. Resolves to all of them.
 */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const turn = queue.then(async () => {
    const now = await storedSettings();
    const next: Settings = { ...now, ...change(now) };
    // Switching the keeping alike on is no newer wish: a machine that was never set takes what the others have.
    const isWish = JSON.stringify({ ...now, sync: false }) !== JSON.stringify({ ...next, sync: false });
    // Later than what came from a machine whose clock is ahead, too.
    if (isWish) next.changed = Math.max(Date.now(), now.changed + 1);
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
  queue = turn.catch(() => undefined);
  return turn;
}
