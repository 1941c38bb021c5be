/** Figures, what they are held against, and how they are printed. */

export interface Figure {
  /** `node`, `chromium` or `firefox`. */
  where: string;
  /** What was measured, in words that stand alone. */
  what: string;
  value: number;
  unit: 's' | 'ms' | 'kB' | 'MB' | '%' | '×' | '';
  /** What it is held against in the same run. */
  beside?: { what: string; value: number };
  /** `value` over `beside`, or the other way round where more is better. */
  ratio?: number;
  /** What DESIGN.md allows the ratio, or the value where there is none. */
  budget?: Budget;
  note?: string;
}

/** A limit, and how far noise may carry a measurement beyond it before it counts as broken. */
export interface Budget {
  most?: number;
  least?: number;
  /** 1.2: a fifth over the limit still holds. */
  margin: number;
}

/** The number that a budget is about. */
const judged = ({ ratio, value }: Figure): number => ratio ?? value;

export function holds(figure: Figure): boolean {
  const { most, least, margin } = figure.budget ?? { margin: 1 };
  const number = judged(figure);
  // A figure that could not be taken breaks its budget.
  if (figure.budget && !Number.isFinite(number)) return false;
  return (most === undefined || number <= most * margin) && (least === undefined || number >= least / margin);
}

export const round = (value: number): number => Number(value.toPrecision(3));

const withUnit = (value: number, unit: Figure['unit']): string =>
  `${round(value)}${unit === '%' || unit === '×' ? '' : ' '}${unit}`;

const limitOf = ({ budget, ratio, unit }: Figure): string => {
  if (!budget) return '';
  const word = budget.most === undefined ? 'at least' : 'at most';
  const limit = budget.most ?? budget.least ?? 0;
  return `${word} ${ratio === undefined ? withUnit(limit, unit) : `${limit}×`}`;
};

/** One line a figure. */
export function line(figure: Figure): string {
  const { what, value, unit, beside, ratio, note } = figure;
  const against = beside ? `${beside.what} ${withUnit(beside.value, unit)}` : '';
  const times = ratio === undefined ? '' : `${round(ratio)}×`;
  const mark = figure.budget ? (holds(figure) ? '✓' : '✗') : ' ';
  const cells = [
    what.padEnd(58),
    withUnit(value, unit).padStart(10),
    against.padEnd(34),
    times.padStart(8),
    limitOf(figure),
  ];
  return `${mark} ${cells.join('  ').trimEnd()}${note ? `  (${note})` : ''}`;
}

/** One sentence for a broken budget. */
export const complaint = (figure: Figure): string =>
  `Budget broken in ${figure.where}: ${figure.what} is ${
    figure.ratio === undefined ? withUnit(figure.value, figure.unit) : `${round(figure.ratio)}×`
  }, ${limitOf(figure)} is allowed.`;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that `share` of the values do not pass; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
