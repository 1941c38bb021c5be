/**
 * Latar on a page of its own. Browsers bring no extension's scripts to its own pages, so this one
 * runs the very code that those scripts are made of, and asks the corpus without a message.
 */
import { browser } from 'wxt/browser';
import { ARTICLE_DATE, articleText } from '../../components/welcome.tsx';
import { provideCardView } from '../../lib/card-view.ts';
import { CARD_NOTES } from '../../lib/core/limits.ts';
import { tally } from '../../lib/core/settle.ts';
import type { PageFacts } from '../../lib/core/types.ts';
import { bundledTopics } from '../../lib/db/load.ts';
import { readCard } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import { type CardAsk, type CardReply, onMessage, sendMessage } from '../../lib/messages.ts';
import { pageNames } from '../../lib/names-store.ts';
import { NO_CORPUS, openCards } from '../../lib/open-cards.ts';
import type { Hovering } from '../../lib/page/hovering-types.ts';
import { type Spotting, startSpotting } from '../../lib/page/spotting.ts';
import { markingOf, noteLanguages, SETTINGS_KEY } from '../../lib/settings.ts';
import { storedSettings } from '../../lib/settings-store.ts';
import { createCardHost } from '../card.content/host.tsx';

/** What other pages are asked by a script, which browsers do not bring to this one. */
function factsHere(): PageFacts {
  const [title, ...paragraphs] = articleText();
  return { title, text: paragraphs.join('\n'), date: ARTICLE_DATE, dateFrom: 'time' };
}

/** This page while Latar is on in it. */
interface Here {
  spotting: Spotting;
  hovering: Hovering;
  stopping: AbortController;
}

/** Marks the page and opens cards in it, as the reader's settings have it, also when they change. `opened`: a card was opened. */
export async function readHere(opened: () => void): Promise<void> {
  let settings = await storedSettings();
  let here: Here | undefined;

  async function ask({ entity, page }: CardAsk): Promise<CardReply> {
    const brief = { ...page, ...factsHere() };
    const langs = noteLanguages(settings, browser.i18n.getUILanguage());
    try {
      const lexicon = await bundledTopics();
      const question = { entity, page: brief, langs, limit: CARD_NOTES, lexicon };
      const card = await corpus.read((db) => readCard(db, question));
      return card ? { ok: true, card } : { ok: false, reason: 'unknown-entity' };
    } catch {
      return NO_CORPUS;
    }
  }

  async function start(): Promise<void> {
    const stopping = new AbortController();
    const { signal } = stopping;
    const names = pageNames(() => sendMessage('restoreNames'), undefined, settings.unmarked);
    const spotting = await startSpotting(names, markingOf(settings), signal, () => here?.hovering.changed());
    const hovering = openCards({ spotting, settings: () => settings, signal }, ask);
    here = { spotting, hovering, stopping };
  }

  // One change after another.
  let queue: Promise<void> = Promise.resolve();
  const follow = async () => {
    const { unmarked } = settings;
    settings = await storedSettings();
    if (here && unmarked.join() !== settings.unmarked.join()) {
      here.stopping.abort();
      here = undefined;
    }
    if (here) here.spotting.setMarks(markingOf(settings));
    else await start();
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) queue = queue.then(follow);
  });

  const mentions = () => tally(here?.spotting.visible().map(({ mention }) => mention) ?? []);
  onMessage('describePage', () => ({
    ...factsHere(),
    host: location.hostname,
    lang: here?.spotting.language() ?? '',
    mentions: mentions(),
    on: here !== undefined,
  }));
  onMessage('goTo', ({ data }) => here?.hovering.go(data.entity) ?? false);

  const view = createCardHost(document);
  provideCardView({
    ...view,
    show(request) {
      view.show(request);
      opened();
    },
  });
  queue = queue.then(follow);
}
