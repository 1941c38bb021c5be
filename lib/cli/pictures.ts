/**
 * `npm run -s pictures [-- [--browser BROWSER …] [--surface SURFACE …] [--language TAG …] [--into FOLDER] [--built]]`:
 * pictures of every surface and state, as readers bring them about in real browsers, with a page that
 * shows them all, and the pictures for the stores. `--built` takes the builds as they are.
 */
import { rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browsers/find.ts';
import { BRANDS, FAMILIES, type FoundBrowser, familyOf } from './browsers/names.ts';
import { build } from './build.ts';
import { keep } from './pictures/camera.ts';
import { indexPage, megabytes } from './pictures/index-page.ts';
import { makePictures } from './pictures/make.ts';
import { LANGUAGES, type Picture, plan, SURFACES } from './pictures/plan.ts';
import { makeStorePictures } from './pictures/store.ts';
import { say, step } from './progress.ts';
import { ROOT } from './run.ts';

/** The names that were given, each of which must be one of `known`; undefined where none was. */
function chosen<T extends string>(what: string, given: string[] | undefined, known: readonly T[]): T[] | undefined {
  return given?.map((name) => {
    const found = known.find((one) => one === name);
    if (!found) throw new Error(`There is no ${what} “${name}” to choose. There are ${known.join(', ')}.`);
    return found;
  });
}

function readArguments() {
  const list = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    options: {
      browser: list,
      surface: list,
      language: list,
      into: { type: 'string', default: '.output/pictures' },
      built: { type: 'boolean', default: false },
    },
  });
  return {
    brands: chosen('browser', values.browser, BRANDS),
    surfaces: chosen('surface', values.surface, [...SURFACES, 'store'] as const),
    languages: chosen('language', values.language, LANGUAGES),
    folder: resolve(ROOT, values.into),
    built: values.built,
  };
}

/** The browsers to take pictures in: those asked for, else one of each family that is here. */
async function browsers(brands?: (typeof BRANDS)[number][]): Promise<FoundBrowser[]> {
  const found = await Promise.all((brands ?? FAMILIES).map((one) => findBrowser(one, brands !== undefined)));
  const missing = brands?.find((_, i) => !found[i]);
  if (missing) throw new Error(`No ${missing} was found here.`);
  const here = found.filter((one) => one !== null);
  if (here.length === 0) throw new Error('There is no browser here to take pictures in; npm start gets one.');
  return here;
}

async function main(): Promise<void> {
  const { brands, surfaces, languages, folder, built } = readArguments();
  const here = await browsers(brands);
  if (!built) for (const family of new Set(here.map(({ family }) => family))) await build(family);
  rmSync(folder, { recursive: true, force: true });

  const wanted = surfaces?.filter((surface) => surface !== 'store');
  const scenes = plan({
    families: [...new Set(here.map(({ brand }) => familyOf(brand)))],
    surfaces: wanted,
    languages,
  });
  const count = scenes.reduce((sum, { looks }) => sum + looks.length, 0);
  const pictures: Picture[] = [];
  const missed: string[] = [];
  if (count > 0) {
    await step('Taking pictures', async (update) => {
      const told = {
        taken: (picture: Picture) => update(`${pictures.push(picture)} of ${count}`),
        missed: (sentence: string) => void missed.push(sentence),
      };
      // A browser uses one core; two of them do not get into each other's way.
      await Promise.all(
        here.map((found) =>
          makePictures(
            found,
            scenes.filter(({ family }) => family === found.family),
            folder,
            told,
          ),
        ),
      );
    });
    keep(folder, 'index.html', indexPage(pictures));
  }
  const forStores =
    !surfaces || surfaces.includes('store')
      ? await step('Pictures for the stores', () =>
          makeStorePictures(here[0] as FoundBrowser, folder, languages),
        ).catch((error: Error) => {
          missed.push(error.message);
          return [];
        })
      : [];
  const bytes = [...pictures, ...forStores].reduce((sum, picture) => sum + picture.bytes, 0);
  const all = [`${pictures.length} pictures`, ...(forStores.length ? [`${forStores.length} for the stores`] : [])];
  say(`${all.join(' and ')}, ${megabytes(bytes)}, in ${relative(process.cwd(), folder) || '.'}`);
  if (pictures.length) say(`Open ${relative(process.cwd(), resolve(folder, 'index.html'))}`);
  if (missed.length) throw new Error(missed.join('\n'));
}

try {
  await main();
  process.exit(0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
