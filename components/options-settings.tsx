import type { Settings } from '../lib/settings.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { DelaySlider } from './delay-slider.tsx';
import { i18n } from './i18n.ts';

export interface OptionsSettingsProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** How Latar marks, opens and words things. Each change holds at once. */
export function OptionsSettings({ settings, onChange }: OptionsSettingsProps) {
  return (
    <>
      <section className="part">
        <ChoiceGroup
          legend={i18n.t('options.marks')}
          value={settings.marks}
          onChange={(marks) => onChange({ marks })}
          choices={[
            { value: 'sections', label: i18n.t('options.marksSections') },
            { value: 'first', label: i18n.t('options.marksFirst') },
            { value: 'all', label: i18n.t('options.marksAll') },
          ]}
        />
      </section>
      <section className="part">
        <ChoiceGroup
          legend={i18n.t('options.opens')}
          value={settings.mode}
          onChange={(mode) => onChange({ mode })}
          choices={[
            { value: 'hover', label: i18n.t('options.opensRest') },
            { value: 'key', label: i18n.t('options.opensKey') },
            { value: 'click', label: i18n.t('options.opensClick') },
            { value: 'quiet', label: i18n.t('options.marksQuiet') },
          ]}
        />
        {(settings.mode === 'hover' || settings.mode === 'key') && (
          <DelaySlider delay={settings.delay} onChange={(delay) => onChange({ delay })} />
        )}
      </section>
      <section className="part">
        <ChoiceGroup
          legend={i18n.t('options.notes')}
          value={settings.notes[0] ?? 'auto'}
          onChange={(lang) => onChange({ notes: lang === 'auto' ? [] : [lang] })}
          choices={[
            { value: 'auto', label: i18n.t('options.notesAuto') },
            { value: 'en', label: i18n.t('options.notesEn'), lang: 'en' },
            { value: 'id', label: i18n.t('options.notesId'), lang: 'id' },
          ]}
        />
      </section>
    </>
  );
}
