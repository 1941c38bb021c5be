import { i18n } from '#i18n';
import type { NoteDate } from '../lib/core/schema.ts';
import { Switch } from './switch.tsx';
import { dateWords } from './words.ts';

/**
 * The page that the timeline stands beside. `open`: Latar runs on it. `waiting`: it could, but the
 * page was there before Latar. `closed`: the browser lets no extension run there.
 */
export type PageView =
  | { state: 'open'; title: string; host: string; date: NoteDate | null; on: boolean }
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
  const date = page.state === 'open' && page.date ? dateWords(page.date) : '';
  return (
    <header className="page-head">
      <div className="row">
        <h1 className="grow">{running ? i18n.t('page.names', names) : i18n.t('page.recent')}</h1>
        {page.state === 'open' && <Switch label={i18n.t('page.switch')} on={page.on} onChange={onSite} />}
      </div>
      {(title || date) && (
        <p className="page-title meta" title={title}>
          <span className="clip" dir="auto">
            {title}
          </span>
          {date && (
            <span>
              {title && '· '}
              {date}
            </span>
          )}
        </p>
      )}
    </header>
  );
}

/** What the reader should know about this page before the notes, in one sentence; empty when nothing. */
export function pageSentence(page: PageView, names: number): string {
  if (page.state === 'closed') return i18n.t('page.closed');
  if (page.state === 'waiting') return i18n.t('page.waiting');
  if (!page.on) return i18n.t('page.off');
  return names === 0 ? i18n.t('page.none') : '';
}
