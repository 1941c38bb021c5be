/** Bars for a range that may have been chosen while the bars were others. */
import { describe, expect, it } from 'vitest';
import { barsIn, isAmong, moved } from '../../components/strip-range.ts';

const bar = (from: string, to: string) => ({ from, to, count: 1 });
const YEARS = [2021, 2022, 2023, 2024, 2025].map((year) => bar(`${year}-01`, `${year}-12`));

describe('a range has the bars', () => {
  it.each([
    ['that it was made of', { from: '2022-01', to: '2023-12' }, { a: 1, b: 2 }],
    ['that hold it, chosen on narrower ones', { from: '2024-07', to: '2024-09' }, { a: 3, b: 3 }],
    ['that it touches at its ends', { from: '2022-12', to: '2024-01' }, { a: 1, b: 3 }],
    ['all, where it is wider than they are', { from: '1990-01', to: '2030-12' }, { a: 0, b: 4 }],
    ['first, where it was before them', { from: '1990-01', to: '1990-12' }, { a: 0, b: 0 }],
    ['last, where it is after them', { from: '2030-01', to: '2030-12' }, { a: 4, b: 4 }],
  ])('%s', (_, range, bars) => expect(barsIn(YEARS, range)).toEqual(bars));
  it('and none outside of them all', () => {
    expect(isAmong(YEARS, { from: '2020-01', to: '2020-12' })).toBe(false);
    expect(isAmong(YEARS, { from: '2025-12', to: '2026-12' })).toBe(true);
  });
  it('moved along as far as there are bars', () => {
    expect(moved({ a: 1, b: 2 }, 5, 5)).toEqual({ a: 3, b: 4 });
    expect(moved({ a: 1, b: 2 }, -5, 5)).toEqual({ a: 0, b: 1 });
  });
});
