import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { density, type MonthRange, within } from '../lib/core/density.ts';
import type { NoteFace } from '../lib/core/types.ts';
import { DensityStrip } from './density-strip.tsx';
import { FilterChips, type PageName } from './filter-chips.tsx';
import { PageFoot, type PageFootProps } from './page-foot.tsx';
import { PageHead, type PageView, pageSentence } from './page-head.tsx';
import { SearchBox } from './search-box.tsx';
import { Timeline, type TimelineProps } from './timeline.tsx';

export interface ReaderProps {
  page: PageView;
  /** Entities on the page, and any that the reader came to see; most mentions first. */
  names: PageName[];
  /** How many of them the page itself mentions. */
  onPage: number;
  /** Ids of the entities that the timeline is narrowed to. */
  pressed: string[];
  query: string;
  /** Newest first; what the query found while there is one. */
  notes: NoteFace[];
  counts: PageFootProps['counts'];
  onSite: (on: boolean) => void;
  onPress: (pressed: string[]) => void;
  onQuery: (query: string) => void;
  onCopy: TimelineProps['onCopy'];
  onJump: TimelineProps['onJump'];
  jumpTarget: TimelineProps['jumpTarget'];
  onSettings: () => void;
}

/** The popup and the panel: what is on the page, and the notes about it in time. Needs `timeline.css`. */
export function Reader({ page, names, onPage, pressed, query, notes, counts, ...on }: ReaderProps) {
  const [range, setRange] = useState<MonthRange | null>(null);
  // Where the page has none of the names, its date says nothing about these notes.
  const article = page.state === 'open' && names.length > 0 ? page.date : null;
  const strip = useMemo(() => density(notes, article), [notes, article]);
  const kept = useMemo(() => within(notes, range), [notes, range]);
  const found = query.trim();
  const scroll = useRef<HTMLDivElement>(null);
  // Another choice of notes is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these make the choice.
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
  }, [range, query, pressed.join(' ')]);

  const sentence = found ? i18n.t('search.found', notes.length, { query: found }) : pageSentence(page, onPage);

  return (
    <main className="surface reader">
      <PageHead page={page} names={onPage} onSite={on.onSite} />
      {names.length > 0 && <FilterChips names={names} pressed={pressed} onPress={on.onPress} />}
      <SearchBox query={query} notes={counts.notes} onQuery={on.onQuery} />
      <DensityStrip density={strip} range={range} onRange={setRange} />
      <div className="scroll" ref={scroll}>
        <p className="sentence meta" role="status">
          {sentence}
          {found && pressed.length > 0 && (
            <button type="button" className="link-button strong" onClick={() => on.onPress([])}>
              {i18n.t('search.everywhere')}
            </button>
          )}
        </p>
        {kept.length === 0 && !found && (
          <p className="sentence meta">{range ? i18n.t('timeline.emptyDates') : i18n.t('timeline.empty')}</p>
        )}
        {kept.length > 0 && (
          <Timeline
            notes={kept}
            article={inRange(article, range) ? article : null}
            onCopy={on.onCopy}
            onJump={on.onJump}
            jumpTarget={on.jumpTarget}
          />
        )}
      </div>
      <PageFoot counts={counts} onSettings={on.onSettings} />
    </main>
  );
}

const inRange = (article: { value: string } | null, range: MonthRange | null): boolean =>
  article !== null && (!range || (article.value.slice(0, 7) >= range.from && article.value.slice(0, 7) <= range.to));
