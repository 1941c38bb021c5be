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
/** What is found where nothing that is written could be told from what is behind it. */
export const NO_COLOUR = 'no colour was measured';

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
  // axe walks open roots only, and knows what lies behind what in the body only, in which the card is not:
  // for it, and in the page's world alone, this root looks open and the card is the body.
  const root = card && (await cardRoot(latar, page));
  if (card) {
    await page.evaluate(
      (host, closed) => {
        Object.defineProperty(host as Element, 'shadowRoot', { value: closed, configurable: true });
        Object.defineProperty(document, 'body', { value: host, configurable: true });
      },
      card,
      root,
    );
  }
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(AXE);
  const found: string[] = [];
  for (const scheme of schemes) {
    await latar.setColourScheme(page, scheme);
    await until(`${scheme} colours`, () => page.evaluate((query) => matchMedia(query).matches, SEEN[scheme]));
    // A card keeps the theme that the page had as it opened.
    if (card && scheme !== 'forced') {
      const themed = [card, await root?.evaluateHandle((all) => all.querySelector('[data-theme]') as Element)];
      for (const one of themed) await one?.evaluate((it, theme) => it.setAttribute('data-theme', theme), scheme);
    }
    const results = (await page.evaluate(
      (selector, isForced) =>
        (Reflect.get(window, 'axe') as typeof import('axe-core')).run(selector, {
          resultTypes: ['violations'],
          rules: {
            // Off by itself, for it is of WCAG 2.2.
            'target-size': { enabled: true },
            // What the system puts in the place of our colours no style tells; it is the reader's own choice.
            'color-contrast': { enabled: !isForced },
          },
        }),
      card ? 'latar-card' : 'html',
      scheme === 'forced',
    )) as AxeResults;
    if (results.passes.length <= FEW) found.push(`${scheme}: axe had nothing to look at`);
    const isMeasured = results.passes.some(({ id }) => id === 'color-contrast');
    if (!isMeasured && scheme !== 'forced') {
      const unsure = results.incomplete.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
      const why = unsure.map(({ html, any }) => `${html} ${any.map(({ message }) => message)}`);
      found.push(`${scheme}: ${NO_COLOUR}${why.map((one) => `; ${one}`).join('')}`);
    }
    for (const { id, nodes } of results.violations) {
      const places = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`);
      found.push(`${scheme}, ${id}: ${places.join('\n')}`);
    }
  }
  if (card) await page.evaluate(() => void Reflect.deleteProperty(document, 'body'));
  return found;
}
