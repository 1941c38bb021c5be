import { useId } from 'react';
import type { NoteDate } from '../lib/core/schema.ts';
import { layOut } from '../lib/core/timeline.ts';
import type { NoteFace } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { useRoving } from './roving.ts';
import { TimelineNote, type TimelineNoteProps } from './timeline-note.tsx';
import { dateWords } from './words.ts';

export interface TimelineProps {
  notes: NoteFace[];
  /** The article's own date, drawn as a line among the notes. */
  article: NoteDate | null;
  /** How many notes are later than the article, and whether they are among these. */
  later: number;
  showLater: boolean;
  onLater: (show: boolean) => void;
  onCopy: TimelineNoteProps['onCopy'];
  /** The entity on the page to jump to from this note; null when there is none. */
  jumpTarget: (note: NoteFace) => string | null;
  onJump: (entity: string) => void;
}

/** Notes by month, newest first; what came after the article is folded above. */
export function Timeline({ notes, article, later, showLater, onLater, onCopy, jumpTarget, onJump }: TimelineProps) {
  const hint = useId();
  const roving = useRoving<HTMLElement>({ items: '[data-row]', axis: 'column', inside: '[data-action]' });
  const groups = layOut(notes, article);

  return (
    <>
      {later > 0 && (
        <div className="later">
          <button
            type="button"
            className="link-button meta"
            aria-expanded={showLater}
            onClick={() => onLater(!showLater)}
          >
            {i18n.t('timeline.later', later)}
            <Icon name="fold" />
          </button>
        </div>
      )}
      <section aria-label={i18n.t('timeline.label')} aria-describedby={hint} {...roving}>
        {groups.map(({ key, date, rows }) => (
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
