/** Firefox, over WebDriver BiDi. */
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { type Accessible, accessibleInFirefox } from './accessible.ts';
import type { ExtensionBrowser, LaunchOptions } from './launch.ts';
import { placesInFirefox } from './places-in-lists.ts';
import { until } from './poll.ts';

/** The same as in the manifest. */
const GECKO_ID = 'latar@latar.example';
/** Firefox draws a fresh one for each profile; a fixed one lets us know the extension's address. */
const UUID = '5f0e7a3c-2b1d-4c8e-9a6f-1d2e3c4b5a69';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'intl.locale.requested': 'en-US',
  'intl.accept_languages': 'en-US, en',
  // Only so are the consoles of the event page and of extension pages heard: on standard output.
  'devtools.console.stdout.content': true,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/** What of Puppeteer's handles and browser is not in its types: the protocol below them. */
interface RemoteNode {
  sharedId?: string;
  value?: { shadowRoot?: RemoteNode | null };
}
interface BidiHandle {
  remoteValue(): RemoteNode;
  realm: unknown;
}
type FromRemote = { from(node: RemoteNode, realm: unknown): ElementHandle<Element> };
interface Protocol {
  connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
}

async function shadowRootOf(host: ElementHandle<Element>): Promise<ElementHandle<Element> | null> {
  // A handle keeps the picture of the node it was made from: ask afresh, the root may be newer.
  const fresh = (await host.evaluateHandle((element) => element)) as unknown as BidiHandle;
  const root = fresh.remoteValue().value?.shadowRoot;
  if (!root) return null;
  const internal = 'puppeteer-core/internal/bidi/ElementHandle.js';
  const { BidiElementHandle } = (await import(internal)) as { BidiElementHandle: FromRemote };
  return BidiElementHandle.from(root, fresh.realm);
}

/** Runs an expression with the browser's own rights; gives the JSON it evaluates to. */
async function privileged(browser: Protocol, expression: string): Promise<string> {
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = tree.result.contexts as { context: string }[];
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`Firefox refused ${expression}: ${JSON.stringify(result)}`);
  return (result.result as { value?: string }).value ?? '';
}

const POLICY = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;

/** Uncaught errors of every process that name our extension or a test page; then forgets them all. */
const TAKE_ERRORS = `(() => {
  const errors = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & (Ci.nsIScriptError.warningFlag | 8)))
    // Firefox says so whenever a tab is closed while an answer is under way; no script can hear it.
    .filter((error) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(error.errorMessage))
    .filter((error) => /^(moz-extension:|https?:..(127\\.0\\.0\\.1|localhost)[:/])/.test(error.sourceName));
  Services.console.reset();
  return JSON.stringify(errors.map((error) => error.errorMessage + ' (' + error.sourceName + ':' + error.lineNumber + ')'));
})()`;

/** Asks the finder of a tab, as the bar at its foot does; only 2 is its answer for nothing. */
const findInFirefox = (url: string, text: string): string => `new Promise((done) => {
  const { finder } = gBrowser.browsers.findLast((one) => one.currentURI.spec === ${JSON.stringify(url)});
  const listener = {
    onFindResult({ result }) {
      finder.removeResultListener(listener);
      done(JSON.stringify(result !== Ci.nsITypeAheadFind.FIND_NOTFOUND));
    },
  };
  finder.addResultListener(listener);
  finder.fastFind(${JSON.stringify(text)}, false, false);
})`;

export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: PREFERENCES,
  });
  const ask = (expression: string) => privileged(browser as unknown as Protocol, expression);
  const errors: string[] = [];
  await browser.installExtension(options.extension);
  const extensionUrl = (path: string) => `moz-extension://${UUID}/${path}`;

  browser.process()?.stdout?.on('data', (chunk: Buffer) => {
    // Firefox's own parts write there too, with their name before the colon.
    const said = chunk.toString().matchAll(/^console\.(?:error|assert): (?!\w+: )(.*)$/gm);
    for (const [, error = ''] of said) errors.push(error);
  });
  const newPage = () => browser.newPage();

  return {
    family: 'firefox',
    version: await browser.version(),
    browser,
    extensionUrl,
    newPage,
    async openExtensionPage(path) {
      const page = await newPage();
      const url = extensionUrl(path);
      // The tab moves to the extension's process, and Puppeteer never hears that it arrived.
      page.goto(url).catch(() => {});
      const arrived = () => page.evaluate((to) => location.href === to && document.readyState !== 'loading', url);
      await until(`${path} to open`, arrived);
      return page;
    },
    shadowRootOf,
    async accessible(page) {
      const url = await page.evaluate(() => location.href);
      return until('what is accessible', async () => {
        const all = JSON.parse(await ask(accessibleInFirefox(url))) as Accessible[];
        return all.length > 0 && all;
      });
    },
    async placesInLists(page) {
      const url = await page.evaluate(() => location.href);
      return until('lists', async () => {
        const all = JSON.parse(await ask(placesInFirefox(url))) as string[];
        return all.length > 0 && all;
      });
    },
    async finds(page, text) {
      const url = await page.evaluate(() => location.href);
      return JSON.parse(await ask(findInFirefox(url, text)));
    },
    async setColourScheme(_page, scheme) {
      const preferences = {
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        // Pages' own colours: 2 for never.
        'browser.display.document_color_use': scheme === 'forced' ? 2 : 0,
      };
      for (const [name, value] of Object.entries(preferences)) {
        await ask(`Services.prefs.setIntPref('${name}', ${value}); ''`);
      }
    },
    async stopBackground() {
      await ask(`${POLICY}.terminateBackground().then(() => 'done')`);
      await until('the event page to end', async () => (await ask(`${POLICY}.backgroundState`)) === 'stopped');
    },
    async takeErrors() {
      return [...errors.splice(0), ...(JSON.parse(await ask(TAKE_ERRORS)) as string[])];
    },
    close: () => browser.close(),
  };
}
