import type { Ref } from 'react';
import type { CardData, NoteFace } from '../lib/core/types.ts';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { articleDateWords } from './date-words.ts';
import { FoldedNotes } from './folded-notes.tsx';
import { i18n } from './i18n.ts';
import { NoteItem } from './note-item.tsx';
import { tongue } from './words.ts';

/** Notes shown before the reader asks for the rest. */
const FIRST_NOTES = 3;

export interface CardProps {
  data: CardData;
  /** The word on the page that the card was opened from; empty when it was not opened from the page. */
  matched: string;
  pinned: boolean;
  canGoBack: boolean;
  /** Whether all notes are shown, not only the first ones. */
  all: boolean;
  onAll: () => void;
  onPin: () => void;
  onClose: () => void;
  onBack: () => void;
  /** Show that entity's card in the place of this one. */
  onOpenEntity: (id: string) => void;
  /** Answers once the citation is on the clipboard. */
  onCopy: (note: NoteFace) => Promise<void>;
  onTimeline: (entity: string) => void;
  onKnown: () => void;
  onSiteOff: (() => void) | undefined;
  /** The dialog itself, which takes focus when the card is opened by keyboard. */
  ref?: Ref<HTMLElement>;
}

/**
 * The card: who or what a name is, and the notes that matter for this article. Give it a `key` of
 * the entity's id, so that a card opened from a card starts anew. Needs `card.css`.
 */
export function Card({
  data,
  matched,
  ref,
  onOpenEntity,
  onCopy,
  onTimeline,
  onKnown,
  onSiteOff,
  ...others
}: CardProps) {
  const { all, onAll, ...head } = others;
  const { entity, notes, said, later, companions, total } = data;
  const shown = all ? notes : notes.slice(0, FIRST_NOTES);
  const rest = notes.length - shown.length;
  const item = { data, onOpenEntity, onCopy };
  return (
    <section
      ref={ref}
      className="surface card"
      role="dialog"
      aria-label={i18n.t('card.label', { name: entity.name })}
      tabIndex={-1}
      {...tongue()}
    >
      <CardHead entity={entity} matched={matched} {...head} />
      <div className="card-notes">
        {notes.length + said.length + later.length === 0 && <p className="no-notes meta">{i18n.t('noNotes')}</p>}
        <ol>
          {shown.map((note, i) => (
            <NoteItem key={note.id} note={note} first={i === 0} takesFocus={i === FIRST_NOTES} {...item} />
          ))}
        </ol>
        {rest > 0 && (
          <p className="more-notes">
            <button type="button" className="link-button meta" onClick={onAll}>
              {i18n.t('card.moreNotes', rest)}
            </button>
          </p>
        )}
        <FoldedNotes
          label={i18n.t('card.said', said.length)}
          notes={said}
          alone={notes.length + later.length === 0}
          {...item}
        />
        <FoldedNotes
          label={i18n.t('timeline.later', later.length)}
          notes={later}
          alone={notes.length === 0}
          {...item}
        />
        {notes.length + said.length + later.length > 0 && (
          <p className="article-date faint">{articleDateWords(data.pageDate, data.dateFrom)}</p>
        )}
      </div>
      <CardFoot
        companions={companions}
        more={Math.max(0, total - shown.length - said.length - later.length)}
        onOpenEntity={onOpenEntity}
        onTimeline={() => onTimeline(entity.id)}
        onKnown={onKnown}
        onSiteOff={onSiteOff}
      />
    </section>
  );
}
