import { useState } from 'react';
import type { CardData, NoteFace } from '../lib/core/types.ts';
import { NoteItem } from './note-item.tsx';

export interface FoldedNotesProps {
  /** What is folded, and how many. */
  label: string;
  notes: NoteFace[];
  data: CardData;
  /** Unfolded from the first: there is nothing else to read. */
  alone: boolean;
  onOpenEntity: (id: string) => void;
}

/** Notes that do not belong among the three, behind a line that says what they are. */
export function FoldedNotes({ label, notes, data, alone, onOpenEntity }: FoldedNotesProps) {
  const [open, setOpen] = useState(alone);
  if (notes.length === 0) return null;
  return (
    <>
      <p className="more-notes">
        <button type="button" className="link-button meta" aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </button>
      </p>
      {open && (
        <ol>
          {notes.map((note, i) => (
            <NoteItem key={note.id} note={note} data={data} first={alone && i === 0} onOpenEntity={onOpenEntity} />
          ))}
        </ol>
      )}
    </>
  );
}
