/** Hears keys before any script of the page does, so that the Esc that closes a card is not the page's, too. Wiring only. */
import { defineContentScript } from '#imports';
import { standFirst } from '../lib/page/keys.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: standFirst,
});
