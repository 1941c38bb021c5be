/** What the reader had chosen in the popup, on its way to the panel. The browser forgets it with the session. */
import { browser } from 'wxt/browser';
import type { Narrowed } from './use-narrowed.ts';

export interface Chosen extends Narrowed {
  /** Entity the reader came to see, on the page or not. */
  asked: string | undefined;
  query: string;
}

const KEY = 'handed';
const storage = () => browser.storage.session;

/** Leaves it for the panel, whether that is open already or about to be. */
export const handOver = (chosen: Chosen): Promise<void> => storage().set({ [KEY]: chosen });

/** The panel did not open. */
export const takeBack = (): Promise<void> => storage().remove(KEY);

/** Gives what was left for the panel, now and whenever more is, each once; returns what ends it. */
export function receive(take: (chosen: Chosen) => void): () => void {
  const look = async () => {
    const { [KEY]: chosen } = await storage().get(KEY);
    if (!chosen) return;
    await storage().remove(KEY);
    take(chosen as Chosen);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue) void look();
  };
  storage().onChanged.addListener(onChanged);
  void look();
  return () => storage().onChanged.removeListener(onChanged);
}
