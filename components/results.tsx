import { useId } from 'react';
import type { NoteFace } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { longClass } from './long.ts';
import { useRoving } from './roving.ts';
import { TimelineNote, type TimelineNoteProps } from './timeline-note.tsx';

export interface ResultsProps {
  notes: readonly NoteFace[];
  /** How many were found, of which these are the first. */
  total: number;
  onCopy: TimelineNoteProps['onCopy'];
  /** The entity on the page to jump to from this note; null when there is none. */
  jumpTarget: (note: NoteFace) => string | null;
  onJump: (entity: string) => void;
  /** The reader begins to type in the list. */
  onType: () => void;
}

/** Notes that a search found, best first. */
export function Results({ notes, total, onCopy, jumpTarget, onJump, onType }: ResultsProps) {
  const hint = useId();
  const roving = useRoving<HTMLElement>({ items: '[data-row]', axis: 'column', inside: '[data-action]', onType });
  return (
    <>
      <section className={longClass(notes)} aria-label={i18n.t('search.results')} aria-describedby={hint} {...roving}>
        <ol className="results">
          {notes.map((note, i) => (
            <TimelineNote
              key={note.id}
              note={note}
              nth={i + 1}
              of={total}
              dated="full"
              onCopy={onCopy}
              target={jumpTarget(note)}
              onJump={onJump}
            />
          ))}
        </ol>
      </section>
      <p className="unseen" id={hint}>
        {i18n.t('search.hint')}
      </p>
    </>
  );
}
