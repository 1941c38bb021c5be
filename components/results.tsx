import { useId } from 'react';
import type { NoteFace } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { useRoving } from './roving.ts';
import { TimelineNote, type TimelineNoteProps } from './timeline-note.tsx';

export interface ResultsProps {
  notes: readonly NoteFace[];
  onCopy: TimelineNoteProps['onCopy'];
  /** The entity on the page to jump to from this note; null when there is none. */
  jumpTarget: (note: NoteFace) => string | null;
  onJump: (entity: string) => void;
}

/** Notes that a search found, best first. */
export function Results({ notes, onCopy, jumpTarget, onJump }: ResultsProps) {
  const hint = useId();
  const roving = useRoving<HTMLElement>({ items: '[data-row]', axis: 'column', inside: '[data-action]' });
  return (
    <>
      <section aria-label={i18n.t('search.results')} aria-describedby={hint} {...roving}>
        <ol className="results">
          {notes.map((note) => {
            const target = jumpTarget(note);
            return (
              <TimelineNote
                key={note.id}
                note={note}
                dated="full"
                onCopy={onCopy}
                onJump={target === null ? undefined : () => onJump(target)}
              />
            );
          })}
        </ol>
      </section>
      <p className="unseen" id={hint}>
        {i18n.t('timeline.hint')}
      </p>
    </>
  );
}
