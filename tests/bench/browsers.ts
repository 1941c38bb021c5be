/** Browsers for the benchmark: one with the built extension, one with an extension that does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../../lib/cli/browsers/launch.ts';
import type { FoundBrowser } from '../../lib/cli/browsers/names.ts';
import { bundle } from './bundle.ts';
import type { Inside } from './page/inside.ts';
import type { Outside } from './page/outside.ts';

/** With Latar in it, from an unpacked build. */
export const launchOn = (found: FoundBrowser, extension: string): Promise<ExtensionBrowser> =>
  launch(found, { extension, headless: true });

/** Without Latar: instead with the benchmark's own content script, which runs under `/inside/` alone. */
export async function launchOff(found: FoundBrowser): Promise<ExtensionBrowser> {
  const extension = mkdtempSync(join(tmpdir(), 'latar-bench-'));
  const gecko = { browser_specific_settings: { gecko: { id: 'latar@latar.example', strict_min_version: '140.0' } } };
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    host_permissions: ['<all_urls>'],
    content_scripts: [{ matches: ['http://127.0.0.1/inside/*'], js: ['inside.js'], run_at: 'document_idle' }],
    ...(found.family === 'firefox' && gecko),
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'inside.js'), await bundle('inside.ts'));
  const browser = await launch(found, { extension, headless: true });
  browser.browser.once('disconnected', () => rmSync(extension, { recursive: true, force: true }));
  return browser;
}

/** Loads an address in a tab of its own, hands it over, and closes it. */
export async function inTab<T>(latar: ExtensionBrowser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await latar.browser.newPage();
  try {
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Calls one of the benchmark's functions in a page's own world. */
export async function callOutside<K extends keyof Outside>(
  page: Page,
  which: K,
  ...args: Parameters<Outside[K]>
): Promise<Awaited<ReturnType<Outside[K]>>> {
  if (!(await page.evaluate('"latarBench" in globalThis'))) await page.addScriptTag({ url: '/bench/bench.js' });
  return page.evaluate(`latarBench.${which}(...${JSON.stringify(args)})`) as Promise<Awaited<ReturnType<Outside[K]>>>;
}

/** Calls one of the benchmark's functions in its content script, on a page under `/inside/`. */
export async function callInside<K extends keyof Inside>(
  page: Page,
  which: K,
  ...args: Parameters<Inside[K]>
): Promise<Awaited<ReturnType<Inside[K]>>> {
  const answer = await page.evaluate(async (ask) => {
    let heard = false;
    addEventListener('latar-bench-heard', () => (heard = true), { once: true });
    const answered = new Promise<string>((done) =>
      addEventListener('latar-bench-answer', (event) => done((event as CustomEvent<string>).detail), { once: true }),
    );
    // The content script may come after the page has loaded.
    for (let i = 0; i < 200 && !heard; i++) {
      dispatchEvent(new CustomEvent('latar-bench-ask', { detail: ask }));
      if (!heard) await new Promise((done) => setTimeout(done, 25));
    }
    return heard ? answered : '{"error":"The content script of the benchmark does not answer."}';
  }, JSON.stringify({ which, args }));
  const { value, error } = JSON.parse(answer) as { value: Awaited<ReturnType<Inside[K]>>; error?: string };
  if (error) throw new Error(error);
  return value;
}
