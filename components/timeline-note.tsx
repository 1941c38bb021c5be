import { memo } from 'react';
import type { NoteFace } from '../lib/core/types.ts';
import { CopyButton } from './copy-button.tsx';
import { FoundElsewhere } from './found-elsewhere.tsx';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { MarkedText } from './marked-text.tsx';
import { SourceLine } from './source-line.tsx';
import { claimWords } from './source-words.ts';
import { dateWords, languageWords } from './words.ts';

export interface TimelineNoteProps {
  note: NoteFace;
  /** `brief` where a heading above says the year. */
  dated?: 'brief' | 'full';
  /** Its place in a list of which not all is drawn, and how long that is. */
  nth?: number;
  of?: number;
  /** Answers once the citation is on the clipboard. */
  onCopy: (note: NoteFace) => Promise<void>;
  /** The entity on the page to jump to; null when nothing the note is about is there. */
  target: string | null;
  onJump: (entity: string) => void;
}

/**
 * A note on the timeline, with the quiet things that can be done with it. Drawn again only when it is
 * another: a long timeline has thousands.
 */
export const TimelineNote = memo(function TimelineNote(props: TimelineNoteProps) {
  const { note, dated = 'brief', nth, of, onCopy, target, onJump } = props;
  const claim = claimWords(note);
  const url = note.sources.find((source) => source.url)?.url;
  return (
    <li className="event" data-row tabIndex={-1} aria-posinset={nth} aria-setsize={of}>
      <time dateTime={note.date.value}>{dateWords(note.date, dated)}</time>
      <div className="rail" />
      <div>
        <p lang={note.lang} dir="auto">
          <MarkedText text={note.text} spans={note.found?.spans ?? []} />
        </p>
        {note.foreign && <p className="meta">{i18n.t('note.inLanguage', { language: languageWords(note.lang) })}</p>}
        <FoundElsewhere found={note.found?.elsewhere ?? []} />
        {claim && <p className="said">{claim}</p>}
        {note.caveat && (
          <p className="caveat" lang={note.lang} dir="auto">
            {note.caveat}
          </p>
        )}
        <div className="event-foot">
          <SourceLine sources={note.sources} linked={false} />
          <div className="actions">
            {target !== null && (
              <button {...action(i18n.t('note.jump'))} type="button" onClick={() => onJump(target)}>
                <Icon name="jump" />
              </button>
            )}
            {url && (
              <a {...action(i18n.t('note.source'))} href={url} target="_blank" rel="noreferrer">
                <Icon name="source" />
              </a>
            )}
            <CopyButton roving onCopy={() => onCopy(note)} />
          </div>
        </div>
      </div>
    </li>
  );
});

// Left and right reach these from the note; Tab goes on to what comes after the list.
const action = (label: string) => ({
  className: 'icon-button',
  'data-action': true,
  'aria-label': label,
  title: label,
  tabIndex: -1,
});
