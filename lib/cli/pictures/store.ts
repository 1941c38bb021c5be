/**
 * The pictures that stores show: 1280 × 800, JPEG, which has no transparency and which both stores take.
 * What Latar looks like in them is photographed as in all others; only the words beside it are set here.
 */
import { resolve } from 'node:path';
import type { FoundBrowser } from '../browsers/names.ts';
import { until } from '../browsers/poll.ts';
import { ROOT } from '../run.ts';
import { serve } from '../serve.ts';
import { articles } from './article.ts';
import { keep, type Staged, take } from './camera.ts';
import { LANGUAGES, type Language, type Theme } from './plan.ts';
import { stageCardOn } from './scenes-card.ts';
import { search, stagePanel, stagePopup } from './scenes-reader.ts';
import { createStage, type Stage } from './stage.ts';
import { DISPUTED, LINES, QUERY, STORE_PICTURES, type StorePicture } from './store-words.ts';

export const STORE_SIZE = { width: 1280, height: 800 };
const QUALITY = 92;
/** Picture pixels to a CSS px, so that nothing is blurred where it is set smaller. */
const SCALE = 2;

const THEME: Record<StorePicture, Theme> = {
  card: 'light',
  dispute: 'light',
  timeline: 'light',
  search: 'dark',
  beside: 'dark',
};

/** A photograph, as it is set: CSS px. */
interface Shot {
  png: Uint8Array;
  width: number;
  height: number;
}

async function shoot(
  stage: Stage,
  staged: Staged,
  theme: Theme,
  size: { width: number; height: number },
): Promise<Shot> {
  const { page, ready } = staged;
  const sizes = { wide: size, narrow: size };
  const plain = { page, sizes, scale: SCALE, ...(ready && { ready }) };
  const png = await take(stage, plain, { theme, width: 'wide' }, true);
  return { png, ...size };
}

const PAGE = { width: 700, height: 720 };
const POPUP = { width: 440, height: 660 };
const BESIDE = { page: { width: 380, height: 720 }, panel: { width: 360, height: 720 } };

/** What is to be seen in a picture, from left to right in a language that runs so. */
async function photograph(stage: Stage, picture: StorePicture): Promise<Shot[]> {
  const { language } = stage;
  const theme = THEME[picture];
  switch (picture) {
    case 'card':
      return [await shoot(stage, await stageCardOn(stage, {}), theme, PAGE)];
    case 'dispute':
      return [await shoot(stage, await stageCardOn(stage, { word: DISPUTED[language] }), theme, PAGE)];
    case 'timeline':
      return [await shoot(stage, await stagePopup(stage, 'timeline'), theme, POPUP)];
    case 'search': {
      const staged = await stagePopup(stage, 'timeline');
      await search(QUERY[language], '.results .event')(staged.page);
      return [await shoot(stage, staged, theme, POPUP)];
    }
    case 'beside': {
      const panel = await shoot(stage, await stagePanel(stage, 'timeline'), theme, BESIDE.panel);
      const { page } = await stage.visit(`/article/${language}/`);
      const article = await shoot(stage, { page, sizes: { wide: PAGE, narrow: PAGE } }, theme, BESIDE.page);
      return [article, panel];
    }
  }
}

const STYLE = `
:root { --ink: #1c1b20; --soft: #55535e; --line: #dedbe3; --wash: #f3f1f5; --accent: #b3261e; --shadow: #14121c24 }
.dark { --ink: #ecebf0; --soft: #b6b4c1; --line: #3d3b45; --wash: #121115; --accent: #ff8f86; --shadow: #000a }
body { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 56px; width: 1280px; height: 800px; margin: 0; padding-inline: 64px 40px; box-sizing: border-box; overflow: hidden; color: var(--ink); background: var(--wash) }
body, h1 { font-family: ui-sans-serif, system-ui, "Noto Sans", "Noto Sans CJK JP", "Noto Sans Arabic", sans-serif }
:lang(ko) { word-break: keep-all } :lang(ja) { word-break: auto-phrase; line-break: strict }
.mark { display: flex; align-items: center; gap: 10px; margin: 0 0 22px; font-size: 22px; font-weight: 650 }
.mark::after { content: ""; width: 44px; border-bottom: 5px dotted var(--accent) }
h1 { margin: 0; font-size: 44px; line-height: 1.2; font-weight: 650; letter-spacing: -.016em; text-wrap: balance }
:lang(ar) h1, :lang(ar) .mark { letter-spacing: 0 }
.shots { display: flex; overflow: hidden; border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 24px 60px var(--shadow) }
.shots img { display: block } img + img { border-inline-start: 1px solid var(--line) }`;

async function compose(stage: Stage, picture: StorePicture, shots: readonly Shot[]): Promise<Uint8Array> {
  const { language, latar } = stage;
  const images = shots.map(
    ({ png, width, height }) =>
      `<img width="${width}" height="${height}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`,
  );
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const page = await latar.newPage();
  try {
    await page.setViewport({ ...STORE_SIZE, deviceScaleFactor: 1 });
    await page.setContent(
      `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><style>${STYLE}</style></head><body class="${THEME[picture]}"><div><p class="mark">Latar</p><h1>${LINES[language][picture]}</h1></div><div class="shots">${images.join('')}</div></body></html>`,
    );
    await until('the photographs', () => page.evaluate(() => [...document.images].every(({ complete }) => complete)));
    return await page.screenshot({ type: 'jpeg', quality: QUALITY });
  } finally {
    await page.close();
  }
}

/** Makes them in each language, under `store/` of the folder. Rejects with a sentence that names the one that failed. */
export async function makeStorePictures(
  found: FoundBrowser,
  folder: string,
  languages: readonly Language[] = LANGUAGES,
): Promise<{ file: string; bytes: number }[]> {
  const made: { file: string; bytes: number }[] = [];
  const site = await serve(resolve(ROOT, 'tests/pages'), articles(found.family));
  try {
    for (const language of languages) {
      const stage = await createStage(found, language, site);
      try {
        for (const [i, picture] of STORE_PICTURES.entries()) {
          const shots = photograph(stage, picture);
          const bytes = await shots
            .then((taken) => compose(stage, picture, taken))
            .catch((error: Error) => {
              throw new Error(
                `No picture of ${picture} for the stores, in ${language}: ${error.message.split('\n')[0]}`,
              );
            });
          const file = `store/${language}/${i + 1}-${picture}.jpg`;
          keep(folder, file, bytes);
          made.push({ file, bytes: bytes.length });
          await stage.tidy();
        }
      } finally {
        await stage.close();
      }
    }
  } finally {
    site.close();
  }
  return made;
}
