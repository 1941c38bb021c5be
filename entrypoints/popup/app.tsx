import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Reader } from '../../components/reader.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { citation } from '../../components/source-words.ts';
import type { NoteFace } from '../../lib/core/types.ts';
import { jump, type Page, usePage } from './use-page.ts';
import { noteLanguage, useSettings } from './use-settings.ts';
import { useTimeline } from './use-timeline.ts';

export interface AppProps {
  /** Tab to describe instead of the active one. */
  tab?: number;
  /** Entity that filters from the start. */
  entity?: string;
  /** Describe whichever tab is active, as that changes. */
  follow?: boolean;
}

const copy = (note: NoteFace) => navigator.clipboard.writeText(citation(note));

/** The timeline beside a page: popup, side panel and sidebar. */
export function App({ tab, entity, follow = false }: AppProps) {
  const [settings, change] = useSettings();
  const page = usePage({ tab, follow, settings });
  const [pressed, setPressed] = useState(entity ? [entity] : []);
  const [query, setQuery] = useState('');
  const lang = settings && noteLanguage(settings);
  const timeline = useTimeline({ page, asked: entity, pressed, query, lang });

  if (timeline.state === 'broken') return <Sentence text={i18n.t('errorNoCorpus')} detail={timeline.detail} />;
  if (!settings || !page || timeline.state === 'loading') return <Sentence text={i18n.t('loading')} passing />;

  const active = pressed.filter((id) => timeline.names.some((name) => name.entity.id === id));
  const mentioned = new Set(mentionsOf(page).map((mention) => mention.entity));
  const switchSite = (on: boolean) => {
    if (page.view.state !== 'open') return;
    const { host } = page.view;
    const others = settings.off.filter((site) => site !== host);
    change({ off: on ? others : [...others, host] });
  };
  // A name the reader pressed is the one meant; else whichever of the note's the page has most of.
  const jumpTarget = (note: NoteFace): string | null => {
    const there = note.entities.filter((id) => mentioned.has(id));
    return there.find((id) => active.includes(id)) ?? there[0] ?? null;
  };

  return (
    <Reader
      page={page.view}
      names={timeline.names}
      onPage={timeline.onPage}
      pressed={active}
      query={query}
      notes={timeline.notes}
      counts={timeline.counts}
      onSite={switchSite}
      onPress={setPressed}
      onQuery={setQuery}
      onCopy={copy}
      onJump={(id) => page.tab !== undefined && jump(page.tab, id)}
      jumpTarget={jumpTarget}
      onSettings={() => browser.runtime.openOptionsPage()}
    />
  );
}

const mentionsOf = (page: Page) => (page.view.state === 'open' && page.view.on ? page.mentions : []);
