import { useState } from 'react';
import type { CardData, NoteFace } from '../lib/core/types.ts';
import { CopyButton } from './copy-button.tsx';
import { i18n } from './i18n.ts';
import { NoteText } from './note-text.tsx';
import { SourceLine } from './source-line.tsx';
import { claimWords } from './source-words.ts';
import { whyWords } from './why-words.ts';
import { dateWords, distanceWords, languageWords } from './words.ts';

export interface NoteItemProps {
  note: NoteFace;
  data: CardData;
  /** The first note says what its distance is measured from; the others need not repeat it. */
  first: boolean;
  /** It comes in the place of the button that was pressed for it, and takes the focus. */
  takesFocus?: boolean;
  onOpenEntity: (id: string) => void;
  /** Answers once the citation is on the clipboard. */
  onCopy: (note: NoteFace) => Promise<void>;
}

/** One note on the card's rail. */
export function NoteItem({ note, data, first, takesFocus = false, onOpenEntity, onCopy }: NoteItemProps) {
  const [asked, ask] = useState(false);
  const claim = claimWords(note);
  const why = whyWords(note.why ?? [], data);
  const counted = data.dateFrom ? (first ? 'article' : 'named') : 'today';
  return (
    <li className="note" ref={takesFocus ? takeFocus : undefined} tabIndex={takesFocus ? -1 : undefined}>
      <div className="rail" />
      <div>
        <div className="note-line">
          <div className="meta">
            <time className="strong" dateTime={note.date.value}>
              {dateWords(note.date)}
            </time>
            {data.pageDate && ` · ${distanceWords(note.date, data.pageDate, counted)}`}
            {note.foreign && ` · ${i18n.t('note.inLanguage', { language: languageWords(note.lang) })}`}
          </div>
          <div className={asked ? 'note-tools asked' : 'note-tools'}>
            {why && (
              <button type="button" className="link-button faint" aria-expanded={asked} onClick={() => ask(!asked)}>
                {i18n.t('why.ask')}
              </button>
            )}
            <CopyButton onCopy={() => onCopy(note)} />
          </div>
        </div>
        <NoteText note={note} self={data.entity.id} onOpenEntity={onOpenEntity} />
        {claim && <p className="said">{claim}</p>}
        {note.caveat && (
          <p className="caveat" lang={note.lang} dir="auto">
            {note.caveat}
          </p>
        )}
        <SourceLine sources={note.sources} linked />
        {asked && <p className="why meta">{why}</p>}
      </div>
    </li>
  );
}

const takeFocus = (note: HTMLElement | null) => note?.focus();
