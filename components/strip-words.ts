import type { Bucket, MonthRange } from '../lib/core/density.ts';
import { i18n } from './i18n.ts';
import { dateWords } from './words.ts';

const monthWord = (month: string) => dateWords({ value: month, precision: 'month' });
const yearWord = (month: string) => dateWords({ value: month.slice(0, 4), precision: 'year' });

/** Both ends of a range in words. */
export const rangeEnds = ({ from, to }: MonthRange) => ({ from: monthWord(from), to: monthWord(to) });

/** "Jul 2024", "Jul 2024 to Sep 2024", or "1990 to 1994" where whole years are meant. */
export function rangeWords(range: MonthRange): string {
  const wholeYears = range.from.endsWith('-01') && range.to.endsWith('-12');
  const { from, to } = wholeYears ? { from: yearWord(range.from), to: yearWord(range.to) } : rangeEnds(range);
  return from === to ? from : i18n.t('timeline.range', { from, to });
}

/** "Jul 2024: 12 notes". */
export const bucketWords = (bucket: Bucket): string =>
  i18n.t('timeline.bar', bucket.count, { when: rangeWords(bucket) });
