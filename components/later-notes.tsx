import { useState } from 'react';
import { i18n } from '#i18n';
import type { CardData } from '../lib/core/types.ts';
import { NoteItem } from './note-item.tsx';

export interface LaterNotesProps {
  data: CardData;
  onOpenEntity: (id: string) => void;
}

/** What came after the article: folded, unless there is nothing else to read. */
export function LaterNotes({ data, onOpenEntity }: LaterNotesProps) {
  const { notes, later } = data;
  const [open, setOpen] = useState(notes.length === 0);
  return (
    <>
      <p className="more-notes">
        <button type="button" className="link-button meta" aria-expanded={open} onClick={() => setOpen(!open)}>
          {i18n.t('timeline.later', later.length)}
        </button>
      </p>
      {open && (
        <ol>
          {later.map((note, i) => (
            <NoteItem
              key={note.id}
              note={note}
              data={data}
              first={notes.length === 0 && i === 0}
              onOpenEntity={onOpenEntity}
            />
          ))}
        </ol>
      )}
    </>
  );
}
