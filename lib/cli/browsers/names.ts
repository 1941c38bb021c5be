/** The browsers Latar runs in, and the oldest version of each that has the Highlight API it needs. */

export const FAMILIES = ['chromium', 'firefox'] as const;
/** Browsers of one family take the same build and are driven by the same protocol. */
export type Family = (typeof FAMILIES)[number];

export const BRANDS = ['chromium', 'chrome', 'edge', 'brave', 'firefox'] as const;
/** What people type after `--browser`. */
export type Brand = (typeof BRANDS)[number];

export const familyOf = (brand: Brand): Family => (brand === 'firefox' ? 'firefox' : 'chromium');

/** The same floors as `minimum_chrome_version` and `strict_min_version` in the manifest. */
export const OLDEST: Record<Family, number> = { chromium: 123, firefox: 140 };

/** Folder of the unpacked build, under the project's top folder. */
export const BUILD: Record<Family, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Environment variables that name an executable and settle the search. */
export const OVERRIDE: Record<Family, string> = { chromium: 'LATAR_CHROMIUM', firefox: 'LATAR_FIREFOX' };

export interface FoundBrowser {
  brand: Brand;
  family: Family;
  /** Path of the executable. */
  path: string;
}
