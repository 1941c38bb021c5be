/** Finds a browser that is installed, starts, and is new enough. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';
import { run } from '../run.ts';
import { BRANDS, type Brand, type Family, type FoundBrowser, familyOf, OLDEST, OVERRIDE } from './names.ts';
import { placesOf } from './places.ts';

/** Where downloaded browsers are kept: Puppeteer's own folder, so that one download serves all. */
export const CACHE = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/** Ubuntu's `chromium-browser` and `firefox` are short scripts that only ask for a snap. */
function isSnapStub(path: string): boolean {
  if (process.platform !== 'linux' || path.startsWith('/snap/') || statSync(path).size > 8192) return false;
  return /\bsnap (install|run)\b|\/snap\/bin\//.test(readFileSync(path, 'utf8'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether a browser starts here and is new enough. Windows browsers print no version: there the
 * file's existence must do.
 */
export async function works(path: string, family: Family): Promise<boolean> {
  if (process.platform === 'win32') return existsSync(path);
  const { code, output } = await run(path, ['--version'], { timeout: 20_000 });
  const major = Number(/(?:^|\D)(\d+)\.\d/.exec(output)?.[1] ?? 0);
  return code === 0 && major >= OLDEST[family];
}

async function downloaded(brand: Brand): Promise<string[]> {
  const wanted = { chromium: [Browser.CHROME, Browser.CHROMIUM], firefox: [Browser.FIREFOX] }[brand as Family] ?? [];
  const installed = await getInstalledBrowsers({ cacheDir: CACHE }).catch(() => []);
  return installed.filter(({ browser }) => wanted.includes(browser)).map(({ executablePath }) => executablePath);
}

/**
 * The best browser there is for a brand, or for a family when a family is asked for (Chrome for
 * Testing and Chromium before the branded ones, which refuse some switches). Null when there is
 * none. Throws when the environment names one that does not work.
 */
export async function findBrowser(wanted: Brand | Family, exactly = false): Promise<FoundBrowser | null> {
  const family = familyOf(wanted);
  const override = process.env[OVERRIDE[family]];
  if (override) {
    if (await works(override, family)) return { brand: wanted, family, path: override };
    throw new Error(`${OVERRIDE[family]} names ${override}, which does not start or is older than ${OLDEST[family]}.`);
  }
  const brands = exactly ? [wanted] : BRANDS.filter((brand) => familyOf(brand) === family);
  for (const brand of brands) {
    for (const path of [...(await downloaded(brand)), ...placesOf(brand)]) {
      if (isExecutable(path) && !isSnapStub(path) && (await works(path, family))) return { brand, family, path };
    }
  }
  return null;
}
