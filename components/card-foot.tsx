import { useState } from 'react';
import type { CardData } from '../lib/core/types.ts';
import { Chip } from './chip.tsx';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

/** Letters that fit on the line, wide ones counted twice; a second name that does not fit is left out. */
const ROOM = 26;
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/g;
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

export interface CardFootProps {
  companions: CardData['companions'];
  /** Notes that the card does not show. */
  more: number;
  onOpenEntity: (id: string) => void;
  onTimeline: () => void;
  /** The reader knows this one. */
  onKnown: () => void;
  /** Absent on a page of Latar's own, which is no site. */
  onSiteOff: (() => void) | undefined;
}

/** Where to go from the card: to those it appears with, to the timeline, or away from this site. */
export function CardFoot({ companions, more, onOpenEntity, onTimeline, onKnown, onSiteOff }: CardFootProps) {
  const [choosing, choose] = useState(false);
  const [first, second] = companions;
  const onward = more > 0 ? i18n.t('card.more', more) : i18n.t('card.timeline');
  const line = [i18n.t('card.with'), onward, first?.entity.name, second?.entity.name].join('');
  const fits = first && second && widthOf(line) <= ROOM;
  const shown = companions.slice(0, fits ? 2 : 1);
  return (
    <div className="card-foot">
      <div className="row">
        <div className="companions">
          {shown.length > 0 && <span className="faint">{i18n.t('card.with')}</span>}
          {shown.map(({ entity, count }) => (
            <Chip key={entity.id} entity={entity} count={count} onPress={() => onOpenEntity(entity.id)} />
          ))}
        </div>
        <button
          type="button"
          className="link-button strong"
          aria-label={more > 0 ? i18n.t('card.moreLabel', more) : undefined}
          onClick={onTimeline}
        >
          {onward}
          <Icon name="arrow" />
        </button>
        <IconButton
          icon="choices"
          label={i18n.t('card.choices')}
          expanded={choosing}
          onPress={() => choose(!choosing)}
        />
      </div>
      {choosing && (
        <div className="choices">
          <button type="button" className="link-button meta" onClick={onKnown}>
            {i18n.t('card.known')}
          </button>
          {onSiteOff && (
            <button type="button" className="link-button meta" onClick={onSiteOff}>
              {i18n.t('card.off')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
