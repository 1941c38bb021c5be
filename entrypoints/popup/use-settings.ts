import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { NoteLanguage } from '../../lib/core/schema.ts';
import { parseSettings, type Settings } from '../../lib/settings.ts';

/** The settings, null until they are read, and a way to change some of them that saves at once. */
export function useSettings(): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    const read = async () => setSettings(parseSettings((await browser.storage.local.get('settings')).settings));
    const onChanged = (changes: Record<string, unknown>) => {
      if ('settings' in changes) read();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    read();
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);

  const change = (part: Partial<Settings>) => {
    if (!settings) return;
    const next = parseSettings({ ...settings, ...part });
    setSettings(next);
    browser.storage.local.set({ settings: next });
  };
  return [settings, change];
}

/** The language that notes are shown in; English where the browser speaks neither of ours. */
export function noteLanguage({ notes }: Settings): NoteLanguage {
  if (notes !== 'auto') return notes;
  return browser.i18n.getUILanguage().startsWith('id') ? 'id' : 'en';
}
