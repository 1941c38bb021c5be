/** Searching in the popup or the panel. */
import type { Page } from 'puppeteer-core';
import { until } from '../../lib/cli/browsers/poll.ts';

/** Types into the search field, and waits for the answer to all that it has then. */
export async function search(page: Page, typed: string): Promise<void> {
  await page.type('input[type=search]', typed);
  await answered(page);
}

/** Waits for the answer to what the search field has: what is typed runs ahead, and each letter is answered. */
export const answered = (page: Page): Promise<unknown> =>
  until('the answer to the whole query', () =>
    page.evaluate(() => {
      const query = document.querySelector<HTMLInputElement>('input[type=search]')?.value.trim();
      return !!query && document.querySelector('.sentence')?.textContent?.includes(query);
    }),
  );
