/**
 * Dates that know how precise they are: how far a note lies from an article, and how a date is
 * written. Pure; days are counted in UTC, so that no time zone moves a note to another day.
 */
import type { NoteDate } from './schema.ts';

const DAY = 86_400_000;
const DAYS_A_MONTH = 30.4375;
const DAYS_A_YEAR = 365.25;
/** From here on a reader counts months rather than days. */
const DAYS_UNTIL_MONTHS = 60;
/** From here on a reader counts years rather than months. */
const MONTHS_UNTIL_YEARS = 24;

/** How far a date lies from another, in the finest unit that both dates' precision allows. */
export interface Distance {
  unit: 'day' | 'month' | 'year';
  /** Whole units, 0 only when `side` is `same`. */
  n: number;
  /** Where the first date lies as seen from the second. */
  side: 'before' | 'after' | 'same';
}

/** Year, month (1 to 12) and day of a date; 0 for what its precision leaves open. */
export function partsOf(date: NoteDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.value.split('-').map(Number);
  return { year, month, day };
}

/** The first day that the date may mean, in milliseconds since 1970 UTC. */
export function startOf(date: NoteDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, (month || 1) - 1, day || 1);
}

/** The last day that the date may mean, in milliseconds since 1970 UTC. */
export function endOf(date: NoteDate): number {
  const { year, month, day } = partsOf(date);
  if (day) return startOf(date);
  return Date.UTC(year, month || 12, 0);
}

/** True when the date lies after the other whatever day either of them means. */
export function isAfter(date: NoteDate, other: NoteDate): boolean {
  return startOf(date) > endOf(other);
}

const sided = (unit: Distance['unit'], difference: number): Distance => ({
  unit,
  n: Math.abs(difference),
  side: difference < 0 ? 'before' : difference > 0 ? 'after' : 'same',
});

/**
 * Distance of `date` from `from`. Two days are counted in days, then months, then years as they
 * lie further apart; a date known to the month is never counted in days, one known to the year
 * never in months.
 */
export function distance(date: NoteDate, from: NoteDate): Distance {
  const a = partsOf(date);
  const b = partsOf(from);
  if (!a.month || !b.month) return sided('year', a.year - b.year);

  const months = (a.year - b.year) * 12 + a.month - b.month;
  if (!a.day || !b.day) {
    return Math.abs(months) < MONTHS_UNTIL_YEARS
      ? sided('month', months)
      : sided('year', Math.sign(months) * Math.round(Math.abs(months) / 12));
  }

  const days = (startOf(date) - startOf(from)) / DAY;
  const apart = Math.abs(days);
  if (apart < DAYS_UNTIL_MONTHS) return sided('day', days);
  const rounded = Math.round(apart / DAYS_A_MONTH);
  return rounded < MONTHS_UNTIL_YEARS
    ? sided('month', Math.sign(days) * rounded)
    : sided('year', Math.sign(days) * Math.round(apart / DAYS_A_YEAR));
}

/**
 * How much of a date to write. `full`: all that is known, "19 Jun 2024". `brief`: for a place
 * whose heading gives the year, "19 Jun". `heading`: month and year in full, "June 2024".
 */
export type DateStyle = 'full' | 'brief' | 'heading';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once each: making one takes longer than formatting a hundred dates, and a timeline has hundreds. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** The date in words of `locale` (BCP 47), never more precise than it is known. */
export function formatDate(date: NoteDate, locale: string, style: DateStyle = 'full'): string {
  const { month, day } = partsOf(date);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
  if (style !== 'brief' || !month) options.year = 'numeric';
  if (month) options.month = style === 'heading' ? 'long' : 'short';
  if (day && style !== 'heading') options.day = 'numeric';

  const parts = formatterOf(locale, options).formatToParts(startOf(date));
  const english = /^en\b/.test(locale);
  return parts.map(({ type, value }) => (english && type === 'month' ? shortened(value) : value)).join('');
}

// British English has one month of four letters, "Sept"; columns of dates want three for each.
const shortened = (month: string): string => (month === 'Sept' ? 'Sep' : month);
