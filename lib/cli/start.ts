/**
 * `npm start`: builds Latar, finds or gets a browser, and opens it on the demonstration article.
 * Without a display the same tour is walked headless and leaves pictures.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getBrowser } from './browsers/install.ts';
import { type ExtensionBrowser, launch } from './browsers/launch.ts';
import { BRANDS, type Brand, BUILD, FAMILIES, type FoundBrowser } from './browsers/names.ts';
import { build } from './build.ts';
import { say, step } from './progress.ts';
import { ROOT } from './run.ts';
import { type Site, serve } from './serve.ts';
import { walk } from './tour.ts';

const USAGE = `npm start [-- [--browser ${BRANDS.join('|')}] [--headless]]`;

function readArguments(): { browser: Brand | undefined; headless: boolean } {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const browser = BRANDS.find((brand) => brand === values.browser);
  if (values.browser !== undefined && !browser) throw new Error(`There is no browser “${values.browser}” to choose.`);
  return { browser, headless: values.headless ?? false };
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Any browser will do when none was asked for: the first that is here, else the first that can be got. */
async function chooseBrowser(wanted: Brand | undefined): Promise<FoundBrowser> {
  if (wanted) return getBrowser(wanted, wanted !== 'chromium');
  try {
    return await getBrowser('chromium');
  } catch (error) {
    return getBrowser('firefox').catch(() => {
      throw error;
    });
  }
}

function sayByHand(): void {
  say('');
  say('To install it by hand');
  say('  Chrome, Edge, Brave: open chrome://extensions, switch on “Developer mode”, press “Load unpacked”,');
  say(`    choose ${resolve(ROOT, BUILD.chromium)}`);
  say('  Firefox: open about:debugging#/runtime/this-firefox, press “Load Temporary Add-on…”,');
  say(`    choose ${resolve(ROOT, BUILD.firefox, 'manifest.json')}`);
}

/** Opens the article for a person and stays until they close the browser. */
async function show(latar: ExtensionBrowser, site: Site): Promise<void> {
  const [first] = await latar.browser.pages();
  const page = first ?? (await latar.newPage());
  await page.goto(`${site.origin}/demo/`);
  await page.bringToFront();
  sayByHand();
  say('');
  say('Rest on an underlined name. Alt+Shift+L steps through them. Close the browser when you are done.');
  const stop = () => latar.close().catch(() => {});
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise<void>((done) => latar.browser.once('disconnected', () => done()));
}

async function main(): Promise<void> {
  const { browser, headless } = readArguments();
  for (const family of FAMILIES) await build(family);
  const found = await chooseBrowser(browser);
  const onScreen = hasDisplay() && !headless;
  const extension = resolve(ROOT, BUILD[found.family]);
  const latar = await step(`Opening ${found.path}`, () => launch(found, { extension, headless: !onScreen }));
  const site = await serve(resolve(ROOT, 'tests/pages'));
  try {
    if (onScreen) await show(latar, site);
    else {
      await walk(latar, site);
      sayByHand();
    }
  } finally {
    await latar.close().catch(() => {});
    site.close();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof TypeError && 'code' in error) say(USAGE);
  process.exit(1);
}
