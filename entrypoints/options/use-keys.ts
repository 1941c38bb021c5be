import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The key that steps to the next name, as the browser writes it, '' for none; null until it is read, which is again whenever the page is looked at. */
export function useStepKey(): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setKey(commands.find(({ name }) => name === 'step-mention')?.shortcut ?? '');
    };
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return key;
}

/** Opens the browser's own page of shortcuts, which no extension may change by itself. */
export function openKeys(): void {
  // Only Firefox has a call for it (137 and newer); Chrome lets an extension open the page by its address.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) openShortcutSettings();
  else browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
