import { useCallback, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '../../components/i18n.ts';
import { Reader } from '../../components/reader.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { citation } from '../../components/source-words.ts';
import type { NoteFace } from '../../lib/core/types.ts';
import { today } from '../../lib/core/written/plausible.ts';
import { noteLanguages, switchSite } from '../../lib/settings.ts';
import type { Ahead } from './ahead.ts';
import { brokenWords } from './broken-words.ts';
import { receive } from './handed.ts';
import { panelOpener } from './panel.ts';
import type { TimelineState } from './read-timeline.ts';
import { useExport } from './use-export.ts';
import { nothing, useNarrowed } from './use-narrowed.ts';
import { jump, type Page, usePage } from './use-page.ts';
import { useSettings } from './use-settings.ts';
import { useTimeline } from './use-timeline.ts';

export interface AppProps {
  /** Tab to describe instead of the active one. */
  tab?: number;
  /** Entity that filters from the start. */
  entity?: string;
  /** Describe whichever tab is active, as that changes. */
  follow?: boolean;
  ahead: Ahead;
}

const copy = (note: NoteFace) => navigator.clipboard.writeText(citation(note));

/** The timeline beside a page: popup, side panel and sidebar. */
export function App({ tab, entity, follow = false, ahead }: AppProps) {
  const [settings, change] = useSettings(ahead.settings);
  const page = usePage({ tab, follow, settings, first: ahead.page });
  const [asked, setAsked] = useState(entity);
  const [query, setQuery] = useState('');
  const here = page?.view.state === 'closed' ? undefined : page && `${page.tab} ${page.url}`;
  // What was searched for is searched for beside the next page as well.
  const [narrowed, narrow, takeOver] = useNarrowed(here ?? undefined, {
    ...nothing(undefined),
    pressed: entity ? [entity] : [],
  });
  const { pressed, range, showLater } = narrowed;
  const langs = settings && noteLanguages(settings, browser.i18n.getUILanguage());
  const [timeline, showMore, tryAgain] = useTimeline({ page, asked, pressed, query, range, showLater, langs });
  useEffect(() => {
    if (!follow) return;
    return receive(({ asked, query, ...chosen }) => {
      setAsked(asked);
      setQuery(query);
      takeOver(chosen);
    });
  }, [follow, takeOver]);
  const onJump = useCallback((id: string) => page?.tab !== undefined && jump(page.tab, id), [page?.tab]);
  const names = timeline.state === 'ready' ? timeline.names : [];
  const active = pressed.filter((id) => names.some(({ entity }) => entity.id === id));
  const mentions = page?.view.state === 'open' && page.view.on ? page.mentions : NONE;
  const jumpTarget = useCallback((note: NoteFace) => targetOf(note, mentions, pressed), [mentions, pressed]);
  const openPanel = useMemo(panelOpener, []);
  const saving = useExport(timeline, () => aboutOf(timeline));

  if (timeline.state === 'broken') {
    const action = { label: i18n.t('broken.again'), onPress: tryAgain };
    return <Sentence text={i18n.t('errorNoCorpus')} detail={brokenWords(timeline.error)} action={action} />;
  }
  if (!settings || !page || timeline.state === 'loading') return <Sentence text={i18n.t('loading')} passing />;

  const onSite = (on: boolean) => {
    if (page.view.state === 'open') change(switchSite(settings, page.view.host, on));
  };

  return (
    <Reader
      page={page.view}
      names={names}
      onPage={timeline.onPage}
      pressed={active}
      query={query}
      answered={timeline.query}
      fault={timeline.fault}
      notes={timeline.notes}
      total={timeline.total}
      later={timeline.later}
      months={timeline.months}
      today={today(new Date()).value.slice(0, 7)}
      range={range}
      showLater={showLater}
      counts={timeline.counts}
      onSite={onSite}
      onPress={(pressed) => narrow({ pressed })}
      onQuery={setQuery}
      onRange={(range) => narrow({ range })}
      onLater={(showLater) => narrow({ showLater })}
      onMore={showMore}
      onCopy={copy}
      onJump={onJump}
      jumpTarget={jumpTarget}
      foot={{
        ...saving,
        panel: import.meta.env.FIREFOX ? 'sidebar' : 'panel',
        onPanel: follow ? undefined : openPanel && (() => openPanel({ asked, query, ...narrowed })),
        onSettings: () => browser.runtime.openOptionsPage(),
      }}
    />
  );
}

const NONE: Page['mentions'] = [];

/** Where a note leads in the page. A name the reader pressed is the one meant; else whichever of the note's the page has most of. */
function targetOf(note: NoteFace, mentions: Page['mentions'], pressed: string[]): string | null {
  const there = mentions.map(({ entity }) => entity).filter((id) => note.entities.includes(id));
  return there.find((id) => pressed.includes(id)) ?? there[0] ?? null;
}

/** Whom the notes that are shown are about, and what was searched for; what was pressed since is not there yet. */
function aboutOf(timeline: TimelineState): string[] {
  if (timeline.state !== 'ready') return [];
  const { names, query, question } = timeline;
  const shown = names.filter(({ entity }) => question.about?.includes(entity.id));
  return [...(query.trim() ? [query.trim()] : []), ...shown.map(({ entity }) => entity.name)];
}
