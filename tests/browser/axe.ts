/** What axe finds wrong in a page as it is at the moment. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Scheme } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { cardRoot } from './card.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules that a page of anything at all passes, at the least. */
const FEW = 5;

const SEEN: Record<Scheme, string> = {
  light: '(prefers-color-scheme: light) and (forced-colors: none)',
  dark: '(prefers-color-scheme: dark) and (forced-colors: none)',
  forced: '(forced-colors: active)',
};

/** Each violation under each scheme, with its places; `what` is the whole page or the card that is open in it. */
export async function violations(
  latar: ExtensionBrowser,
  page: Page,
  schemes: readonly Scheme[],
  what: 'page' | 'card' = 'page',
): Promise<string[]> {
  const card = what === 'card' ? await page.$('html > latar-card') : null;
  // axe walks open roots only: for it, and in the page's world alone, this one looks open.
  if (card) {
    const root = await cardRoot(latar, page);
    await page.evaluate(
      (host, closed) => Object.defineProperty(host as Element, 'shadowRoot', { value: closed, configurable: true }),
      card,
      root,
    );
  }
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(AXE);
  const found: string[] = [];
  for (const scheme of schemes) {
    await latar.setColourScheme(page, scheme);
    await until(`${scheme} colours`, () => page.evaluate((query) => matchMedia(query).matches, SEEN[scheme]));
    const results = (await page.evaluate(
      (selector) =>
        (Reflect.get(window, 'axe') as typeof import('axe-core')).run(selector, {
          resultTypes: ['violations'],
          // Off by itself, for it is of WCAG 2.2.
          rules: { 'target-size': { enabled: true } },
        }),
      card ? 'latar-card' : 'html',
    )) as AxeResults;
    if (results.passes.length <= FEW) found.push(`${scheme}: axe had nothing to look at`);
    for (const { id, nodes } of results.violations) {
      const places = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`);
      found.push(`${scheme}, ${id}: ${places.join('\n')}`);
    }
  }
  return found;
}
