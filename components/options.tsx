import { i18n } from './i18n.ts';
import { type CorpusView, OptionsCorpus } from './options-corpus.tsx';
import { OptionsKeys, type OptionsKeysProps } from './options-keys.tsx';
import { OptionsPermissions, type OptionsPermissionsProps } from './options-permissions.tsx';
import { OptionsSettings, type OptionsSettingsProps } from './options-settings.tsx';
import { OptionsSites } from './options-sites.tsx';

export interface OptionsProps extends OptionsSettingsProps, OptionsKeysProps, OptionsPermissionsProps {
  /** What the corpus holds; null when it cannot be opened, absent while it is being read. */
  corpus: CorpusView | null | undefined;
}

/** The options page: settings first, then what Latar knows and what it may do. Needs `options.css`. */
export function Options({ settings, onChange, corpus, stepKey, onChangeKeys, granted }: OptionsProps) {
  const switchOn = (host: string) => onChange({ off: settings.off.filter((other) => other !== host) });
  return (
    <main className="surface options">
      <h1>{i18n.t('options.title')}</h1>
      <p className="lead">{i18n.t('description')}</p>
      <OptionsSettings settings={settings} onChange={onChange} />
      <OptionsSites hosts={settings.off} onSwitchOn={switchOn} />
      <OptionsKeys stepKey={stepKey} onChangeKeys={onChangeKeys} />
      {corpus !== undefined && <OptionsCorpus corpus={corpus} />}
      <OptionsPermissions granted={granted} />
    </main>
  );
}
