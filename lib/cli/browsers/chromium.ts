/** Chromium and its kin, over the DevTools protocol. */
import puppeteer, { type Browser, type CDPSession, type ElementHandle, type Page, type Target } from 'puppeteer-core';
import { accessibleInChromium } from './accessible.ts';
import type { ExtensionBrowser, LaunchOptions, Scheme } from './launch.ts';
import { placesInChromium } from './places-in-lists.ts';
import { until } from './poll.ts';

/** Keeps the browser's own traffic off a closed or slow network, and its dialogs away. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
];

/** What of Puppeteer's handles is not in its types: the world they live in. */
interface Adopter {
  client: CDPSession;
  realm: { adoptBackendNode(id: number): Promise<ElementHandle<Element>> };
}

async function shadowRootOf(host: ElementHandle<Element>): Promise<ElementHandle<Element> | null> {
  const { client, realm } = host as unknown as Adopter;
  const objectId = host.remoteObject().objectId ?? '';
  const { node } = await client.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const root = node.shadowRoots?.[0];
  return root ? realm.adoptBackendNode(root.backendNodeId) : null;
}

/** Puppeteer itself knows no forced colours. */
const emulating = new WeakMap<Page, Promise<CDPSession>>();

async function setColourScheme(page: Page, scheme: Scheme): Promise<void> {
  const session = emulating.get(page) ?? page.createCDPSession();
  emulating.set(page, session);
  const isForced = scheme === 'forced';
  await (await session).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
      { name: 'prefers-color-scheme', value: isForced ? 'dark' : scheme },
    ],
  });
}

/** Collects errors from a page or worker, in every world it has (the page's own and the extension's). */
async function watchErrors(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert') {
      errors.push(args.map((arg) => arg.value ?? arg.description ?? '').join(' '));
    }
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(`${entry.text} ${entry.url ?? ''}`);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

/** The extension's service worker: hears its errors and can end it. */
async function watchBackground(browser: Browser, id: string, errors: string[]) {
  const sessions = new Map<Target, CDPSession>();
  const watch = async (target: Target) => {
    if (target.type() !== 'service_worker' || !target.url().startsWith(`chrome-extension://${id}/`)) return;
    // A worker may be gone again before we reach it; then there is nothing to hear from it.
    const session = await target.createCDPSession().catch(() => null);
    if (!session) return;
    sessions.set(target, session);
    await watchErrors(session, errors).catch(() => {});
  };
  browser.on('targetcreated', watch);
  await Promise.all(browser.targets().map(watch));
  const control = await browser.target().createCDPSession();
  const running = async () =>
    (await control.send('Target.getTargets')).targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );

  return async function stop(): Promise<void> {
    // A worker that somebody inspects is not restarted after its end: let go first.
    for (const session of sessions.values()) await session.detach().catch(() => {});
    sessions.clear();
    const worker = await running();
    if (!worker) return;
    await control.send('Target.closeTarget', { targetId: worker.targetId });
    await until('the service worker to end', async () => (await running())?.targetId !== worker.targetId);
  };
}

export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const { language = 'en-US' } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    // Linux takes the language from the environment, the others from the flag.
    env: { ...process.env, LANGUAGE: language },
    args: [...QUIET, `--lang=${language}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const errors: string[] = [];
  const id = await browser.installExtension(options.extension);
  const stopBackground = await watchBackground(browser, id, errors);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    await watchErrors(await page.createCDPSession(), errors);
    // The session above does not reach into frames of other sites; Puppeteer's own does.
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    return page;
  }

  return {
    family: 'chromium',
    version: await browser.version(),
    browser,
    extensionUrl,
    newPage,
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(extensionUrl(path), { waitUntil: 'domcontentloaded' });
      return page;
    },
    shadowRootOf,
    async accessible(page) {
      const session = await page.createCDPSession();
      try {
        return await accessibleInChromium(session);
      } finally {
        await session.detach();
      }
    },
    placesInLists: (page) => placesInChromium(browser, page),
    finds: (page, text) =>
      page.evaluate((wanted) => (Reflect.get(window, 'find') as (text: string) => boolean)(wanted), text),
    setColourScheme,
    stopBackground,
    takeErrors: async () => errors.splice(0),
    close: () => browser.close(),
  };
}
