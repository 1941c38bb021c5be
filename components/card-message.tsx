import type { CSSProperties, Ref } from 'react';
import { i18n } from './i18n.ts';
import { IconButton } from './icon-button.tsx';
import { tongue } from './words.ts';

export interface CardMessageProps {
  /** One sentence. */
  text: string;
  /** The name it is about, as the page writes it. */
  name: string;
  /** For a state that may pass at once: shows only if it lasts 300 ms. */
  passing?: boolean;
  /** What can be done about it. */
  action?: { label: string; onPress: () => void };
  onClose: () => void;
  ref?: Ref<HTMLElement>;
}

/** A card with one sentence instead of notes: still looking, or unable to. Needs `card.css`. */
export function CardMessage({ text, name, passing = false, action, onClose, ref }: CardMessageProps) {
  return (
    <section
      ref={ref}
      className={passing ? 'surface card card-message waiting' : 'surface card card-message'}
      style={{ '--wait': '300ms' } as CSSProperties}
      role="dialog"
      aria-label={i18n.t('card.label', { name })}
      tabIndex={-1}
      {...tongue()}
    >
      <p role="status">{text}</p>
      {action && (
        <button type="button" className="link-button strong" onClick={action.onPress}>
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={i18n.t('card.close')} onPress={onClose} />
    </section>
  );
}
