import type { Bucket, MonthRange } from '../lib/core/density.ts';
import { i18n } from './i18n.ts';
import { rangeWords } from './strip-words.ts';

export interface StripSlidersProps {
  buckets: Bucket[];
  range: MonthRange | null;
  /** Narrow to the bars from `a` to `b`, both included. */
  onNarrow: (a: number, b: number) => void;
}

/** The strip for the keyboard and for screen readers: where the range starts, and where it ends. */
export function StripSliders({ buckets, range, onNarrow }: StripSlidersProps) {
  const end = buckets.length - 1;
  const a = range
    ? Math.max(
        0,
        buckets.findIndex(({ from }) => from >= range.from),
      )
    : 0;
  const b = range
    ? Math.max(
        a,
        buckets.findLastIndex(({ to }) => to <= range.to),
      )
    : end;
  const slider = (label: string, at: number, onMove: (to: number) => void) => (
    <input
      type="range"
      className="unseen"
      aria-label={label}
      aria-valuetext={buckets[at] && rangeWords(buckets[at])}
      min={0}
      max={end}
      value={at}
      onChange={(event) => onMove(Number(event.target.value))}
    />
  );
  return (
    <>
      {slider(i18n.t('timeline.from'), a, (to) => onNarrow(Math.min(to, b), b))}
      {slider(i18n.t('timeline.to'), b, (to) => onNarrow(a, Math.max(a, to)))}
    </>
  );
}
