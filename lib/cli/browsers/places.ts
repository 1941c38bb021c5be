/** Where browsers are usually installed, by system. */
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Brand } from './names.ts';

const COMMANDS: Record<Brand, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
  chrome: ['google-chrome-stable', 'google-chrome', 'google-chrome-beta'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  brave: ['brave-browser-stable', 'brave-browser', 'brave'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const LINUX: Record<Brand, string[]> = {
  chromium: ['/usr/lib/chromium/chromium'],
  chrome: ['/opt/google/chrome/chrome'],
  edge: ['/opt/microsoft/msedge/msedge'],
  brave: ['/opt/brave.com/brave/brave'],
  firefox: ['/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
};

const MAC: Record<Brand, string[]> = {
  chromium: [
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  brave: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS: Record<Brand, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  brave: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const under = (folders: (string | undefined)[], files: string[]): string[] =>
  files.flatMap((file) => folders.filter((folder) => folder !== undefined).map((folder) => join(folder, file)));

/** Paths at which a browser of this brand may be, likeliest first; most will not exist. */
export function placesOf(brand: Brand, platform: NodeJS.Platform = process.platform): string[] {
  const env = process.env;
  if (platform === 'win32') {
    return under([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], WINDOWS[brand]);
  }
  const path = (env.PATH ?? '').split(delimiter).filter(Boolean);
  if (platform === 'darwin') {
    const applications = under(['/Applications', join(homedir(), 'Applications')], MAC[brand]);
    return [...applications, ...under(path, COMMANDS[brand])];
  }
  // A snap keeps to its own folders and starts slowly: any other copy is better.
  const folders = [...new Set([...path, '/usr/bin', '/usr/local/bin'])].filter((folder) => folder !== '/snap/bin');
  return [...under(folders, COMMANDS[brand]), ...LINUX[brand], ...under(['/snap/bin'], COMMANDS[brand])];
}
