/**
 * Settings as they must be before anybody stores them, and older ones made into them. Not for the
 * script on every page: that carries no zod.
 */
import { z } from 'zod';
import { kindSchema } from './core/schema.ts';
import { COLOURS, DEFAULTS, HELD_KEYS, SETTINGS_VERSION, type Settings } from './settings.ts';

// Extensions may not evaluate code; without this zod tries, and Firefox writes the refusal to the console.
z.config({ jitless: true });

/** More than a reader would name, and little enough for every page to look through. */
const MOST = 2000;
const list = <T extends z.ZodType>(of: T) => z.array(of).max(MOST);
/** A host name, or one behind `*.`; the empty one is that of local files. */
export const sitePattern = z.string().regex(/^((\*\.)?[^\s*/?#@%]{1,253})?$/, 'is not a site such as example.org');

const fields = {
  version: z.literal(SETTINGS_VERSION),
  changed: z.int().nonnegative(),
  mode: z.enum(['hover', 'key', 'click', 'quiet']),
  key: z.enum(HELD_KEYS),
  delay: z.number().min(0).max(1500),
  marks: z.enum(['sections', 'first', 'all']),
  style: z.enum(['underline', 'tint', 'both']),
  colour: z.enum(COLOURS),
  unmarked: list(kindSchema),
  known: list(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not the id of an entity')),
  notes: list(z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'is not a language such as id or zh-Hans')),
  off: list(sitePattern),
  sync: z.boolean(),
} satisfies Record<keyof Settings, z.ZodType>;

/** Settings of this version, whole. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject(fields);

type Stored = Readonly<Record<string, unknown>>;

/** From each version to the next, by the version it starts from. What a step cannot read it leaves out. */
const STEPS: Record<number, (old: Stored) => Stored> = {
  // Marks could be `quiet` beside what opens a card; one language of notes, `auto` or named; no version.
  1: ({ marks, opens, notes, ...rest }) => ({
    ...rest,
    version: 2,
    ...(marks !== 'quiet' && { marks }),
    mode: marks === 'quiet' ? 'quiet' : opens === 'rest' ? 'hover' : opens,
    notes: typeof notes === 'string' && notes !== 'auto' ? [notes] : [],
  }),
};

/** Which version stored settings are of; the first one did not say. Undefined for what are no settings. */
function versionOf(stored: unknown): number | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const { version = 1 } = stored as Stored;
  return Number.isInteger(version) ? (version as number) : undefined;
}

/** Settings of any version as of this one, not checked. Undefined for what are no settings, or newer ones. */
export function migrated(stored: unknown): Stored | undefined {
  let version = versionOf(stored);
  if (version === undefined || version < 1 || version > SETTINGS_VERSION) return undefined;
  let settings = stored as Stored;
  for (; version < SETTINGS_VERSION; version++) settings = STEPS[version]?.(settings) ?? {};
  return settings;
}

/**
 * Settings from whatever storage held, of any version: a broken one falls back to its own default
 * and leaves the others alone, and so does one bad entry of a list. Never throws.
 */
export function readSettings(stored: unknown): Settings {
  const raw = migrated(stored) ?? {};
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, schema] of Object.entries(fields)) {
    const value = schema instanceof z.ZodArray ? goodOnes(schema, raw[key]) : raw[key];
    const read = schema.safeParse(value);
    if (read.success) settings[key] = read.data;
  }
  return settings as unknown as Settings;
}

/** Of more than there may be, the newest: they are added at the end. */
const goodOnes = (schema: z.ZodArray, value: unknown): unknown =>
  Array.isArray(value)
    ? [...new Set(value.filter((one) => z.safeParse(schema.element, one).success))].slice(-MOST)
    : undefined;
