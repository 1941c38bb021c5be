import { type CSSProperties, memo, useId, useMemo } from 'react';
import type { NoteDate } from '../lib/core/schema.ts';
import { inYears, layOut, notesIn, type TimelineGroup } from '../lib/core/timeline.ts';
import type { NoteFace } from '../lib/core/types.ts';
import { FoldHeading } from './fold-heading.tsx';
import { type Folded, yearKey } from './folded.ts';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { longClass } from './long.ts';
import { useRoving } from './roving.ts';
import { TimelineNote, type TimelineNoteProps } from './timeline-note.tsx';
import { UntilFound } from './until-found.tsx';
import { dateWords } from './words.ts';

export interface TimelineProps {
  notes: NoteFace[];
  /** Whether there are older notes that are not among these. */
  more: boolean;
  /** The article's own date, drawn as a line among the notes. */
  article: NoteDate | null;
  /** How many notes are later than the article, and whether they are among these. */
  later: number;
  showLater: boolean;
  onLater: (show: boolean) => void;
  folded: Folded;
  onFold: (key: string, folded: boolean) => void;
  onCopy: TimelineNoteProps['onCopy'];
  /** The entity on the page to jump to from this note; null when there is none. */
  jumpTarget: (note: NoteFace) => string | null;
  onJump: (entity: string) => void;
  /** The reader begins to type in the list. */
  onType: () => void;
}

/** Notes by year and month, newest first, each of which folds; what came after the article is folded above. */
export function Timeline({ notes, article, later, showLater, onLater, onType, ...rest }: TimelineProps) {
  const hint = useId();
  const roving = useRoving<HTMLElement>({ items: '[data-row]', axis: 'column', inside: '[data-action]', onType });
  const groups = useMemo(() => layOut(notes, article), [notes, article]);
  const { folded, onFold, more } = rest;

  /** How many notes are folded away, where that is known. */
  const countOf = (those: readonly TimelineGroup[]) =>
    more && those.at(-1) === groups.at(-1) ? '' : i18n.t('foot.notes', notesIn(those));
  const folding = (key: string, those: readonly TimelineGroup[]) => ({
    folded: folded.has(key),
    onFold: (fold: boolean) => onFold(key, fold),
    count: folded.has(key) ? countOf(those) : '',
  });

  return (
    <>
      {later > 0 && (
        <div className="later">
          <button
            type="button"
            className="link-button meta"
            aria-expanded={showLater}
            onClick={() => onLater(!showLater)}
          >
            {i18n.t('timeline.later', later)}
            <Icon name="fold" />
          </button>
        </div>
      )}
      <section className={longClass(notes)} aria-label={i18n.t('timeline.label')} aria-describedby={hint} {...roving}>
        {inYears(groups).map(({ year, groups: months }) => (
          <section className={folded.has(yearKey(year)) ? 'year folded' : 'year'} key={year}>
            <FoldHeading level={2} {...folding(yearKey(year), months)}>
              {dateWords({ value: year, precision: 'year' })}
            </FoldHeading>
            <UntilFound hidden={folded.has(yearKey(year))} onFound={() => onFold(yearKey(year), false)}>
              {months.map((group) => (
                <section className="month" key={group.key} style={heightOf(group, folded.has(group.key))}>
                  <FoldHeading level={3} {...folding(group.key, [group])}>
                    {monthWords(group.date)}
                  </FoldHeading>
                  <UntilFound hidden={folded.has(group.key)} onFound={() => onFold(group.key, false)}>
                    <Rows group={group} {...rest} />
                  </UntilFound>
                </section>
              ))}
            </UntilFound>
          </section>
        ))}
      </section>
      <p className="unseen" id={hint}>
        {i18n.t('timeline.hint')}
      </p>
    </>
  );
}

const monthWords = (date: NoteDate): string =>
  date.precision === 'year' ? i18n.t('timeline.sometime', { year: dateWords(date) }) : dateWords(date, 'heading');

/** For the browser, which leaves out what is far from sight, to know about how high it is. */
const heightOf = ({ rows }: TimelineGroup, folded: boolean) =>
  ({ '--rows': folded ? 0 : rows.length }) as CSSProperties;

type RowsProps = Pick<TimelineProps, 'onCopy' | 'onJump' | 'jumpTarget'> & { group: TimelineGroup };

/** The notes of a month; drawn again only where they are others, for of thousands few change at a time. */
const Rows = memo(function Rows({ group, onCopy, onJump, jumpTarget }: RowsProps) {
  return (
    <ol>
      {group.rows.map((row) =>
        row.kind === 'article' ? (
          <ArticleLine key="article" date={row.date} />
        ) : (
          <TimelineNote
            key={row.note.id}
            note={row.note}
            onCopy={onCopy}
            target={jumpTarget(row.note)}
            onJump={onJump}
          />
        ),
      )}
    </ol>
  );
}, sameRows);

function sameRows(before: RowsProps, after: RowsProps): boolean {
  const { group: a, ...ways } = before;
  const { group: b, ...others } = after;
  const isSame =
    ways.onCopy === others.onCopy && ways.onJump === others.onJump && ways.jumpTarget === others.jumpTarget;
  return (
    isSame &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => {
      const other = b.rows[i];
      if (row.kind === 'note') return other?.kind === 'note' && other.note === row.note;
      return other?.kind === 'article' && other.date === row.date;
    })
  );
}

function ArticleLine({ date }: { date: NoteDate }) {
  return (
    <li className="event article" data-row tabIndex={-1} aria-current="date">
      <time dateTime={date.value}>{dateWords(date, 'brief')}</time>
      <div className="rail" />
      <div>{i18n.t('timeline.article')}</div>
    </li>
  );
}
