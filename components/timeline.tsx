import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { NoteDate } from '../lib/core/schema.ts';
import { layOut, type TimelineGroup } from '../lib/core/timeline.ts';
import type { NoteFace } from '../lib/core/types.ts';
import { Icon } from './icon.tsx';
import { useRoving } from './roving.ts';
import { TimelineNote, type TimelineNoteProps } from './timeline-note.tsx';
import { dateWords } from './words.ts';

/** Notes drawn at first and again for each step back. */
const STEP = 60;

export interface TimelineProps {
  notes: NoteFace[];
  /** The article's own date, drawn as a line among the notes. */
  article: NoteDate | null;
  onCopy: TimelineNoteProps['onCopy'];
  /** The entity on the page to jump to from this note; null when there is none. */
  jumpTarget: (note: NoteFace) => string | null;
  onJump: (entity: string) => void;
}

/** Notes by month, newest first; what came after the article is folded above. */
export function Timeline({ notes, article, onCopy, jumpTarget, onJump }: TimelineProps) {
  const [showLater, setShowLater] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const hint = useId();
  const roving = useRoving<HTMLElement>({ items: '[data-row]', axis: 'column', inside: '[data-action]' });
  const { groups, later } = layOut(notes, article, showLater);
  const { shown, rest } = cut(groups, limit);

  return (
    <>
      {later > 0 && (
        <div className="later">
          <button
            type="button"
            className="link-button meta"
            aria-expanded={showLater}
            onClick={() => setShowLater(!showLater)}
          >
            {i18n.t('timeline.later', later)}
            <Icon name="fold" />
          </button>
        </div>
      )}
      <section aria-label={i18n.t('timeline.label')} aria-describedby={hint} {...roving}>
        {shown.map(({ key, date, rows }) => (
          <section className="month" key={key}>
            <h2>{dateWords(date, 'heading')}</h2>
            <ol>
              {rows.map((row) => {
                if (row.kind === 'article') return <ArticleLine key="article" date={row.date} />;
                const target = jumpTarget(row.note);
                return (
                  <TimelineNote
                    key={row.note.id}
                    note={row.note}
                    onCopy={onCopy}
                    onJump={target === null ? undefined : () => onJump(target)}
                  />
                );
              })}
            </ol>
          </section>
        ))}
      </section>
      <p className="unseen" id={hint}>
        {i18n.t('timeline.hint')}
      </p>
      {rest > 0 && (
        <div className="older">
          <button type="button" className="link-button meta" onClick={() => setLimit(limit + STEP)}>
            {i18n.t('timeline.older')}
          </button>
        </div>
      )}
    </>
  );
}

function ArticleLine({ date }: { date: NoteDate }) {
  return (
    <li className="event article" data-row tabIndex={-1} aria-current="date">
      <time dateTime={date.value}>{dateWords(date, 'brief')}</time>
      <div className="rail" />
      <div>{i18n.t('timeline.article')}</div>
    </li>
  );
}

function cut(groups: TimelineGroup[], limit: number): { shown: TimelineGroup[]; rest: number } {
  const shown: TimelineGroup[] = [];
  let left = limit;
  let rest = 0;
  for (const group of groups) {
    const rows = group.rows.slice(0, Math.max(0, left));
    if (rows.length > 0) shown.push({ ...group, rows });
    rest += group.rows.length - rows.length;
    left -= rows.length;
  }
  return { shown, rest };
}
