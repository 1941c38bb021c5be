/** Gets a browser where there is none: a download first, then the system's package manager. */
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { say, step } from '../progress.ts';
import { run } from '../run.ts';
import { CACHE, findBrowser, works } from './find.ts';
import { type Brand, type Family, type FoundBrowser, familyOf, OLDEST, OVERRIDE } from './names.ts';
import { installPackages } from './packages.ts';

/** Milliseconds without an answer or a byte after which a download counts as refused. */
const PATIENCE = 15_000;

const HOW: Record<Family, string> = {
  chromium: `Install Chromium or Chrome ${OLDEST.chromium} or newer (on Debian: sudo apt-get install chromium), or set ${OVERRIDE.chromium} to its executable.`,
  firefox: `Install Firefox ${OLDEST.firefox} or newer (on Debian: sudo apt-get install firefox-esr), or set ${OVERRIDE.firefox} to its executable.`,
};

/** Rejects when `alive` has not been called for `PATIENCE` milliseconds: a filtered network may never answer. */
function patiently<T>(work: (alive: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error('no answer'));
    let timer = setTimeout(giveUp, PATIENCE);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE);
    };
    work(alive)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

async function download(family: Family, update: (detail: string) => void): Promise<string> {
  const browser = family === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no download for this system');
  const buildId = await patiently(() => resolveBuildId(browser, platform, 'stable'));
  const { executablePath } = await patiently((alive) =>
    install({
      browser,
      buildId,
      platform,
      cacheDir: CACHE,
      downloadProgressCallback: (bytes, total) => {
        alive();
        update(`${Math.round((100 * bytes) / total)} % of ${Math.round(total / 1e6)} MB`);
      },
    }),
  );
  if (!(await works(executablePath, family))) throw new Error('the download does not start here');
  return executablePath;
}

/** Korean, Japanese and Arabic are drawn as boxes on a bare machine; without the right to mend it, they stay so. */
async function ensureFonts(): Promise<void> {
  if (process.platform !== 'linux') return;
  const fonts = await run('fc-list', [':lang=ko', 'family'], { timeout: 10_000 });
  if (fonts.code === 0 && fonts.output.trim() !== '') return;
  await step('Getting fonts for Korean, Japanese and Arabic', (update) => installPackages('fonts', update));
}

/**
 * A browser of this brand or family that works here, got where it is missing (a branded one is
 * never installed for anyone). Throws one sentence on what to install when that fails.
 */
export async function getBrowser(wanted: Brand | Family, exactly = false): Promise<FoundBrowser> {
  const family = familyOf(wanted);
  const found = await findBrowser(wanted, exactly);
  if (found) return found;
  if (exactly && wanted !== family) throw new Error(`No ${wanted} was found here. ${HOW[family]}`);
  const reasons: string[] = [];
  try {
    const path = await step(`Downloading ${family}`, (update) => download(family, update));
    await ensureFonts();
    return { brand: family, family, path };
  } catch (error) {
    reasons.push(`the download failed (${(error instanceof Error ? error.message : String(error)).split('\n')[0]})`);
  }
  const refusal = await step(`Asking the system for ${family}`, (update) => installPackages(family, update));
  if (refusal === null) {
    await ensureFonts();
    const installed = await findBrowser(family);
    if (installed) return installed;
  }
  reasons.push(refusal ?? 'what was installed does not start');
  say(`No ${family}: ${reasons.join('; ')}.`);
  throw new Error(HOW[family]);
}
