/** Brought to the frames of a tab while a card is open in one of them. Wiring only. */
import { defineUnlistedScript } from '#imports';
import { awaitEscape } from '../lib/cards-elsewhere.ts';

export default defineUnlistedScript(awaitEscape);
