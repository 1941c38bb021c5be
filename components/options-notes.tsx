import { ChoiceGroup } from './choice-group.tsx';
import { i18n } from './i18n.ts';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';
import { languageWords } from './words.ts';

export interface OptionsNotesProps extends SettingsProps {
  /** Languages that notes are written in, as tags. */
  languages: readonly string[];
}

/** The language of the notes, each called by its own name. */
export function OptionsNotes({ settings: { notes }, onChange, languages }: OptionsNotesProps) {
  const [chosen] = notes;
  const others = [...new Set([...languages, ...(chosen ? [chosen] : [])])].filter(
    (tag) => tag !== 'en' && tag !== 'id',
  );
  return (
    <OptionsPart id="notes" title={i18n.t('options.notes')} why={i18n.t('options.notesWhy')}>
      <ChoiceGroup
        hideLegend
        legend={i18n.t('options.notes')}
        value={chosen ?? ''}
        onChange={(tag) => onChange({ notes: tag ? [tag] : [] })}
        choices={[
          { value: '', label: i18n.t('options.notesAuto') },
          { value: 'en', label: i18n.t('options.notesEn'), lang: 'en' },
          { value: 'id', label: i18n.t('options.notesId'), lang: 'id' },
          ...others.sort().map((tag) => ({ value: tag, label: languageWords(tag, tag), lang: tag })),
        ]}
      />
    </OptionsPart>
  );
}
