import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '../../components/i18n.ts';
import { Options } from '../../components/options.tsx';
import { tongue } from '../../components/words.ts';
import { useSettings } from '../popup/use-settings.ts';
import { useCorpus } from './use-corpus.ts';
import { openKeys, useStepKey } from './use-keys.ts';

function App() {
  const [settings, change] = useSettings();
  const corpus = useCorpus();
  const stepKey = useStepKey();
  if (!settings) return null;
  const granted = (browser.runtime.getManifest().permissions ?? []) as string[];
  return (
    <Options
      settings={settings}
      onChange={change}
      corpus={corpus}
      stepKey={stepKey}
      onChangeKeys={openKeys}
      granted={granted}
    />
  );
}

Object.assign(document.documentElement, tongue());
document.title = `${i18n.t('name')}: ${i18n.t('options.title')}`;
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
