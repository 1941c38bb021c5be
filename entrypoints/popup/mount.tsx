import { createRoot } from 'react-dom/client';
import { tongue } from '../../components/words.ts';
import { App, type AppProps } from './app.tsx';

/** Puts the app into `#root` of this page, in the language of its words. */
export function mount(props: AppProps): void {
  Object.assign(document.documentElement, tongue());
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App {...props} />);
}
