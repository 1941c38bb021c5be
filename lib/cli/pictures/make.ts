/** Walks a browser through every scene and keeps a picture of each look. */
import { resolve } from 'node:path';
import type { FoundBrowser } from '../browsers/names.ts';
import { ROOT } from '../run.ts';
import { serve } from '../serve.ts';
import { articles } from './article.ts';
import { keep, type Staged, sizeOf, take } from './camera.ts';
import { fileOf, type Language, type MarksLook, type Picture, type Scene, type StateOf } from './plan.ts';
import { stageCard, stageMarks } from './scenes-card.ts';
import { stageOptions, stageWelcome } from './scenes-pages.ts';
import { stagePanel, stagePopup } from './scenes-reader.ts';
import { createStage, type Stage } from './stage.ts';

function bringAbout(stage: Stage, { surface, state }: Scene): Promise<Staged> {
  switch (surface) {
    case 'card':
      return stageCard(stage, state as StateOf<'card'>);
    case 'marks':
      return stageMarks(stage, state as MarksLook);
    case 'popup':
      return stagePopup(stage, state as StateOf<'popup'>);
    case 'panel':
      return stagePanel(stage, state as StateOf<'panel'>);
    case 'options':
      return stageOptions(stage, state as StateOf<'options'>);
    case 'welcome':
      return stageWelcome(stage, state as StateOf<'welcome'>);
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Hears of each picture that was taken, and in one sentence of each state that could not be made. */
export interface Told {
  taken(picture: Picture): void;
  missed(sentence: string): void;
}

/** Takes the pictures of scenes of one browser, and writes them under `folder`; what cannot be made stops no other. */
export async function makePictures(
  found: FoundBrowser,
  scenes: readonly Scene[],
  folder: string,
  told: Told,
): Promise<void> {
  const site = await serve(resolve(ROOT, 'tests/pages'), articles(found.family));
  try {
    for (const language of new Set(scenes.map((scene) => scene.language))) {
      const stage = await createStage(found, language as Language, site);
      try {
        for (const scene of scenes.filter((one) => one.language === language)) {
          await makeScene(stage, scene, folder, told);
        }
      } finally {
        await stage.close();
      }
    }
  } finally {
    site.close();
  }
}

async function makeScene(stage: Stage, scene: Scene, folder: string, told: Told): Promise<void> {
  const { looks, ...rest } = scene;
  try {
    const staged = await bringAbout(stage, scene);
    for (const look of looks) {
      const bytes = await take(stage, staged, look);
      const file = fileOf(rest, look);
      keep(folder, file, bytes);
      told.taken({ ...rest, ...look, file, pixels: sizeOf(bytes), bytes: bytes.length });
    }
  } catch (error) {
    const { surface, state, language, family } = scene;
    told.missed(`No picture of ${surface}, ${state}, in ${family} (${language}): ${firstLine(error)}`);
  } finally {
    await stage.tidy();
  }
}
