/** Settings as a file that a reader keeps or takes elsewhere. */
import { DEFAULTS, SETTINGS_VERSION, type Settings } from './settings.ts';
import { migrated, settingsSchema } from './settings-schema.ts';

/** What tells our files from all others. */
const MARK = 'settings of Latar';

/** Why a file cannot be used; `setting`: the first one at fault. */
export type FileFault = { kind: 'other' } | { kind: 'newer' } | { kind: 'bad'; setting: string };

/** What a file holds: settings without those that are a machine's own. */
export type FiledSettings = Omit<Settings, 'sync' | 'changed'>;

/** The text of a file, for people to read as well. */
export function settingsFile({ sync: _, changed: __, ...settings }: Settings): string {
  return `${JSON.stringify({ file: MARK, ...settings }, null, 2)}\n`;
}

/** Reads a file of any version: all of its settings, or why none of them. Never throws. */
export function readSettingsFile(text: string): { settings: FiledSettings } | { fault: FileFault } {
  const other = { fault: { kind: 'other' } } as const;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return other;
  }
  if (typeof content !== 'object' || content === null) return other;
  const { file, ...stored } = content as Record<string, unknown>;
  if (file !== MARK) return other;
  if (typeof stored.version === 'number' && stored.version > SETTINGS_VERSION) return { fault: { kind: 'newer' } };
  const known = migrated(stored);
  if (!known) return other;
  const read = settingsSchema.safeParse({ ...DEFAULTS, ...known, sync: false, changed: 0 });
  if (!read.success) {
    const [issue] = read.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return { fault: { kind: 'bad', setting: unknown ?? String(issue?.path[0] ?? '') } };
  }
  const { sync: _, changed: __, ...settings } = read.data;
  return { settings };
}
