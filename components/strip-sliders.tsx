import type { KeyboardEvent } from 'react';
import type { Bucket, MonthRange } from '../lib/core/density.ts';
import { i18n } from './i18n.ts';
import { turned } from './roving.ts';
import { barsIn, moved } from './strip-range.ts';
import { bucketWords } from './strip-words.ts';

export interface StripSlidersProps {
  buckets: Bucket[];
  range: MonthRange | null;
  /** Narrow to the bars from `a` to `b`, both included. */
  onNarrow: (a: number, b: number) => void;
}

/**
 * The strip for the keyboard and for screen readers: where the range starts, and where it ends, each
 * bar with its notes. With Shift both ends move together.
 */
export function StripSliders({ buckets, range, onNarrow }: StripSlidersProps) {
  const end = buckets.length - 1;
  const bars = barsIn(buckets, range);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = turned(event.key, event.currentTarget);
    if (!event.shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
    event.preventDefault();
    const to = moved(bars, key === 'ArrowLeft' ? -1 : 1, buckets.length);
    onNarrow(to.a, to.b);
  };
  const slider = (label: string, at: number, onMove: (to: number) => void) => (
    <input
      type="range"
      className="unseen"
      aria-label={label}
      aria-valuetext={buckets[at] && bucketWords(buckets[at])}
      min={0}
      max={end}
      value={at}
      onChange={(event) => onMove(Number(event.target.value))}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <>
      {slider(i18n.t('timeline.from'), bars.a, (to) => onNarrow(Math.min(to, bars.b), bars.b))}
      {slider(i18n.t('timeline.to'), bars.b, (to) => onNarrow(bars.a, Math.max(bars.a, to)))}
    </>
  );
}
