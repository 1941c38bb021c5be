import { useId } from 'react';
import type { Settings } from '../lib/settings.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { DelaySlider } from './delay-slider.tsx';
import { i18n } from './i18n.ts';
import { OptionsPart } from './options-part.tsx';

/** Keys as keyboards have them. */
const HELD: readonly (readonly [Settings['key'], string])[] = [
  ['alt', 'Alt'],
  ['ctrl', 'Ctrl'],
  ['shift', 'Shift'],
  ['meta', 'Meta (⌘, ⊞)'],
];

export interface SettingsProps {
  settings: Settings;
  /** Each change holds at once. */
  onChange: (change: Partial<Settings>) => void;
}

/** What opens a card, and how soon. */
export function OptionsOpening({ settings, onChange }: SettingsProps) {
  const id = useId();
  const { mode, key, delay } = settings;
  return (
    <OptionsPart id="opening" title={i18n.t('options.opens')}>
      <ChoiceGroup
        hideLegend
        legend={i18n.t('options.opens')}
        value={mode}
        onChange={(next) => onChange({ mode: next })}
        choices={[
          { value: 'hover', label: i18n.t('options.opensRest') },
          { value: 'key', label: i18n.t('options.opensKey') },
          { value: 'click', label: i18n.t('options.opensClick') },
          { value: 'quiet', label: i18n.t('options.opensQuiet') },
        ]}
      />
      {mode === 'key' && (
        <div className="field">
          <label htmlFor={id}>{i18n.t('options.held')}</label>
          <select id={id} value={key} onChange={(event) => onChange({ key: event.target.value as Settings['key'] })}>
            {HELD.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {(mode === 'hover' || mode === 'key') && (
        <DelaySlider delay={delay} onChange={(next) => onChange({ delay: next })} />
      )}
    </OptionsPart>
  );
}
