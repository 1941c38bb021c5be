/**
 * Takes the place of WXT's own `ContentScriptContext` (see `wxt.config.ts`). Theirs brings timers,
 * listeners and a watcher of addresses, 1.0 kB (gzip) of the 12 kB that the script on every page
 * may weigh, and tells pages by an event that it started. Ours is empty: the script on every page
 * ends by a signal of its own.
 */
export class ContentScriptContext {}
