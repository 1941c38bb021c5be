/**
 * What the reader may set, with defaults, and what follows from it. Read on every page, so nothing
 * here checks more than the types; what comes from files, accounts and other versions is checked in
 * full by `settings-schema.ts` before it is stored.
 */
import type { Kind } from './core/schema.ts';
import type { Marks } from './core/settle.ts';
import type { HoverSettings } from './page/hovering-types.ts';
import type { Marking } from './page/spotting.ts';

/** The shape of stored settings; `settings-schema.ts` reads older ones. */
export const SETTINGS_VERSION = 2;

/** Colours that marks come in; `marks.css` and `look.css` say which they are. */
export const COLOURS = ['red', 'amber', 'green', 'blue', 'violet', 'text'] as const;
export type Colour = (typeof COLOURS)[number];

/** Keys that can be held, as pointer events name them before `Key`. */
export const HELD_KEYS = ['alt', 'ctrl', 'shift', 'meta'] as const;

export interface Settings {
  version: typeof SETTINGS_VERSION;
  /** When the reader last changed any of them, milliseconds since 1970; 0: never. Of two machines the newest counts. */
  changed: number;
  /** What opens a card: resting, resting with `key` held, or a click. `quiet`: nothing in the page, and no marks. */
  mode: 'hover' | 'key' | 'click' | 'quiet';
  key: (typeof HELD_KEYS)[number];
  /** Milliseconds the pointer rests before a card opens, 0 to 1500. */
  delay: number;
  marks: Exclude<Marks, 'quiet'>;
  style: 'underline' | 'tint' | 'both';
  colour: Colour;
  /** Kinds of entity that are left without marks; the popup lists them all the same. */
  unmarked: Kind[];
  /** Entity ids that the reader knows: left without marks, too. */
  known: string[];
  /** Languages of the notes as BCP 47 tags, best first; none: the browser's own. */
  notes: string[];
  /** Sites where Latar is off: host names, or `*.example.org` for that host and all below it. */
  off: string[];
  /** Whether this machine keeps the settings alike with the reader's other ones, through the browser. */
  sync: boolean;
}

/** What a page has to know of them. */
export type PageSettings = Omit<Settings, 'version' | 'changed' | 'notes' | 'sync'>;

const PAGE_DEFAULTS: PageSettings = {
  mode: 'hover',
  key: 'alt',
  delay: 300,
  marks: 'sections',
  style: 'underline',
  colour: 'red',
  unmarked: [],
  known: [],
  off: [],
};
export const DEFAULTS: Settings = {
  ...PAGE_DEFAULTS,
  version: SETTINGS_VERSION,
  changed: 0,
  notes: [],
  sync: false,
};

/** Key of the settings in the extension's local storage. */
export const SETTINGS_KEY = 'settings';

const typeOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);

/** Settings from whatever storage held: what is not of its default's type is its default. Never throws. For a page, those it has to know. */
export function parsePageSettings(stored?: unknown, defaults: PageSettings = PAGE_DEFAULTS): PageSettings {
  const settings = { ...defaults } as Record<string, unknown> & PageSettings;
  for (const [key, value] of Object.entries(stored ?? {})) {
    if (typeOf(value) === typeOf(settings[key])) settings[key] = value;
  }
  return settings;
}

/** All of them. */
export const parseSettings = (stored: unknown): Settings => parsePageSettings(stored, DEFAULTS) as Settings;

const covers = (pattern: string, host: string): boolean =>
  pattern === host || (pattern.startsWith('*.') && `.${host}`.endsWith(pattern.slice(1)));

/** Whether Latar is off for a host name. */
export const isOff = ({ off }: PageSettings, host: string): boolean => off.some((pattern) => covers(pattern, host));

/** What ends the names of highlights for these looks of marks; most readers' have nothing. */
export const lookOf = ({ style, colour }: PageSettings): string =>
  style === PAGE_DEFAULTS.style && colour === PAGE_DEFAULTS.colour ? '' : `-${style}-${colour}`;

/** How pages are marked. */
export const markingOf = (settings: PageSettings): Marking => ({
  marks: settings.mode === 'quiet' ? 'quiet' : settings.marks,
  known: settings.known,
  look: lookOf(settings),
});

/** How cards open. */
export const hoveringOf = (settings: PageSettings): HoverSettings => ({ ...settings, look: lookOf(settings) });

/** What to change to switch a site on or off; on means that no pattern covers it any more. */
export const switchSite = ({ off }: Settings, host: string, on: boolean): Pick<Settings, 'off'> => ({
  off: [...off.filter((pattern) => !(on ? covers(pattern, host) : pattern === host)), ...(on ? [] : [host])],
});

/** What to change for "I know this one", and to mark it again. */
export const switchKnown = ({ known }: Settings, entity: string, isKnown: boolean): Pick<Settings, 'known'> => ({
  known: [...known.filter((other) => other !== entity), ...(isKnown ? [entity] : [])],
});

/** The languages notes are shown in, best first, at least one. `browserLanguage`: BCP 47 tag of the browser's interface. */
export function noteLanguages({ notes }: Settings, browserLanguage: string): readonly string[] {
  return notes.length > 0 ? notes : [/^(id|in|ms)\b/.test(browserLanguage) ? 'id' : 'en'];
}
