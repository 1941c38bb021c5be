import { useState } from 'react';
import type { NoteFace } from '../lib/core/types.ts';
import { NoteItem, type NoteItemProps } from './note-item.tsx';

export interface FoldedNotesProps extends Pick<NoteItemProps, 'data' | 'onOpenEntity' | 'onCopy'> {
  /** What is folded, and how many. */
  label: string;
  notes: NoteFace[];
  /** Unfolded from the first: there is nothing else to read. */
  alone: boolean;
}

/** Notes that do not belong among the three, behind a line that says what they are. */
export function FoldedNotes({ label, notes, alone, ...given }: FoldedNotesProps) {
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
            <NoteItem key={note.id} note={note} first={alone && i === 0} {...given} />
          ))}
        </ol>
      )}
    </>
  );
}
