import type { ReactNode } from 'react';
import type { NoteFace } from '../lib/core/types.ts';

export interface NoteTextProps {
  note: NoteFace;
  /** Entity whose card this is: its own name needs no way to itself. */
  self: string;
  onOpenEntity: (id: string) => void;
}

/** A note's text with the names in it strong, each opening its own card. */
export function NoteText({ note, self, onOpenEntity }: NoteTextProps) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, entity } of note.mentions) {
    if (start < at || entity === self) continue;
    pieces.push(
      note.text.slice(at, start),
      <Mention key={start} onOpen={() => onOpenEntity(entity)}>
        {note.text.slice(start, end)}
      </Mention>,
    );
    at = end;
  }
  return (
    <p className="note-text" lang={note.lang} dir="auto">
      {pieces}
      {note.text.slice(at)}
    </p>
  );
}

/**
 * A button that breaks across lines with the sentence it stands in. A `<button>` is a box even when
 * it is inline, and pushes the comma behind it to the next line.
 */
function Mention({ children, onOpen }: { children: string; onOpen: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above, a <button> is a box.
    <span
      role="button"
      tabIndex={0}
      className="mention"
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </span>
  );
}
