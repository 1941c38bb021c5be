/** The card's script: comes to a frame with its first card, draws it in a closed shadow root, and takes it away again. */
import { defineContentScript } from '#imports';
import { provideCardView } from '../../lib/card-view.ts';
import { createCardHost } from './host.tsx';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    provideCardView(createCardHost(document));
  },
});
