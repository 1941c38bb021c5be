import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '../../components/i18n.ts';
import { Options } from '../../components/options.tsx';
import { tongue } from '../../components/words.ts';
import { DEFAULTS, noteLanguages } from '../../lib/settings.ts';
import { readSettingsFile } from '../../lib/settings-file.ts';
import { siteOf } from '../../lib/site-of.ts';
import { useSettings } from '../popup/use-settings.ts';
import { saveSettings } from './save-settings.ts';
import { useCorpus } from './use-corpus.ts';
import { useFaces } from './use-faces.ts';
import { openKeys, useStepKey } from './use-keys.ts';
import { useStored } from './use-stored.ts';
import { useSynced } from './use-synced.ts';

const { sync: _, changed: __, ...AT_FIRST } = DEFAULTS;

function App() {
  const [settings, change] = useSettings();
  const [stored, erase] = useStored();
  const corpus = useCorpus(stored);
  const langs = noteLanguages(settings ?? DEFAULTS, browser.i18n.getUILanguage());
  const faces = useFaces(settings?.known, langs);
  const stepKey = useStepKey();
  const synced = useSynced();
  if (!settings) return null;
  const granted = (browser.runtime.getManifest().permissions ?? []) as string[];
  return (
    <Options
      settings={settings}
      onChange={change}
      siteOf={siteOf}
      faces={faces}
      languages={corpus?.languages ?? []}
      corpus={corpus}
      welcome={browser.runtime.getURL('/welcome.html')}
      stepKey={stepKey ?? ''}
      onChangeKeys={openKeys}
      defaults={AT_FIRST}
      onExport={() => saveSettings(settings)}
      readFile={readSettingsFile}
      synced={synced}
      stored={stored}
      onErase={erase}
      granted={granted}
    />
  );
}

Object.assign(document.documentElement, tongue());
document.title = `${i18n.t('name')}: ${i18n.t('options.title')}`;
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
