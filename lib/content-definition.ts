/**
 * Takes the place of WXT's own `defineContentScript` (see `wxt.config.ts`). What a content script
 * says of itself is for the manifest; in the script itself it is 0.1 kB (gzip) of the 12 kB that
 * the scripts on every page may weigh.
 */
import type { ContentScriptDefinition } from 'wxt';

/** All of it while WXT reads what entrypoints there are; in a bundle, which has a name, what is run alone. */
export const defineContentScript = (definition: ContentScriptDefinition) =>
  import.meta.env.ENTRYPOINT ? { main: definition.main } : definition;
