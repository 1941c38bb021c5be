import type { NoteDate } from '../lib/core/schema.ts';
import type { DateFrom } from '../lib/core/types.ts';
import { articleDateWords } from './date-words.ts';
import { i18n } from './i18n.ts';
import { Switch } from './switch.tsx';
import { dateWords } from './words.ts';

/**
 * The page that the timeline stands beside. `open`: Latar runs on it. `waiting`: it could, but the
 * page was there before Latar. `own`: no site that could be switched off, such as
 * Latar's own first page. `closed`: the browser lets no extension run there.
 */
export type PageView =
  | {
      state: 'open';
      title: string;
      host: string;
      date: NoteDate | null;
      dateFrom: DateFrom | null;
      on: boolean;
      own: boolean;
    }
  | { state: 'waiting'; title: string }
  | { state: 'closed' };

export interface PageHeadProps {
  page: PageView;
  /** Entities on the page. */
  names: number;
  onSite: (on: boolean) => void;
}

export function PageHead({ page, names, onSite }: PageHeadProps) {
  const running = page.state === 'open' && page.on;
  const title = page.state === 'closed' ? '' : page.title;
  return (
    <header className="page-head">
      <div className="row">
        <h1 className="grow">{running ? i18n.t('page.names', names) : i18n.t('page.recent')}</h1>
        {page.state === 'open' && !page.own && <Switch label={i18n.t('page.switch')} on={page.on} onChange={onSite} />}
      </div>
      {(title || (running && !page.own)) && (
        <p className="page-title meta">
          {title && (
            <span className="clip" dir="auto" title={title}>
              {title}
            </span>
          )}
          {page.state === 'open' && <PageDate page={page} apart={title !== ''} />}
        </p>
      )}
    </header>
  );
}

/** The article's date, and to who asks or listens, where the page gives it; or that it gives none. */
function PageDate({ page, apart }: { page: Extract<PageView, { state: 'open' }>; apart: boolean }) {
  const dot = apart && '· ';
  if (!page.date) {
    return (
      <span>
        {dot}
        {i18n.t('page.undated')}
      </span>
    );
  }
  const whole = articleDateWords(page.date, page.dateFrom);
  return (
    <span>
      {dot}
      <time dateTime={page.date.value} title={whole} aria-hidden>
        {dateWords(page.date)}
      </time>
      <span className="unseen">{whole}</span>
    </span>
  );
}

/** What the reader should know about this page before the notes, in one sentence; empty when nothing. */
export function pageSentence(page: PageView, names: number): string {
  if (page.state === 'closed') return i18n.t('page.closed');
  if (page.state === 'waiting') return i18n.t('page.waiting');
  if (!page.on) return i18n.t('page.off');
  return names === 0 ? i18n.t('page.none') : '';
}
