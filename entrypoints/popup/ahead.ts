/** What the first paint waits for, asked for before there is anything to paint it with. */
import { corpus } from '../../lib/db/seed.ts';
import type { Settings } from '../../lib/settings.ts';
import { storedSettings } from '../../lib/settings-store.ts';
import { describe, type Page } from './use-page.ts';

export interface Ahead {
  page: Promise<Page>;
  settings: Promise<Settings>;
}

/** `tab`: the one to describe instead of the active one. */
export function askAhead(tab: number | undefined): Ahead {
  // Where the database cannot be opened, the first read says so.
  corpus.open().catch(() => {});
  return { page: describe(tab), settings: storedSettings() };
}
