import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { SYNC_STATE_KEY, type SyncState } from '../../lib/settings-sync.ts';

/** How keeping the settings alike went last. */
export function useSynced(): SyncState | undefined {
  const [synced, setSynced] = useState<SyncState>();
  useEffect(() => {
    const read = async () =>
      setSynced((await browser.storage.local.get(SYNC_STATE_KEY))[SYNC_STATE_KEY] as SyncState | undefined);
    const onChanged = (changes: Record<string, unknown>) => {
      if (SYNC_STATE_KEY in changes) read();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    read();
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return synced;
}
