/** Texts that come in several languages, and which of them a reader gets. */

/** By language tag, at least one; the bundle's have English and Indonesian, a pack's what it has. */
export type Texts = Readonly<Record<string, string>>;

/** What stands in where a text has none of the languages wanted: read by most. */
const COMMON = 'en';
/** `zh` of `zh-Hans`. */
export const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** Whether two BCP 47 tags are of one language, whatever script or region they name. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

/**
 * The language to show a text in: the first of those wanted (BCP 47 tags, best first) that it has,
 * exactly or but for script and region; else English; else the first it has, by tag.
 */
export function languageOf(texts: Texts, wanted: readonly string[]): string {
  const has = Object.keys(texts).sort();
  for (const tag of [...wanted, COMMON]) {
    const found = has.find((lang) => lang === tag) ?? has.find((lang) => sameLanguage(lang, tag));
    if (found !== undefined) return found;
  }
  return has[0] ?? COMMON;
}

/** Whose texts these are to be: the languages that somebody reads, best first, and that of the page in hand, which is the next best. */
export interface Tongues {
  langs: readonly string[];
  pageLang?: string;
}

/** All that will do, best first. */
export const wantedBy = ({ langs, pageLang }: Tongues): string[] => [...langs, ...(pageLang ? [pageLang] : [])];

/** The text in the language that `languageOf` gives. */
export const textIn = (texts: Texts, wanted: readonly string[]): string => texts[languageOf(texts, wanted)] ?? '';
