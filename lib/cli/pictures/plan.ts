/** Which pictures there are: every surface in every state, in which language, theme, width and browser. Pure. */
import { FAMILIES, type Family } from '../browsers/names.ts';

/** Interface languages, each a file of `data/locales`. */
export const LANGUAGES = ['en', 'id', 'ko', 'ja', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `forced`: colours that the system chooses. */
export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

export const WIDTHS = ['wide', 'narrow'] as const;
export type Width = (typeof WIDTHS)[number];

export const STYLES = ['underline', 'tint', 'both'] as const;
export const COLOURS = ['red', 'amber', 'green', 'blue', 'violet', 'text'] as const;
export type MarksLook = `${(typeof STYLES)[number]}-${(typeof COLOURS)[number]}`;

const looks = STYLES.flatMap((style) => COLOURS.map((colour): MarksLook => `${style}-${colour}`));

/**
 * States of each surface, by what a reader did. The first is its main one. A card has no state of
 * loading, for none opens before its answer is there.
 */
export const STATES = {
  card: [
    'note',
    'dispute',
    'why',
    'five',
    'later',
    'inside',
    'pinned',
    'choices',
    'known',
    'keys',
    'none',
    'broken',
    'rtl',
    'vertical',
    'frame',
    'zoom',
  ],
  marks: looks,
  popup: [
    'timeline',
    'filtered',
    'narrowed',
    'folded',
    'later',
    'searched',
    'nothing',
    'fault',
    'export',
    'keys',
    'empty',
    'off',
    'waiting',
    'closed',
    'loading',
    'broken',
    'zoom',
  ],
  panel: ['timeline', 'empty'],
  options: [
    'whole',
    'opening',
    'marks',
    'known',
    'sites',
    'notes',
    'keys',
    'file',
    'sync',
    'corpus',
    'stored',
    'permissions',
  ],
  welcome: ['page', 'tried'],
} as const;
export type Surface = keyof typeof STATES;
export type StateOf<S extends Surface> = (typeof STATES)[S][number];
export const SURFACES = Object.keys(STATES) as Surface[];

/** States beside the main ones in which forced colours could hide something; these colours know no language. */
const FORCED: { [S in Surface]?: readonly StateOf<S>[] } = {
  card: ['dispute', 'pinned', 'choices', 'keys'],
  marks: ['tint-red', 'both-blue', 'tint-text'],
  popup: ['filtered', 'narrowed', 'searched', 'export', 'keys', 'off'],
  options: ['marks', 'sites', 'stored'],
};

/** To the page a window of letters twice as large is a narrow one: it has no width of its own beside that. */
const ONE_WIDTH = 'zoom';

/** What of one scene is taken. */
export interface Look {
  theme: Theme;
  width: Width;
}

/** One state of one surface, in one language of one browser, with all its looks. */
export interface Scene {
  family: Family;
  language: Language;
  surface: Surface;
  state: string;
  looks: Look[];
}

/** In the order that changes least from one picture to the next. */
function looksOf(surface: Surface, state: string, language: Language): Look[] {
  const isMain = state === STATES[surface][0];
  const isForced = language === 'en' && (isMain || (FORCED[surface] as readonly string[] | undefined)?.includes(state));
  return [
    ...(isForced ? [{ theme: 'forced', width: 'wide' } as const] : []),
    { theme: 'light', width: 'wide' },
    { theme: 'dark', width: 'wide' },
    ...(state === ONE_WIDTH
      ? []
      : ([
          { theme: 'dark', width: 'narrow' },
          { theme: 'light', width: 'narrow' },
        ] as const)),
  ];
}

export interface Choice {
  families?: readonly Family[];
  surfaces?: readonly Surface[];
  languages?: readonly Language[];
}

/** All there is to take, in the order of the page that shows it. */
export function plan({ families = FAMILIES, surfaces = SURFACES, languages = LANGUAGES }: Choice = {}): Scene[] {
  return families.flatMap((family) =>
    languages.flatMap((language) =>
      surfaces.flatMap((surface) =>
        STATES[surface].map((state) => ({
          family,
          language,
          surface,
          state,
          looks: looksOf(surface, state, language),
        })),
      ),
    ),
  );
}

/** A picture that was taken. */
export interface Picture extends Omit<Scene, 'looks'>, Look {
  /** Name of the file, beside the page that shows it. */
  file: string;
  /** Its size in picture pixels, and in bytes. */
  pixels: { width: number; height: number };
  bytes: number;
}

/** Where a picture is kept. */
export const fileOf = ({ family, language, surface, state }: Omit<Scene, 'looks'>, { theme, width }: Look): string =>
  `${surface}/${[state, language, theme, width, family].join('.')}.webp`;
