/** Settings that leave the machine by the reader's wish: as a file, and through the browser's account. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, SETTINGS_KEY, SETTINGS_VERSION, type Settings } from '../../lib/settings.ts';
import { readSettingsFile, settingsFile } from '../../lib/settings-file.ts';
import { changeSettings, storedSettings } from '../../lib/settings-store.ts';
import { forgetKept, SYNC_STATE_KEY, type SyncState, syncSettings } from '../../lib/settings-sync.ts';

const FULL = JSON.parse(readFileSync(join(import.meta.dirname, 'settings/v2.json'), 'utf8'))[0].stored as Settings;

describe('a file', () => {
  it('gives back what was put into it, without what is this machine’s own', () => {
    const { sync: _, changed: __, ...rest } = FULL;
    expect(readSettingsFile(settingsFile(FULL))).toEqual({ settings: rest });
  });
  it('is read from an older version, too', () => {
    const old = { file: 'settings of Latar', marks: 'quiet', delay: 50, opens: 'key', notes: 'id', off: ['a.example'] };
    const { sync: _, changed: __, ...rest } = DEFAULTS;
    const settings = { ...rest, mode: 'quiet', delay: 50, notes: ['id'], off: ['a.example'] };
    const read = readSettingsFile(JSON.stringify(old));
    expect('settings' in read && { ...rest, ...read.settings }).toEqual(settings);
  });
  const with_ = (part: object) => JSON.stringify({ ...JSON.parse(settingsFile(FULL)), ...part });
  it.each([
    ['empty', '', { kind: 'other' }],
    ['no JSON', 'off: everywhere', { kind: 'other' }],
    ['a list', '[]', { kind: 'other' }],
    ['nothing', 'null', { kind: 'other' }],
    ['somebody else’s', JSON.stringify({ version: 2, delay: 100 }), { kind: 'other' }],
    ['without a version that could be', with_({ version: 'two' }), { kind: 'other' }],
    ['of a version to come', with_({ version: SETTINGS_VERSION + 1 }), { kind: 'newer' }],
    ['with a setting out of bounds', with_({ delay: 5000 }), { kind: 'bad', setting: 'delay' }],
    ['with a bad entry', with_({ off: ['a.example', 3] }), { kind: 'bad', setting: 'off' }],
    ['with a setting that is none', with_({ fancy: 1 }), { kind: 'bad', setting: 'fancy' }],
    ['cut off', settingsFile(FULL).slice(0, -20), { kind: 'other' }],
  ])('%s: says why, and gives nothing', (_, text, fault) => expect(readSettingsFile(text)).toEqual({ fault }));
});

/** A machine of the reader's: its local storage is put away while another's is in use. The account's is shared. */
function machine() {
  let local: Record<string, unknown> = {};
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(local);
    const done = await work();
    local = await fakeBrowser.storage.local.get(null);
    return done;
  };
}
/** Each change is a second later than the one before. */
const change = (part: Partial<Settings>) => async () => {
  vi.setSystemTime(Date.now() + 1000);
  const changed = await changeSettings(() => part);
  await syncSettings();
  return changed;
};
const look = async () => {
  await syncSettings();
  return storedSettings();
};
const state = async () => (await fakeBrowser.storage.local.get(SYNC_STATE_KEY))[SYNC_STATE_KEY] as SyncState;

