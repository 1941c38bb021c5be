import type { Marks } from './core/settle.ts';

/**
 * What the reader may set, with defaults. Read on every page, so it is checked by hand, field by
 * field: a broken setting falls back to its own default and leaves the others alone.
 */
export interface Settings {
  marks: Marks;
  /** Milliseconds the pointer rests before a card opens, 0 to 1500. */
  delay: number;
  /** What opens a card: resting, resting with the Alt key held, or a click. */
  opens: 'rest' | 'key' | 'click';
  /** Language of the notes; `auto` follows the browser. */
  notes: 'auto' | 'en' | 'id';
  /** Host names where Latar is off. */
  off: string[];
}

export const DEFAULTS: Settings = { marks: 'sections', delay: 300, opens: 'rest', notes: 'auto', off: [] };

const oneOf = <T extends string>(allowed: readonly T[], value: unknown, fallback: T): T =>
  allowed.includes(value as T) ? (value as T) : fallback;

/** Settings from whatever storage held. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const delay = raw.delay;
  return {
    marks: oneOf(['sections', 'first', 'all', 'quiet'], raw.marks, DEFAULTS.marks),
    delay: typeof delay === 'number' && delay >= 0 && delay <= 1500 ? delay : DEFAULTS.delay,
    opens: oneOf(['rest', 'key', 'click'], raw.opens, DEFAULTS.opens),
    notes: oneOf(['auto', 'en', 'id'], raw.notes, DEFAULTS.notes),
    off: Array.isArray(raw.off) ? raw.off.filter((host): host is string => typeof host === 'string') : [],
  };
}

/** Key of the settings in the extension's local storage. */
export const SETTINGS_KEY = 'settings';

/** Whether Latar is off for a host name. */
export const isOff = (settings: Settings, host: string): boolean => settings.off.includes(host);

/** Settings with a site switched on or off. */
export const switchSite = (settings: Settings, host: string, on: boolean): Settings => ({
  ...settings,
  off: [...settings.off.filter((other) => other !== host), ...(on ? [] : [host])],
});

/** The language notes are shown in. `browserLanguage`: BCP 47 tag of the browser's interface. */
export function noteLanguage(settings: Settings, browserLanguage: string): 'en' | 'id' {
  if (settings.notes !== 'auto') return settings.notes;
  return /^(id|in|ms)\b/.test(browserLanguage) ? 'id' : 'en';
}
