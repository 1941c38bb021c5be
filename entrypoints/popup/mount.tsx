import { createRoot } from 'react-dom/client';
import { prepareWords, tongue } from '../../components/words.ts';
import type { Ahead, Opening } from './ahead.ts';
import { App } from './app.tsx';

/** Milliseconds that the first paint waits for its notes; later than that, it says that they are coming. */
const PATIENCE = 250;

/** Puts the app into `#root` of this page, in the language of its words. */
export async function mount(opening: Opening, ahead: Ahead): Promise<void> {
  Object.assign(document.documentElement, tongue());
  prepareWords();
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const ready = await Promise.race([ahead.ready, late]).catch(() => undefined);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App {...opening} ahead={ahead} ready={ready} />);
}
