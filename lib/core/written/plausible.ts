/** Which days a page can have been published on: one that is not is no date of it, whatever says so. */
import type { NoteDate } from '../schema.ts';

/** What is needed to understand a date that was written for readers. */
export interface DateContext {
  /** The reader's clock: relative dates count from it, and nothing was published after it. */
  now: Date;
  /** BCP 47 tag of the text's language, with a region where the page tells one; '' when unknown. */
  lang: string;
}

/** News is not older than this. */
const FIRST_YEAR = 1900;
const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');

/** Today by the reader's own clock. */
export const today = (now: Date): NoteDate => ({
  value: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  precision: 'day',
});

/** So many days before today. */
export const daysAgo = (now: Date, days: number): NoteDate =>
  today(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 12));

/**
 * The date of a year, month (1 to 12) and day in the Gregorian calendar, to the month where `day`
 * is 0 and to the year where both are. Null for a day that no calendar has, for one before 1900,
 * and for one more than a day ahead: a page may be written where it is tomorrow already.
 */
export function dateOf(year: number, month: number, day: number, now: Date): NoteDate | null {
  const first = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  if (year < FIRST_YEAR || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) return null;
  if (day && first.getUTCDate() !== day) return null;
  if (first.getTime() > Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) + DAY) return null;
  // What a clock that was never set says.
  if (year === 1970 && month === 1 && day === 1) return null;
  if (!month) return { value: String(year), precision: 'year' };
  const value = `${year}-${two(month)}`;
  return day ? { value: `${value}-${two(day)}`, precision: 'day' } : { value, precision: 'month' };
}
