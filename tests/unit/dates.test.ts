import { describe, expect, it } from 'vitest';
import { type DateStyle, distance, endOf, formatDate, isAfter, startOf } from '../../lib/core/dates.ts';
import type { NoteDate } from '../../lib/core/schema.ts';

const on = (value: string): NoteDate => ({
  value,
  precision: value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year',
});

describe('distance', () => {
  const cases: [group: string, date: string, from: string, expected: string][] = [
    ['days', '2024-07-13', '2024-07-13', '0 day same'],
    ['days', '2024-06-19', '2024-07-13', '24 day before'],
    ['days', '2024-07-12', '2024-07-13', '1 day before'],
    ['days', '2024-07-20', '2024-07-13', '7 day after'],
    ['days', '2024-02-28', '2024-03-01', '2 day before'],
    ['days', '2023-12-31', '2024-01-01', '1 day before'],
    ['months, from sixty days on', '2024-05-15', '2024-07-13', '59 day before'],
    ['months, from sixty days on', '2024-05-14', '2024-07-13', '2 month before'],
    ['months, from sixty days on', '2023-09-13', '2024-07-13', '10 month before'],
    ['years, from two on', '2022-08-01', '2024-07-13', '23 month before'],
    ['years, from two on', '2022-07-13', '2024-07-13', '2 year before'],
    ['years, from two on', '1953-07-27', '2024-07-13', '71 year before'],
    ['known to the month', '2024-07', '2024-07-13', '0 month same'],
    ['known to the month', '2024-06', '2024-07-01', '1 month before'],
    ['known to the month', '2024-07-31', '2024-08', '1 month before'],
    ['known to the month', '2021-05', '2024-07', '3 year before'],
    ['known to the year', '2024', '2024-07-13', '0 year same'],
    ['known to the year', '2023', '2024-01-02', '1 year before'],
    ['known to the year', '2025-01', '2024', '1 year after'],
  ];
  it.each(cases)('%s: %s as seen from %s is %s', (_, date, from, expected) => {
    const { n, unit, side } = distance(on(date), on(from));
    expect(`${n} ${unit} ${side}`).toBe(expected);
  });
});

describe('isAfter says so only when no reading of the dates denies it', () => {
  const cases: [date: string, other: string, expected: boolean][] = [
    ['2024-07-14', '2024-07-13', true],
    ['2024-07-13', '2024-07-13', false],
    ['2024-07', '2024-07-13', false],
    ['2024-08', '2024-07-13', true],
    ['2024', '2024-07-13', false],
    ['2025', '2024-07-13', true],
    ['2024-12-31', '2024', false],
    ['2025-01-01', '2024', true],
  ];
  it.each(cases)('%s after %s: %s', (date, other, expected) => expect(isAfter(on(date), on(other))).toBe(expected));
});

describe('the days a date may mean', () => {
  const cases: [date: string, first: string, last: string][] = [
    ['2024-07-13', '2024-07-13', '2024-07-13'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
  ];
  it.each(cases)('%s: %s to %s', (date, first, last) => {
    expect(new Date(startOf(on(date))).toISOString().slice(0, 10)).toBe(first);
    expect(new Date(endOf(on(date))).toISOString().slice(0, 10)).toBe(last);
  });
});

describe('formatDate', () => {
  const cases: [date: string, locale: string, style: DateStyle, expected: string][] = [
    ['2024-06-19', 'en-GB', 'full', '19 Jun 2024'],
    ['2023-09-13', 'en-GB', 'full', '13 Sep 2023'],
    ['2024-07', 'en-GB', 'full', 'Jul 2024'],
    ['2024', 'en-GB', 'full', '2024'],
    ['2024-06-19', 'en-GB', 'brief', '19 Jun'],
    ['2024-06', 'en-GB', 'brief', 'Jun'],
    ['2024', 'en-GB', 'brief', '2024'],
    ['2024-06', 'en-GB', 'heading', 'June 2024'],
    ['2024', 'en-GB', 'heading', '2024'],
    ['2024-08-17', 'id', 'full', '17 Agu 2024'],
    ['2024-08', 'id', 'heading', 'Agustus 2024'],
    ['2024-06-19', 'ko', 'full', '2024년 6월 19일'],
    ['2024-06-19', 'ja', 'full', '2024年6月19日'],
    ['2024-06', 'ja', 'heading', '2024年6月'],
    ['2024-09-19', 'ar', 'full', '19 سبتمبر 2024'],
  ];
  it.each(cases)('%s in %s, %s: %s', (date, locale, style, expected) => {
    expect(formatDate(on(date), locale, style)).toBe(expected);
  });
});