describe('two machines', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => vi.useRealTimers());

  it('share nothing before the reader says so on both', async () => {
    const [one, other] = [machine(), machine()];
    await one(change({ delay: 100 }));
    await one(change({ sync: true }));
    expect((await other(look)).delay).toBe(DEFAULTS.delay);
  });
  it('a new one takes what the first has, though it is switched on later', async () => {
    const [one, other] = [machine(), machine()];
    await one(change({ delay: 100, known: ['nato'], sync: true }));
    await other(change({ sync: true }));
    expect(await other(look)).toMatchObject({ delay: 100, known: ['nato'], sync: true });
  });
  it('the newest change wins, for all settings together', async () => {
    const [one, other] = [machine(), machine()];
    await one(change({ delay: 100, off: ['one.example'], sync: true }));
    vi.setSystemTime(Date.now() + 1000);
    await other(() => changeSettings(() => ({ colour: 'blue' })));
    const newest = await other(change({ sync: true }));
    expect(newest.changed).toBeGreaterThan(0);
    expect(await one(look)).toEqual(newest);
    expect(newest).toMatchObject({ delay: DEFAULTS.delay, off: [], colour: 'blue' });
  });
  it('the newest wins also where the other changed while it was away, and where a clock is ahead', async () => {
    const [one, other] = [machine(), machine()];
    const ahead = Date.now() + 86_400_000;
    await one(change({ delay: 100, sync: true }));
    await other(change({ sync: true }));
    await other(async () => {
      const settings = { ...(await storedSettings()), delay: 200, changed: ahead };
      await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: settings });
      await syncSettings();
    });
    await one(() => changeSettings(() => ({ delay: 300 })));
    expect((await one(look)).delay).toBe(200);
    await one(change({ delay: 400 }));
    expect((await other(look)).delay).toBe(400);
  });
  it('changed in the same moment, take the same one', async () => {
    const [one, other] = [machine(), machine()];
    await one(() => changeSettings(() => ({ delay: 100, sync: true })));
    await other(() => changeSettings(() => ({ delay: 200, sync: true })));
    await one(look);
    await other(look);
    expect(await one(look)).toEqual(await other(look));
  });
  it('long lists go in parts that the browser takes, and shrink again', async () => {
    const [one, other] = [machine(), machine()];
    const known = Array.from({ length: 1500 }, (_, at) => `somebody-of-note-${at}`);
    await one(change({ known, sync: true }));
    const items = Object.entries(await fakeBrowser.storage.sync.get(null));
    expect(items.length).toBeGreaterThan(5);
    for (const [key, value] of items) expect(key.length + JSON.stringify(value).length).toBeLessThan(8192);
    await other(change({ sync: true }));
    expect((await other(look)).known).toEqual(known);
    await one(change({ known: ['nato'] }));
    expect(Object.keys(await fakeBrowser.storage.sync.get(null))).toEqual(['settings', 'settings:0']);
    expect((await other(look)).known).toEqual(['nato']);
  });
  it('letters of every script fit into what the browser takes, and come back as they were', async () => {
    const [one, other] = [machine(), machine()];
    const off = Array.from({ length: 400 }, (_, at) => `${'뉴스'.repeat(6)}😀${at}.한국`);
    await one(change({ off, sync: true }));
    for (const [key, value] of Object.entries(await fakeBrowser.storage.sync.get(null)))
      expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThan(8192);
    await other(change({ sync: true }));
    expect((await other(look)).off).toEqual(off);
  });
  it.each([
    ['a text', 'settings'],
    ['a list', [1]],
    ['parts that are no number', { version: SETTINGS_VERSION, changed: 9e15, parts: 'many' }],
    ['more parts than there can be', { version: SETTINGS_VERSION, changed: 9e15, parts: 4e9 }],
    ['no version', { changed: 9e15, parts: 1 }],
  ])('%s in the place of what was kept is no settings: ours are kept there', async (_, head) => {
    const one = machine();
    await fakeBrowser.storage.sync.set({ settings: head });
    await one(async () => {
      await change({ delay: 100, sync: true })();
      expect((await state()).fault).toBeUndefined();
      expect((await look()).delay).toBe(100);
    });
    expect((await fakeBrowser.storage.sync.get('settings')).settings).toMatchObject({ parts: 1 });
  });
  it.each([
    ['another wish', { delay: 500 }, { delay: 500, sync: true }],
    ['to share no more', { sync: false }, { sync: false }],
  ])('what the reader changes while the account answers stays: %s', async (_, wish, expected) => {
    const [one, other] = [machine(), machine()];
    await one(change({ delay: 100, sync: true }));
    await other(async () => {
      await changeSettings(() => ({ sync: true }));
      const get = fakeBrowser.storage.sync.get.bind(fakeBrowser.storage.sync) as (keys: unknown) => Promise<object>;
      const answers = vi.spyOn(fakeBrowser.storage.sync, 'get').mockImplementation(async (keys: unknown) => {
        vi.setSystemTime(Date.now() + 1000);
        await changeSettings(() => wish);
        return get(keys);
      });
      await syncSettings();
      answers.mockRestore();
      expect(await storedSettings()).toMatchObject(expected);
    });
  });
  it('what came only in part, or broken, changes nothing here', async () => {
    const one = machine();
    await one(change({ delay: 100, sync: true }));
    const changed = Date.now() + 1000;
    await fakeBrowser.storage.sync.set({ settings: { version: SETTINGS_VERSION, changed, parts: 2 } });
    await one(async () => {
      const settings = await look();
      expect(settings.delay).toBe(100);
    });
  });
  it('a newer Latar’s settings are left alone, and that is said', async () => {
    const one = machine();
    const newer = { version: SETTINGS_VERSION + 1, changed: 1, parts: 1 };
    await fakeBrowser.storage.sync.set({ settings: newer });
    await one(async () => {
      await change({ delay: 100, sync: true })();
      expect((await state()).fault).toBe('newer');
    });
    expect((await fakeBrowser.storage.sync.get('settings')).settings).toEqual(newer);
  });
  it('what the account keeps can be taken away', async () => {
    const one = machine();
    await one(change({ delay: 100, sync: true }));
    await forgetKept();
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });
});
