/** The options page, whole and part by part, and the first-run page. */
import { cardRoot, restOn } from '../browsers/hand.ts';
import { until } from '../browsers/poll.ts';
import { WORD } from './article.ts';
import type { Staged } from './camera.ts';
import type { StateOf } from './plan.ts';
import { countMarks, type Stage } from './stage.ts';

const SIZES = { wide: { width: 1100, height: 800 }, narrow: { width: 320, height: 800 } };
/** Page around a part in its picture, CSS px. */
const MARGIN = 16;

/** As a reader has it who has used them all. */
const USED = {
  mode: 'key',
  delay: 300,
  style: 'both',
  colour: 'blue',
  unmarked: ['publication'],
  known: ['nato', 'kim-jong-un'],
  off: ['*.example.org', 'bank.example.com'],
};

export async function stageOptions(stage: Stage, state: StateOf<'options'>): Promise<Staged> {
  if (state !== 'whole') await stage.set(USED);
  const page = await stage.own('options.html');
  await until('the corpus', () => page.$('.publishers'));
  await until('what is stored', () => page.$('.sizes dd'));
  if (state === 'whole') return { page, sizes: SIZES, whole: true };
  await until('the names that are known', () => page.$('#known .kind'));
  if (state === 'stored') {
    await page.$eval('#stored > .push, #stored p .push', (button) => (button as HTMLElement).click());
    await until('the question', () => page.$('#stored .grave'));
  }
  if (state === 'sites') {
    await page.type('#sites .entry', 'no site');
    await page.$eval('#sites form .push', (button) => (button as HTMLElement).click());
    await until('the fault', () => page.$('#sites .fault'));
  }
  return {
    page,
    sizes: SIZES,
    scale: 1.25,
    clip: () =>
      page.$eval(
        `#${state}`,
        (part, margin) => {
          const { left, top, width, height } = part.getBoundingClientRect();
          return {
            x: left + scrollX - margin,
            y: top + scrollY - margin,
            width: width + 2 * margin,
            height: height + 2 * margin,
          };
        },
        MARGIN,
      ),
  };
}

export async function stageWelcome(stage: Stage, state: StateOf<'welcome'>): Promise<Staged> {
  const page = await stage.own('welcome.html');
  await until('the marks on the first page', () => countMarks(page));
  return {
    page,
    sizes: { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 800 } },
    whole: state === 'page',
    async ready() {
      if (state !== 'tried') return;
      await page.keyboard.press('Escape');
      await restOn(page, WORD[stage.language]);
      await until('the card', async () =>
        (await cardRoot(stage.latar, page))?.evaluate((card) => card.querySelector('.note time') !== null),
      );
    },
  };
}
