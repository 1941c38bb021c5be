/** The card as a reader meets it, although its shadow root is closed. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { cardRoot, restOn } from '../../lib/cli/browsers/hand.ts';
import type { ExtensionBrowser } from '../../lib/cli/browsers/launch.ts';
import { until } from '../../lib/cli/browsers/poll.ts';

export { cardRoot, restOn };

/** What a card shows. */
export interface CardView {
  name: string;
  /** All visible text. */
  text: string;
  /** Machine-readable dates of the notes, in order. */
  dates: string[];
  notes: string[];
  /** Who reported each of them. */
  sources: string[];
}

/** The card once it shows notes. Rejects with what it said instead. */
export async function waitForCard(latar: ExtensionBrowser, page: Page, name?: string): Promise<CardView> {
  let said: string | undefined;
  const shown = until(`the card${name ? ` of ${name}` : ''}`, async () => {
    const root = await cardRoot(latar, page);
    const view = await root?.evaluate((node) => ({
      name: node.querySelector('h2')?.textContent ?? '',
      text: node.querySelector('[role=dialog]')?.textContent ?? '',
      dates: [...node.querySelectorAll('li time')].map((time) => time.getAttribute('datetime') ?? ''),
      notes: [...node.querySelectorAll('li')].map((note) => note.textContent ?? ''),
      sources: [...node.querySelectorAll('li')].map((note) => note.querySelector('.sources')?.textContent ?? ''),
    }));
    said = view?.text;
    return view && view.dates.length > 0 && (!name || view.name === name) ? view : null;
  });
  return shown.catch((error: Error) => {
    throw new Error(`${error.message}; ${said === undefined ? 'there is none' : `it says “${said}”`}`);
  });
}

export const waitForNoCard = (page: Page): Promise<unknown> =>
  until('the card to be gone', async () => (await page.$('latar-card')) === null);

/** Rests on a mark and waits for its card. */
export async function openByRest(latar: ExtensionBrowser, page: Page, text: string, nth = 0): Promise<CardView> {
  await restOn(page, text, nth);
  return waitForCard(latar, page);
}

/** A control in the card by its accessible name. Rejects when there is none. */
export async function control(latar: ExtensionBrowser, page: Page, name: string): Promise<ElementHandle<Element>> {
  return until(`“${name}” in the card`, async () => {
    const root = await cardRoot(latar, page);
    const found = await root?.evaluateHandle(
      (node, wanted) =>
        [...node.querySelectorAll('button, a')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === wanted,
        ) ?? null,
      name,
    );
    return found?.asElement() as ElementHandle<Element> | null | undefined;
  });
}

/** Whether focus is inside the card. */
export async function cardHasFocus(latar: ExtensionBrowser, page: Page): Promise<boolean> {
  const root = await cardRoot(latar, page);
  return (await root?.evaluate((node) => (node as unknown as ShadowRoot).activeElement !== null)) ?? false;
}

/**
 * Whether the card is still there after `ms` milliseconds of the page's own time. That something
 * does not happen can only be seen by waiting for it.
 */
export const cardStays = (page: Page, ms: number): Promise<boolean> =>
  page.evaluate(
    (time) =>
      new Promise<boolean>((done) => {
        const present = () => document.querySelector('html > latar-card') !== null;
        const observer = new MutationObserver(() => present() || done(false));
        observer.observe(document.documentElement, { childList: true });
        setTimeout(() => done(present()), time);
      }),
    ms,
  );

/** Writes down from now on how often a card comes and goes; read by `cardsSeen`. */
export const watchCards = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { came: 0, went: 0 };
    Reflect.set(window, 'cards', seen);
    const isCard = ({ localName }: Element) => localName === 'latar-card';
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        seen.came += ([...addedNodes] as Element[]).filter(isCard).length;
        seen.went += ([...removedNodes] as Element[]).filter(isCard).length;
      }
    }).observe(document, { childList: true, subtree: true });
  });

export const cardsSeen = (page: Page) => page.evaluate('cards') as Promise<{ came: number; went: number }>;

/** Lets so many milliseconds of the page's own time go by: that something does not happen can only be seen by waiting. */
export const pass = (page: Page, ms: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((done) => setTimeout(done, time)), ms);

/** Where the card stands, in CSS pixels of the viewport, and whether it leaves every line of its word free. */
export async function cardPlace(latar: ExtensionBrowser, where: Page | Frame) {
  const lines = await where.evaluate(() => {
    const range = [...(CSS.highlights.get('latar-open') ?? [])][0] as AbstractRange | undefined;
    if (!range) return [];
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].map(({ top, bottom, left, right }) => ({ top, bottom, left, right }));
  });
  const root = await until('the card to have its place', async () => {
    const found = await cardRoot(latar, where);
    return (
      (await found?.evaluate(
        (node) => (node.querySelector('[role=dialog]')?.getBoundingClientRect().top ?? 1e9) < innerHeight,
      )) && found
    );
  });
  const box = await root.evaluate((node) => {
    const { top, bottom, left, right, width, height } = (
      node.querySelector('[role=dialog]') as Element
    ).getBoundingClientRect();
    return { top, bottom, left, right, width, height };
  });
  if (lines.length === 0) throw new Error('The open mention has no place.');
  const apart = lines.every(
    (line) => box.top >= line.bottom || box.bottom <= line.top || box.left >= line.right || box.right <= line.left,
  );
  return { apart, box, lines };
}
