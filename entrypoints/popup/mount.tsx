import { createRoot } from 'react-dom/client';
import { prepareWords, tongue } from '../../components/words.ts';
import { askAhead } from './ahead.ts';
import { App, type AppProps } from './app.tsx';

/** Puts the app into `#root` of this page, in the language of its words. */
export function mount(props: Omit<AppProps, 'ahead'>): void {
  const ahead = askAhead(props.tab);
  Object.assign(document.documentElement, tongue());
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App {...props} ahead={ahead} />);
  prepareWords();
}
