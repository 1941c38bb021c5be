/**
 * Years that are not counted from the birth of Christ, where it is certain which ones they are:
 * by the script, the language or the era's name beside them. Where it is not (lunar Hijri years
 * differ by a day from country to country, Bikram Sambat is not computed), a date is refused
 * rather than guessed, since its year is none that anything can have been published in.
 */

import { baseLanguage } from '../language.ts';

/** First years of eras, less one. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 民國: 1911, 民国: 1911 };
const ERA = new RegExp(`(${Object.keys(ERAS).join('|')}) ?(\\d{1,3}|元) ?年`, 'g');
/** As Pyongyang counted from 1997 to 2024: 주체113(2024)년, and its agency below each report: Juche113.7.18. */
const JUCHE = /주체 ?(\d{2,3})(?: ?\(\d{4}\))? ?년|juche ?(\d{2,3})(?=\. ?\d{1,2}\. ?\d)/gi;

/** 令和6年 is 2024年; 民國113年 too. */
export const withoutEras = (text: string): string =>
  text
    .replace(ERA, (_, era: string, year: string) => `${(ERAS[era] as number) + (year === '元' ? 1 : Number(year))}年`)
    .replace(JUCHE, (_, named?: string, inFigures?: string) =>
      named ? `${Number(named) + 1911}년` : String(Number(inFigures) + 1911),
    );

const isIn = (lang: string, ...languages: string[]) => languages.includes(baseLanguage(lang));

/** Years that Buddhism is older than Christianity, as Thailand, Laos and Cambodia count. */
const BUDDHIST = 543;
const isBuddhist = (year: number) => year > 2400 && year < 2700;
const isThai = (text: string) => /[\u0e00-\u0eff\u1780-\u17ff]/.test(text);

const ROC = 1911;
const isTaiwanese = (lang: string) => /^zh[-_](hant|tw)\b/i.test(lang);

/** Solar Hijri years of living memory; no Gregorian year of the news is as low. */
const isIranian = (year: number, lang: string) => year >= 1300 && year <= 1500 && isIn(lang, 'fa', 'ps', 'prs', '');

/** What a written date is in the Gregorian calendar, as far as the calendar is certain. */
export function gregorian(
  written: { year: number; month: number; day: number; digits: number },
  around: { text: string; lang: string },
): { year: number; month: number; day: number } {
  const { year, month, day, digits } = written;
  const { text, lang } = around;
  const thai = isIn(lang, 'th', 'lo', 'km') || isThai(text);
  if (thai && isBuddhist(year)) return { year: year - BUDDHIST, month, day };
  // 67 is 2567 in Thai; 24 can only be meant as others do.
  if (thai && digits === 2) return { year: year > 43 ? year + 2500 - BUDDHIST : year + 2000, month, day };
  if (digits === 3) return { year: isTaiwanese(lang) ? year + ROC : 0, month, day };
  if (isIranian(year, lang)) return fromIranian(year, month, day);
  return { year: digits === 2 ? year + 2000 : year, month, day };
}

const DAY = 86_400_000;
let iranian: Intl.DateTimeFormat | undefined;

/** The Gregorian day of a solar Hijri one. The browser converts the other way, so its days are tried. */
export function fromIranian(year: number, month: number, day: number): { year: number; month: number; day: number } {
  iranian ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // The year begins on 20, 21 or 22 March; its first six months have 31 days, the others 30.
  const passed = Math.min(month - 1, 6) * 31 + Math.max(0, month - 7) * 30 + (day || 1) - 1;
  const guess = Date.UTC(year + 621, 2, 21) + passed * DAY;
  for (const off of [0, -1, 1, -2, 2]) {
    const parts = iranian.formatToParts(guess + off * DAY);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (read('month') === month && read('day') === (day || 1)) {
      const found = new Date(guess + off * DAY);
      // A month of theirs lies in two of ours.
      return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: day ? found.getUTCDate() : 0 };
    }
  }
  return { year: 0, month: 0, day: 0 };
}
