/** What the first paint shows, asked for before there is anything to paint it with. */
import { browser } from 'wxt/browser';
import { corpus } from '../../lib/db/seed.ts';
import { noteLanguages, type Settings } from '../../lib/settings.ts';
import { storedSettings } from '../../lib/settings-store.ts';
import { describe, type Page, switched } from './page.ts';
import { FIRST, readTimeline, type Shown } from './timeline.ts';

/** What a popup or panel is opened with. */
export interface Opening {
  /** Tab to describe instead of the active one. */
  tab?: number;
  /** Entity that filters from the start. */
  entity?: string;
  /** Describe whichever tab is active, as that changes. */
  follow?: boolean;
}

/** Everything that the first paint shows. */
export interface Ready {
  page: Page;
  settings: Settings;
  timeline: Shown;
}

export interface Ahead {
  page: Promise<Page>;
  settings: Promise<Settings>;
  /** Rejects where the corpus cannot be read. */
  ready: Promise<Ready>;
}

export function askAhead({ tab, entity }: Opening): Ahead {
  // Where the database cannot be opened, the first read says so.
  corpus.open().catch(() => {});
  const page = describe(tab);
  const settings = storedSettings();
  const ready = readFirst(page, settings, entity);
  // Whoever shows the timeline reads again, and says what is wrong.
  ready.catch(() => {});
  return { page, settings, ready };
}

async function readFirst(asked: Promise<Page>, stored: Promise<Settings>, entity: string | undefined): Promise<Ready> {
  const [page, settings] = await Promise.all([asked, stored]);
  const ask = {
    page: switched(page, settings),
    asked: entity,
    pressed: entity ? [entity] : [],
    query: '',
    range: null,
    showLater: false,
    langs: noteLanguages(settings, browser.i18n.getUILanguage()),
  };
  return { page, settings, timeline: await readTimeline(ask, FIRST) };
}
