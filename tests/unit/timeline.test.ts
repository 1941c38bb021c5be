import { describe, expect, it } from 'vitest';
import { BARS_MAX, density, type MonthRange, overlaps } from '../../lib/core/density.ts';
import type { NoteDate } from '../../lib/core/schema.ts';
import { layOut } from '../../lib/core/timeline.ts';
import type { NoteFace } from '../../lib/core/types.ts';

const on = (value: string): NoteDate => ({
  value,
  precision: value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year',
});
const note = (value: string): NoteFace => ({
  id: value,
  date: on(value),
  text: value,
  lang: 'en',
  mentions: [],
  sources: [],
  entities: [],
});
const notes = (...values: string[]) => values.map(note);

/** The timeline as a reader would copy it down: `2024-07: 12 [article] …`. */
const drawn = (values: string[], article: string | null) =>
  layOut(notes(...values), article ? on(article) : null).map(
    ({ key, rows }) => `${key}: ${rows.map((row) => (row.kind === 'note' ? row.note.id : '[article]')).join(' ')}`,
  );

describe('months', () => {
  it('go from the newest to the oldest, whatever the order of the notes', () => {
    expect(drawn(['2023-09-13', '2024-07-12', '2024-06-19', '2024-07-10'], null)).toEqual([
      '2024-07: 2024-07-12 2024-07-10',
      '2024-06: 2024-06-19',
      '2023-09: 2023-09-13',
    ]);
  });
  it('hold what is known to the month after its days, and a year after its months', () => {
    expect(drawn(['2024', '2024-01-05', '2024-01', '2023-12-31'], null)).toEqual([
      '2024-01: 2024-01-05 2024-01',
      '2024: 2024',
      '2023-12: 2023-12-31',
    ]);
  });
  it('keep notes of one day in the order they came in', () => {
    const same = [
      { ...note('2024-07-10'), id: 'first' },
      { ...note('2024-07-10'), id: 'second' },
    ];
    expect(layOut(same, null)[0]?.rows.map((row) => row.kind === 'note' && row.note.id)).toEqual(['first', 'second']);
  });
});

describe('the article', () => {
  it('is a line among the notes, ahead of its own day', () => {
    expect(drawn(['2024-07-13', '2024-07-10', '2024-07'], '2024-07-13')).toEqual([
      '2024-07: [article] 2024-07-13 2024-07-10 2024-07',
    ]);
  });
  it('has a month of its own where no note falls into it', () => {
    expect(drawn(['2024-05-01'], '2024-07-13')).toEqual(['2024-07: [article]', '2024-05: 2024-05-01']);
  });
  it('stands alone when there are no notes', () => {
    expect(drawn([], '2024-07')).toEqual(['2024-07: [article]']);
  });
});

it('what is later stands above the article, in its month', () => {
  expect(drawn(['2024-09-01', '2024-07-20', '2024-07-12', '2024-07', '2025'], '2024-07-13')).toEqual([
    '2025: 2025',
    '2024-09: 2024-09-01',
    '2024-07: 2024-07-20 [article] 2024-07-12 2024-07',
  ]);
});

/** One note for each of these dates, by month. */
const monthsOf = (...values: string[]) => values.map((value) => ({ month: value.slice(0, 7), count: 1 }));

const TODAY = '2026-11';

describe('density', () => {
  const bars = (values: string[], article: string | null = null) => {
    const { buckets, step } = density(monthsOf(...values), article ? on(article) : null, TODAY);
    return { step, counts: buckets.map((bar) => bar.count), first: buckets[0]?.from, last: buckets.at(-1)?.to };
  };
  it('has a bar for each month, empty ones too', () => {
    expect(bars(['2023-11-10', '2023-11', '2024-02-01'])).toEqual({
      step: 1,
      counts: [2, 0, 0, 1],
      first: '2023-11',
      last: '2024-02',
    });
  });
  it('reaches to the article', () => {
    expect(bars(['2024-06-19'], '2024-08-01').counts).toEqual([1, 0, 0]);
  });
  it('leaves a note known to the year out of bars shorter than a year', () => {
    expect(bars(['2024', '2024-03-01']).counts.reduce((sum, n) => sum + n)).toBe(1);
    expect(bars(['1990', '1990-03-01', '2024-03-01']).counts[0]).toBe(2);
  });
  const lengths: [from: string, to: string, step: number][] = [
    ['2021-04', '2024-07', 1],
    ['2021-03', '2024-07', 3],
    ['2015-01', '2024-07', 3],
    ['2014-09', '2024-07', 12],
    ['1985-01', '2024-07', 12],
    ['1937-06', '2024-07', 60],
    ['1700-01', '2024-07', 120],
  ];
  it.each(lengths)('from %s to %s has %i months a bar and at most forty bars', (from, to, step) => {
    const { buckets, step: actual } = density(monthsOf(from, to), null, TODAY);
    expect(actual).toBe(step);
    expect(buckets.length).toBeLessThanOrEqual(BARS_MAX);
    expect(buckets[0]?.count).toBe(1);
    expect(buckets.at(-1)?.count).toBe(1);
  });
  const reaches: [says: string, dates: string[], article: string | null, from: string, to: string][] = [
    ['five years that are not over', ['1937-06', '2024-07'], null, '1937-06', '2024-07'],
    ['five years with an article in them', ['1937-06', '2024-07'], '2025-02-01', '1937-06', '2025-02'],
    ['a year that is over, known no closer', ['1937', '2024'], null, '1937-01', '2024-12'],
    ['this year, known no closer', ['1937', '2026'], null, '1937-01', '2026-11'],
    ['a note of next year', ['1937', '2027-03'], null, '1937-01', '2027-03'],
    ['next year, known no closer', ['1937', '2027'], null, '1937-01', '2027-01'],
    ['a quarter that is not over', ['2021-02', '2024-07'], null, '2021-02', '2024-07'],
  ];
  it.each(reaches)('%s: from and to what is known', (_says, dates, article, from, to) => {
    expect(bars(dates, article)).toMatchObject({ first: from, last: to });
  });
  it('places the article inside its own bar', () => {
    const at = (article: string) => density(monthsOf('2024-06-01', '2024-07-01'), on(article), TODAY).article ?? -1;
    expect(at('2024-07-01')).toBeGreaterThan(0.5);
    expect(at('2024-07-31')).toBeLessThan(1);
    expect(at('2024-06')).toBe(0.25);
  });
  it('is nothing without notes', () => {
    expect(density([], on('2024-07-13'), TODAY)).toEqual({ buckets: [], step: 1, article: null });
  });
});

describe('within a range of months', () => {
  const all = ['2023-12', '2024-01', '2024-02', '2024', '2025-01'];
  const cases: [range: MonthRange, kept: string[]][] = [
    [{ from: '2024-01', to: '2024-01' }, ['2024-01', '2024']],
    [{ from: '2023-12', to: '2024-02' }, ['2023-12', '2024-01', '2024-02', '2024']],
    [{ from: '2026-01', to: '2026-12' }, []],
  ];
  it.each(cases)('%o keeps %j', (range, kept) => {
    expect(all.filter((month) => overlaps(month, range))).toEqual(kept);
  });
});
