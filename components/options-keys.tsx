import { i18n } from './i18n.ts';
import { OptionsPart } from './options-part.tsx';

export interface OptionsKeysProps {
  /** As the browser writes it, "Alt+Shift+L"; empty when none is set. */
  stepKey: string;
  onChangeKeys: () => void;
}

export function OptionsKeys({ stepKey, onChangeKeys }: OptionsKeysProps) {
  return (
    <OptionsPart id="keys" title={i18n.t('options.keys')}>
      <ul className="lines">
        <li>
          <span className="grow">{i18n.t('commandStep')}</span>
          {stepKey ? <kbd>{stepKey}</kbd> : <span className="meta">{i18n.t('options.keysUnset')}</span>}
          <button type="button" className="push" onClick={onChangeKeys}>
            {i18n.t('options.keysChange')}
          </button>
        </li>
        <li>
          <span className="grow">{i18n.t('options.keysEsc')}</span>
          <kbd>Esc</kbd>
        </li>
      </ul>
    </OptionsPart>
  );
}
