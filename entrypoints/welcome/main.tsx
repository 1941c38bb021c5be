/** The first page, opened once when Latar comes to a browser. Wiring only. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '../../components/i18n.ts';
import { Welcome } from '../../components/welcome.tsx';
import { tongue } from '../../components/words.ts';
import { useStepKey } from '../options/use-keys.ts';
import { useSettings } from '../popup/use-settings.ts';
import { readHere } from './read-here.ts';

function App() {
  const [settings] = useSettings();
  const stepKey = useStepKey();
  const [tried, setTried] = useState(false);
  // Read once all of it stands: text that came before the article meanwhile would shift what was found in it.
  const isThere = settings !== null && stepKey !== null;
  useEffect(() => {
    if (isThere) void readHere(() => setTried(true));
  }, [isThere]);
  if (!settings || stepKey === null) return null;
  return (
    <Welcome
      stepKey={stepKey}
      byRest={settings.mode === 'hover'}
      tried={tried}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}

Object.assign(document.documentElement, tongue());
document.title = i18n.t('welcome.title');
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
