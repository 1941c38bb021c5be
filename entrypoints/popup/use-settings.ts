import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../lib/settings.ts';

/** The settings, null until they are read, and a way to change some of them that saves at once. */
export function useSettings(): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    const read = async () => setSettings(parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]));
    const onChanged = (changes: Record<string, unknown>) => {
      if (SETTINGS_KEY in changes) read();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    read();
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);

  const change = (part: Partial<Settings>) => {
    if (!settings) return;
    const next = parseSettings({ ...settings, ...part });
    setSettings(next);
    browser.storage.local.set({ [SETTINGS_KEY]: next });
  };
  return [settings, change];
}
