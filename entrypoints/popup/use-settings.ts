import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { SETTINGS_KEY, type Settings } from '../../lib/settings.ts';
import { changeSettings, storedSettings } from '../../lib/settings-store.ts';

/** The settings, null until they are read (`first`, where that was asked for already), and a way to change some of them that saves at once. */
export function useSettings(first?: Promise<Settings>): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    const read = async (asked = storedSettings()) => setSettings(await asked);
    const onChanged = (changes: Record<string, unknown>) => {
      if (SETTINGS_KEY in changes) read();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    read(first);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, [first]);

  const change = (part: Partial<Settings>) => {
    setSettings((now) => now && { ...now, ...part });
    void changeSettings(() => part);
  };
  return [settings, change];
}
