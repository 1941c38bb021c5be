/**
 * Settings kept alike on the reader's machines, by the browser's own storage that goes with the
 * account, where the reader turned it on. Of two machines the one that was changed last counts, for
 * all settings together. What is kept there is what `settings.ts` lists, but for whether to keep it.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { DEFAULTS, SETTINGS_KEY, SETTINGS_VERSION, type Settings } from './settings.ts';
import { migrated, readSettings, settingsSchema } from './settings-schema.ts';

/** Key in the extension's local storage of how it went last. */
export const SYNC_STATE_KEY = 'settings-sync';

/** How it went last: when, in milliseconds since 1970, and what stood in its way. */
export interface SyncState {
  at: number;
  /** `newer`: a newer Latar keeps settings there. Anything else is what the browser said. */
  fault?: string;
}

/** Letters of one item, all of them ASCII: the browser takes 8 kB, and writes each quotation mark as two. */
const PART = 3500;
/** More items than this no browser takes. */
const PARTS_MOST = 512;
/** Milliseconds of quiet before anything is sent: the browser takes so many writes a minute, and a slider is many changes. */
const QUIET = 1000;

const HEAD = 'settings';
const partKey = (part: number) => `${HEAD}:${part}`;

/** What says how many parts there are, and which change they are of. */
const headSchema = z.object({
  version: z.number(),
  changed: z.number(),
  parts: z.int().positive().max(PARTS_MOST),
});
type Head = z.infer<typeof headSchema>;

/** The head as it is kept: undefined where there is none, or none that anybody of ours wrote. */
const headOf = async (): Promise<Head | undefined> => headSchema.safeParse((await storage().get(HEAD))[HEAD]).data;

const storage = () => browser.storage.sync;

/** What is kept: undefined where there is nothing, or only a part has come yet. */
async function kept(): Promise<Settings | 'newer' | undefined> {
  const head = await headOf();
  if (!head) return undefined;
  if (head.version > SETTINGS_VERSION) return 'newer';
  const keys = Array.from({ length: head.parts }, (_, part) => partKey(part));
  const parts = await storage().get(keys);
  try {
    const stored = JSON.parse(keys.map((key) => parts[key]).join('')) as { changed?: unknown };
    if (stored.changed !== head.changed) return undefined;
    const read = settingsSchema.safeParse({ ...DEFAULTS, ...migrated(stored), sync: true });
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Of two changes in the same millisecond, every machine takes the same one. */
function isNewer(one: Settings, other: Settings): boolean {
  const [a, b] = [one, other].map((settings) => JSON.stringify(Object.entries({ ...settings, sync: false }).sort()));
  return one.changed === other.changed ? (a as string) > (b as string) : one.changed > other.changed;
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

async function keep({ sync: _, ...settings }: Settings): Promise<void> {
  const before = await headOf();
  const text = JSON.stringify(settings).replace(/[^\0-\x7f]/g, escaped);
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, part) =>
    text.slice(part * PART, (part + 1) * PART),
  );
  const head: Head = { version: SETTINGS_VERSION, changed: settings.changed, parts: parts.length };
  await storage().set({ [HEAD]: head, ...Object.fromEntries(parts.map((part, at) => [partKey(at), part])) });
  const gone = Array.from({ length: Math.max(0, (before?.parts ?? 0) - parts.length) }, (_, at) =>
    partKey(parts.length + at),
  );
  if (gone.length > 0) await storage().remove(gone);
}

const here = async () => readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/** Takes what is kept, unless the reader changed something, or wants none of it any more, while it was read. */
async function take(there: Settings): Promise<void> {
  const now = await here();
  if (now.sync && isNewer(there, now)) await browser.storage.local.set({ [SETTINGS_KEY]: there });
}

/** Makes this machine and what is kept alike, whichever was changed last; does nothing where it is off. */
export async function syncSettings(): Promise<void> {
  const settings = await here();
  if (!settings.sync) return;
  const state: SyncState = { at: Date.now() };
  try {
    const there = await kept();
    if (there === 'newer') state.fault = there;
    else if (there && isNewer(there, settings)) await take(there);
    else if (!there || isNewer(settings, there)) await keep(settings);
  } catch (error) {
    state.fault = (error as Error).message;
  }
  await browser.storage.local.set({ [SYNC_STATE_KEY]: state });
}

/** Removes what is kept with the account. */
export async function forgetKept(): Promise<void> {
  const keys = Object.keys(await storage().get(null)).filter((key) => key === HEAD || key.startsWith(`${HEAD}:`));
  if (keys.length > 0) await storage().remove(keys);
}

/** Listens to changes here and there, from now on. To be called as the background starts. */
export function keepSettingsAlike(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(syncSettings, QUIET);
  };
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    const { sync } = readSettings(change.newValue);
    if (sync) soon();
  });
  storage().onChanged.addListener((changes) => {
    if (HEAD in changes || Object.keys(changes).some((key) => key.startsWith(`${HEAD}:`))) soon();
  });
}
