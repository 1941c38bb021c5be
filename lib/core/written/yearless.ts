/** Days of a month without their year, as datelines have them: "July 18", "18. Juli", "18/7", "7月18日". */

import { endOf } from '../dates.ts';
import { baseLanguage } from '../language.ts';
import type { NoteDate } from '../schema.ts';
import { bare } from './bare.ts';
import { type Months, monthsLike, monthsOf } from './months.ts';
import { monthOf, searchFor } from './named.ts';
import { orderOf } from './order.ts';
import { type DateContext, dateOf } from './plausible.ts';
import { supported } from './tags.ts';

export interface Day {
  /** 1 to 12, 1 to 31. */
  month: number;
  day: number;
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const BEFORE = /(?<![\d.,/]|\d[ -])(\d{1,2})(?:\.|er|o|º|a|'?i)?[ -]?(?:(?:de|d'|tháng|thang) ?)?$/;
const AFTER = /^\.?[ -]?(?:(?:ngày|ngay) )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:/%]|[.,]\d)/;
const NAMED = /(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일號号]/g;
/** "18/7"; with points only where one ends it, since "5.2" may be anything. */
const FIGURES = /(?<![\d.,/])(\d{1,2})(?:\/(\d{1,2})(?![\d/])|\. ?(\d{1,2})\.(?! ?\d))/g;

/** The days of a text that `readable` made ready, in order. */
export function daysIn(text: string, { lang }: DateContext): Day[] {
  const own = named(text, monthsOf(lang), lang);
  const days = own.length > 0 ? own : named(text, monthsLike(text), lang);
  const add = (start: number, length: number, month: number, day: number) => {
    if (isDay(month, day)) days.push({ month, day, start, end: start + length });
  };
  for (const { 0: match, 1: month, 2: day, index } of text.matchAll(NAMED)) {
    add(index, match.length, Number(month), Number(day));
  }
  const isDayFirst = orderOf(lang) === 'dmy';
  for (const { 0: match, 1: a, 2: b, 3: c, index } of text.matchAll(FIGURES)) {
    const [one, other] = [Number(a), Number(b ?? c)];
    add(index, match.length, isDayFirst ? other : one, isDayFirst ? one : other);
  }
  // "7月18" is a month's name and a day, too.
  const whole = days.filter(
    (one) => !days.some(({ start, end }) => start <= one.start && end >= one.end && end - start > one.end - one.start),
  );
  return whole.sort((a, b) => a.start - b.start);
}

const LEAP = 2000;
const isDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && new Date(Date.UTC(LEAP, month - 1, day)).getUTCMonth() === month - 1;

function named(text: string, months: Months, lang: string): Day[] {
  const found: Day[] = [];
  for (const { 0: match, index } of text.matchAll(searchFor(months))) {
    const month = monthOf(match, months);
    if (!month || mayBeSolar(match, lang)) continue;
    const before = BEFORE.exec(text.slice(0, index));
    const end = index + match.length;
    const after = before ? null : AFTER.exec(text.slice(end));
    const day = Number(before?.[1] ?? after?.[1]);
    if (!isDay(month, day)) continue;
    found.push({ month, day, start: index - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) });
  }
  return found;
}

/** Iran and Afghanistan have months of their own, and without a year nothing says whose is meant. */
const mayBeSolar = (name: string, lang: string): boolean =>
  ['fa', 'ps', 'prs'].includes(baseLanguage(lang)) ||
  (['fa', 'ps'].some((tag) => monthsOf(tag).has(name)) && !['ar', 'ur'].some((tag) => monthsOf(tag).has(name)));

/** A day of the week falls on the same date every five, six or eleven years. */
const MOST_YEARS = 12;

/**
 * The last such day that is not after `until`, nor after the reader's clock, and falls on the day of
 * the week (0 Sunday) where one is told; null where there is none in twelve years.
 */
export function lastSuch(
  { month, day }: Day,
  weekday: number | null,
  until: NoteDate | null,
  now: Date,
): NoteDate | null {
  const last = until ? endOf(until) : Number.POSITIVE_INFINITY;
  const thisYear = now.getFullYear() + 1;
  for (let year = thisYear; year > thisYear - MOST_YEARS; year--) {
    const when = new Date(Date.UTC(year, month - 1, day));
    const date = when.getTime() <= last ? dateOf(year, month, day, now) : null;
    if (date && (weekday === null || when.getUTCDay() === weekday)) return date;
  }
  return null;
}

/** Any Sunday, in milliseconds. */
const SUNDAY = Date.UTC(2024, 8, 1);
const DAY = 86_400_000;

/** The day of the week that a text names in a language that the browser knows, 0 for Sunday; null for none. */
export function weekdayIn(text: string, lang: string): number | null {
  const tag = supported(lang);
  if (!tag) return null;
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { weekday: 'long', timeZone: 'UTC' });
  const words = ` ${text.replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  for (let day = 0; day < 7; day++) {
    const name = bare(format.format(SUNDAY + day * DAY));
    if (name && words.includes(` ${name} `)) return day;
  }
  return null;
}
