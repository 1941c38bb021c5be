import { useEffect, useMemo, useRef } from 'react';
import { density, type MonthCount, type MonthRange } from '../lib/core/density.ts';
import type { Fault } from '../lib/core/query.ts';
import type { NoteFace } from '../lib/core/types.ts';
import { Behind } from './behind.tsx';
import { DensityStrip } from './density-strip.tsx';
import { faultWords } from './fault-words.ts';
import { FilterChips, type PageName } from './filter-chips.tsx';
import { useFindKey } from './find-key.ts';
import { isFolded, useFolded } from './folded.ts';
import { i18n } from './i18n.ts';
import { isLong } from './long.ts';
import { OlderNotes } from './older-notes.tsx';
import { PageFoot, type PageFootProps } from './page-foot.tsx';
import { PageHead, type PageView, pageSentence } from './page-head.tsx';
import { Results } from './results.tsx';
import { SearchBox } from './search-box.tsx';
import { Spoken } from './spoken.tsx';
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
  /** The query that `notes` answer: what is typed runs ahead of it. */
  answered: string;
  /** What is wrong with it, if anything is. */
  fault: Fault | null;
  /** Newest first; of a query best first. */
  notes: NoteFace[];
  /** How many there are of which these are the first. */
  total: number;
  /** How many are later than the article. */
  later: number;
  /** All there are, by month. */
  months: MonthCount[];
  /** The month that is now, `2026-11`: no bar reaches beyond it for nothing. */
  today: string;
  range: MonthRange | null;
  showLater: boolean;
  counts: PageFootProps['counts'];
  /** What the foot of the surface offers. */
  foot: Omit<PageFootProps, 'counts'>;
  onSite: (on: boolean) => void;
  onPress: (pressed: string[]) => void;
  onQuery: (query: string) => void;
  onRange: (range: MonthRange | null) => void;
  onLater: (show: boolean) => void;
  /** More of the notes, please. */
  onMore: () => void;
  onCopy: TimelineProps['onCopy'];
  onJump: TimelineProps['onJump'];
  jumpTarget: TimelineProps['jumpTarget'];
}

/** With fewer notes than these the rest of the first ones is on its way, unasked. */
const FEW = 20;

/** The popup and the panel: what is on the page, and the notes about it in time. Needs `reader.css`. */
export function Reader({ page, names, onPage, pressed, query, range, notes, counts, ...on }: ReaderProps) {
  // Where the page has none of the names, its date says nothing about these notes.
  const article = page.state === 'open' && names.length > 0 ? page.date : null;
  const strip = useMemo(() => density(on.months, article, on.today), [on.months, article, on.today]);
  const found = on.answered.trim();
  const more = on.total - notes.length;
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [folded, onFold] = useFolded();
  useFindKey(field);
  // Another choice of notes is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these make the choice.
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
  }, [range, query, pressed.join(' ')]);

  const sentence = () => {
    if (on.fault) return faultWords(on.fault);
    return found ? i18n.t('search.found', on.total, { query: found }) : pageSentence(page, onPage);
  };
  const said = sentence();
  const onType = () => field.current?.focus();
  const acts = { onCopy: on.onCopy, onJump: on.onJump, jumpTarget: on.jumpTarget, onType };
  // The article's line is drawn where it belongs, or not yet.
  const isReached = more === 0 || (article?.value ?? '') >= (notes.at(-1)?.date.value ?? '');

  return (
    <main className="surface reader">
      <PageHead page={page} names={onPage} onSite={on.onSite} />
      {names.length > 0 && <FilterChips names={names} pressed={pressed} onPress={on.onPress} />}
      <SearchBox
        field={field}
        query={query}
        notes={counts.notes}
        onQuery={on.onQuery}
        onDown={() => scroll.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]:not(.behind *)')?.focus()}
      />
      <DensityStrip density={strip} range={range} total={on.total} onRange={on.onRange} />
      <Spoken text={said} />
      <div className="scroll" ref={scroll} tabIndex={-1}>
        <p className="sentence meta">
          {said}
          {found && pressed.length > 0 && (
            <button type="button" className="link-button strong" onClick={() => on.onPress([])}>
              {i18n.t('search.everywhere')}
            </button>
          )}
        </p>
        {notes.length === 0 && (range || (on.later === 0 && !found)) && (
          <div className="nothing">
            {!found && <p className="meta">{emptyWords(counts.notes, range)}</p>}
            {range && (
              <button type="button" className="link-button strong" onClick={() => on.onRange(null)}>
                {i18n.t('timeline.allDates')}
              </button>
            )}
          </div>
        )}
        {found && notes.length > 0 && <Results notes={notes} total={on.total} {...acts} />}
        <Behind behind={found !== ''} long={isLong(notes)}>
          {!found && (notes.length > 0 || on.later > 0) && (
            <Timeline
              notes={notes}
              more={more > 0}
              folded={folded}
              onFold={onFold}
              article={isReached && inRange(article, range) ? article : null}
              later={on.later}
              showLater={on.showLater}
              onLater={on.onLater}
              {...acts}
            />
          )}
        </Behind>
        {more > 0 && (
          <OlderNotes
            scroll={scroll}
            drawn={notes.length}
            unasked={notes.length >= FEW && (found !== '' || !isFolded(folded, notes.at(-1)))}
            onMore={on.onMore}
            label={found ? i18n.t('search.more') : i18n.t('timeline.older')}
          />
        )}
      </div>
      <PageFoot counts={counts} {...on.foot} onExport={on.total > 0 ? on.foot.onExport : undefined} />
    </main>
  );
}

function emptyWords(all: number, range: MonthRange | null): string {
  if (all === 0) return i18n.t('timeline.noCorpus');
  return range ? i18n.t('timeline.emptyDates') : i18n.t('timeline.empty');
}

const inRange = (article: { value: string } | null, range: MonthRange | null): boolean =>
  article !== null && (!range || (article.value.slice(0, 7) >= range.from && article.value.slice(0, 7) <= range.to));
