/** Takes what a scene shows, in one look after another. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { zoomTab } from '../browsers/desk.ts';
import { LANGUAGES, type Look } from './plan.ts';
import type { Stage } from './stage.ts';

export interface Size {
  width: number;
  height: number;
}
export interface Box extends Size {
  x: number;
  y: number;
}

/** A state of a surface, as far as it is there already. */
export interface Staged {
  page: Page;
  /** The window for each width, CSS px. */
  sizes: Record<Look['width'], Size>;
  /** Picture pixels to a CSS px; 1 where nothing is said. */
  scale?: number;
  /** What must be done, or waited for, once the window and the colours are what they should be. */
  ready?: (look: Look) => Promise<unknown>;
  /** What of the page is taken, CSS px of the document; all that is in sight where nothing is said. */
  clip?: (look: Look) => Promise<Box>;
  /** That is in sight, too. Firefox takes nothing that is beyond the beginning of the document, where vertical text goes on. */
  seen?: boolean;
  /** The whole page, however long it is. */
  whole?: boolean;
  /** The tab whose letters are twice as large, by the browser's own zoom. */
  zoomed?: number;
}

/** Of WebP, which both browsers write: below it, grey text on grey loses its edges. */
const QUALITY = 72;
/** Four of five pictures are in another language than the first: they are as sharp as one must see, and no more. */
const ONLY_SEEN = { scale: 1, quality: 55 };
/** What would blink in one picture and not in the next. */
const STILL = '* { caret-color: transparent !important; transition: none !important }';

/** Takes one picture, as WebP; `exactly`, as PNG. */
export async function take(stage: Stage, staged: Staged, look: Look, exactly = false): Promise<Uint8Array> {
  const { page, sizes, ready, clip, seen = false, whole = false, zoomed } = staged;
  const isSharp = exactly || stage.language === LANGUAGES[0];
  const { scale, quality } = isSharp ? { scale: staged.scale ?? 1, quality: QUALITY } : ONLY_SEEN;
  await page.setViewport({ ...sizes[look.width], deviceScaleFactor: scale });
  await stage.latar.setColourScheme(page, look.theme);
  await page.bringToFront();
  if (zoomed) await zoomTab(stage.desk, zoomed, 2);
  try {
    await ready?.(look);
    await settle(page);
    const box = await clip?.(look);
    const shot = exactly ? ({ type: 'png' } as const) : ({ type: 'webp', quality } as const);
    return await page.screenshot(
      box ? { ...shot, clip: box, captureBeyondViewport: !seen } : { ...shot, fullPage: whole },
    );
  } finally {
    // The zoom is the site's and not the tab's, and Firefox gives a zoomed page no other window.
    if (zoomed) await zoomTab(stage.desk, zoomed, 1);
  }
}

/** Until fonts are there and nothing moves any more. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async (still) => {
    if (!document.getElementById('still')) {
      const style = document.createElement('style');
      style.id = 'still';
      style.textContent = still;
      document.head?.append(style);
    }
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  }, STILL);

/** Writes a file, with the folders around it. */
export function keep(folder: string, file: string, bytes: Uint8Array | string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Width and height of a WebP picture, px: of the plain and of the extended kind. */
export function sizeOf(webp: Uint8Array): Size {
  const view = new DataView(webp.buffer, webp.byteOffset);
  const kind = String.fromCharCode(...webp.subarray(12, 16));
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
