import { useState } from 'react';
import type { CardData, NoteFace } from '../lib/core/types.ts';
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
  onOpenEntity: (id: string) => void;
}

/** One note on the card's rail. */
export function NoteItem({ note, data, first, onOpenEntity }: NoteItemProps) {
  const [asked, ask] = useState(false);
  const claim = claimWords(note);
  const why = whyWords(note.why ?? [], data);
  const counted = data.dateFrom ? (first ? 'article' : 'named') : 'today';
  return (
    <li className="note">
      <div className="rail" />
      <div>
        <div className="meta">
          <time className="strong" dateTime={note.date.value}>
            {dateWords(note.date)}
          </time>
          {data.pageDate && ` · ${distanceWords(note.date, data.pageDate, counted)}`}
          {note.foreign && ` · ${i18n.t('note.inLanguage', { language: languageWords(note.lang) })}`}
        </div>
        <NoteText note={note} self={data.entity.id} onOpenEntity={onOpenEntity} />
        {claim && <p className="said">{claim}</p>}
        {note.caveat && (
          <p className="caveat" lang={note.lang} dir="auto">
            {note.caveat}
          </p>
        )}
        <SourceLine sources={note.sources} linked />
        {why && (
          <button type="button" className="why-ask faint" aria-expanded={asked} onClick={() => ask(!asked)}>
            {i18n.t('why.ask')}
          </button>
        )}
        {asked && <p className="why meta">{why}</p>}
      </div>
    </li>
  );
}
