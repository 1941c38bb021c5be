import type { EntityFace } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { IconButton } from './icon-button.tsx';
import { KindGlyph } from './kind-glyph.tsx';

export interface CardHeadProps {
  entity: EntityFace;
  /** The word on the page that the card was opened from; empty when it was not opened from the page. */
  matched: string;
  pinned: boolean;
  canGoBack: boolean;
  onPin: () => void;
  onClose: () => void;
  onBack: () => void;
}

/** Who or what the card is about, and what can be done with the card itself. */
export function CardHead({ entity, matched, pinned, canGoBack, onPin, onClose, onBack }: CardHeadProps) {
  return (
    <div className="card-head">
      {canGoBack && <IconButton icon="back" label={i18n.t('card.back')} onPress={onBack} />}
      <div className="card-title">
        <h2 lang={entity.lang} dir="auto">
          {entity.name}
        </h2>
        {entity.native && (
          <span className="faint" lang={entity.native.lang} dir="auto">
            {entity.native.text}
          </span>
        )}
      </div>
      <div className="card-tools">
        <IconButton
          icon="pin"
          label={pinned ? i18n.t('card.unpin') : i18n.t('card.pin')}
          pressed={pinned}
          onPress={onPin}
        />
        <IconButton icon="close" label={i18n.t('card.close')} onPress={onClose} />
      </div>
      <p className="card-gloss meta">
        <KindGlyph kind={entity.kind} spoken />
        <bdi lang={entity.glossLang}>{entity.gloss.replace(/\.$/, '')}</bdi>
        {matched && ` · ${i18n.t('card.matched', { word: matched })}`}
      </p>
    </div>
  );
}
