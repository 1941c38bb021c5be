/** What a reader would see, as pictures: for machines without a display, and for people who look twice. */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { tabIdOf } from './browsers/desk.ts';
import { cardRoot } from './browsers/hand.ts';
import type { ExtensionBrowser } from './browsers/launch.ts';
import { until } from './browsers/poll.ts';
import { say, step } from './progress.ts';
import { ROOT } from './run.ts';
import type { Site } from './serve.ts';

type Scheme = 'light' | 'dark';
type PicturePath = `${string}.png`;

/** The mention that the card is opened on: the same short name as in the design. */
const WORD = 'Kim';
/** Page around card and column in the picture, from the paragraph before the word, CSS px. */
const MARGIN = { side: 40, above: 20, below: 28 };
/** Picture pixels to a CSS px. */
const SCALE = 2;

/** Walks the tour and leaves its pictures in `.output/tour/`. Rejects when a step does not come about. */
export async function walk(latar: ExtensionBrowser, site: Site): Promise<void> {
  const folder = resolve(ROOT, '.output/tour');
  mkdirSync(folder, { recursive: true });
  const picture = (name: string): PicturePath => join(folder, `${name}.png`) as PicturePath;
  const taken: [PicturePath, string][] = [];

  await step('Walking the tour', async (update) => {
    const page = await latar.newPage();
    await page.setViewport({ width: 860, height: 1080, deviceScaleFactor: SCALE });
    await latar.setColourScheme(page, 'light');
    await page.bringToFront();
    await page.goto(`${site.origin}/demo/`);
    update('the marked article');
    await until('the marks', () => page.evaluate(() => (CSS.highlights.get('latar-first')?.size ?? 0) > 5));
    await page.screenshot({ path: picture('article') });
    taken.push([picture('article'), 'the article with its names marked, nothing else touched']);

    for (const scheme of ['light', 'dark'] as const) {
      update(`the card, ${scheme}`);
      await latar.setColourScheme(page, scheme);
      await drawCard(latar, page, picture(`card-${scheme}`));
      taken.push([picture(`card-${scheme}`), `the card that opens when you rest on “${WORD}”, ${scheme}`]);
    }
    for (const scheme of ['light', 'dark'] as const) {
      update(`the popup, ${scheme}`);
      await drawPopup(latar, site, scheme, picture(`popup-${scheme}`));
      taken.push([picture(`popup-${scheme}`), `the toolbar popup over that article, ${scheme}`]);
    }
  });
  for (const [path, shows] of taken) say(`  ${relative(ROOT, path)}: ${shows}`);
}

async function drawCard(latar: ExtensionBrowser, page: Page, path: PicturePath): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  const at = await page.evaluate((word) => {
    const [first] = ['latar-first', 'latar-repeat']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as AbstractRange[])
      .map((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live;
      })
      .filter((range) => range.toString() === word)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    if (!first) return null;
    // A third of the way down: the card gets its room below the word.
    scrollTo({ top: first.getBoundingClientRect().top + scrollY - innerHeight / 3, behavior: 'instant' });
    const place = first.getBoundingClientRect();
    const paragraph = first.startContainer.parentElement as Element;
    const column = paragraph.getBoundingClientRect();
    return {
      x: place.left + place.width / 2,
      y: place.top + place.height / 2,
      left: column.left,
      right: column.right,
      above: (paragraph.previousElementSibling ?? paragraph).getBoundingClientRect().top,
    };
  }, WORD);
  if (!at) throw new Error(`The article has no mark that reads “${WORD}”.`);
  await page.mouse.move(at.x - 8, at.y, { steps: 3 });
  await page.mouse.move(at.x, at.y, { steps: 3 });
  const box = await until('the card', async () => {
    const root = await cardRoot(latar, page);
    return root && settledBox(root);
  });
  const x = Math.min(box.x, at.left) - MARGIN.side;
  const width = Math.max(box.x + box.width, at.right) + MARGIN.side - x;
  const y = Math.min(box.y, at.above) - MARGIN.above;
  const bottom = Math.max(box.y + box.height, at.y) + MARGIN.below;
  const scrolled = await page.evaluate(() => scrollY);
  await page.screenshot({ path, clip: { x, y: y + scrolled, width, height: bottom - y } });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the card stands in the viewport once its notes are there and nothing moves any more. */
const settledBox = (root: ElementHandle<Element>): Promise<Box | null> =>
  root.evaluate(async (node) => {
    const dialog = node.querySelector('[role=dialog]');
    if (!dialog?.querySelector('li time')) return null;
    await Promise.all(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => {})));
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return { x, y, width, height };
  });

async function drawPopup(latar: ExtensionBrowser, site: Site, scheme: Scheme, path: PicturePath): Promise<void> {
  const desk = await latar.openExtensionPage('options.html');
  const tab = await tabIdOf(desk, `${site.origin}/demo/`);
  await desk.close();
  const popup = await latar.openExtensionPage(`popup.html?tab=${tab}`);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: SCALE });
  await latar.setColourScheme(popup, scheme);
  await popup.bringToFront();
  await until('the timeline', () => popup.$('.event'));
  await popup.evaluate(() => document.fonts.ready.then(() => {}));
  await popup.screenshot({ path });
  await popup.close();
}
