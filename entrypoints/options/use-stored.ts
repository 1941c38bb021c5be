import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { StoredView } from '../../components/options-stored.tsx';
import { eraseCorpus } from '../../lib/db/erase.ts';
import { corpus } from '../../lib/db/seed.ts';
import { sendMessage } from '../../lib/messages.ts';
import { keepPacksScript } from '../../lib/packs-script.ts';
import { SETTINGS_KEY } from '../../lib/settings.ts';
import { forgetKept } from '../../lib/settings-sync.ts';

/** What is stored, and a way to delete all of it. */
export function useStored(): [StoredView | undefined, () => Promise<void>] {
  const [stored, setStored] = useState<StoredView>();
  useEffect(() => {
    measure().then(setStored, () => undefined);
  }, []);
  const erase = async () => {
    try {
      await eraseAll();
    } finally {
      setStored(await measure());
    }
  };
  return [stored, erase];
}

async function measure(): Promise<StoredView> {
  // Opened first, so that what a fresh database holds counts.
  await corpus.open().catch(() => undefined);
  const [all, { usage }] = await Promise.all([
    browser.storage.local.get(null),
    navigator.storage.estimate().catch(() => ({ usage: undefined })),
  ]);
  const sizes = { names: 0, packs: 0, settings: 0 };
  for (const [key, value] of Object.entries(all)) {
    const what = key.startsWith(SETTINGS_KEY) ? 'settings' : key.startsWith('pack') ? 'packs' : 'names';
    sizes[what] += new TextEncoder().encode(key + JSON.stringify(value)).length;
  }
  return { ...sizes, ...(usage !== undefined && { notes: usage }) };
}

/** Deletes all that was ever stored, here and with the account; what comes with Latar is put back. Rejects with one sentence. */
async function eraseAll(): Promise<void> {
  await forgetKept().catch(() => undefined);
  await browser.storage.local.clear();
  await keepPacksScript(false);
  await eraseCorpus(corpus);
  await sendMessage('restoreNames');
  await corpus.open();
}
