/** Brought to a frame when a card or the popup asks what the page is about; its value is the answer. Wiring only. */
import { defineUnlistedScript } from '#imports';
import { factsOf } from '../lib/page/facts.ts';

export default defineUnlistedScript({
  // The name is the script's last word, and so what it answers with.
  globalName: 'latarFacts',
  main: () => {
    // Whoever asks again finds it compiled and warm.
    const read = () => factsOf(document);
    Object.assign(globalThis, { latarReadFacts: read });
    return read();
  },
});
