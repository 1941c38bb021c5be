import { type CSSProperties, useRef } from 'react';
import type { Bucket, Density, MonthRange } from '../lib/core/density.ts';
import { i18n } from './i18n.ts';
import { Spoken } from './spoken.tsx';
import { useStripDrag } from './strip-drag.ts';
import { barsIn, isAmong, rangeOf } from './strip-range.ts';
import { StripSliders } from './strip-sliders.tsx';
import { bucketWords, rangeEnds } from './strip-words.ts';

export interface DensityStripProps {
  density: Density;
  /** What the timeline is narrowed to; null: nothing. */
  range: MonthRange | null;
  /** How many notes fall into it. */
  total: number;
  onRange: (range: MonthRange | null) => void;
}

/** A bar is not drawn wider than this, in px, so that two months do not look like ten. */
const BAR_WIDEST = 36;

/** How notes lie in time, the article's date among them. Drag, press a bar or use the keys to narrow. */
export function DensityStrip({ density, range, total, onRange }: DensityStripProps) {
  const { buckets, article } = density;
  const ref = useRef<HTMLDivElement>(null);
  const chosen = range && isAmong(buckets, range) ? barsIn(buckets, range) : null;
  const narrow = (a: number, b: number) => onRange(rangeOf(buckets, a, b));
  const drag = useStripDrag({ ref, count: buckets.length, chosen, onNarrow: narrow, onClear: () => onRange(null) });
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!first || !last || (buckets.length < 2 && !range)) return null;

  const ends = rangeEnds({ from: first.from, to: last.to });
  const most = buckets.reduce((most, { count }) => Math.max(most, count), 1);
  const now = article === null ? -1 : Math.floor(article * buckets.length);
  const at = (bar: number) => ({ insetInlineStart: `${(bar / buckets.length) * 100}%` });
  const bars = barsIn(buckets, range);
  const narrowed = range ? bucketWords({ ...range, count: total }) : '';

  return (
    <fieldset className="strip" aria-label={i18n.t('timeline.strip', ends)}>
      <div className="strip-body" style={{ width: `max(240px, ${buckets.length * BAR_WIDEST}px)` }}>
        {/* For the pointer; the sliders say and do the same. */}
        <div ref={ref} aria-hidden className={range ? 'strip-bars narrowed' : 'strip-bars'} {...drag}>
          {buckets.map((bucket, i) => (
            <div
              key={bucket.from}
              className={barClass(bucket, i === now, chosen !== null && i >= chosen.a && i <= chosen.b)}
              style={{ '--tall': `${(bucket.count / most) * 100}%` } as CSSProperties}
              title={bucketWords(bucket)}
            />
          ))}
          {article !== null && <div className="strip-line" style={at(article * buckets.length)} />}
          <div className="strip-end" style={at(bars.a)} />
          <div className="strip-end" style={at(bars.b + 1)} />
        </div>
        <Spoken text={narrowed} />
        <StripSliders buckets={buckets} range={range} onNarrow={narrow} />
        <div className="strip-foot faint">
          <span className="strip-said">{narrowed}</span>
          {range ? (
            <button type="button" className="link-button" onClick={() => onRange(null)}>
              {i18n.t('timeline.allDates')}
            </button>
          ) : (
            <>
              <span>{ends.from}</span>
              <span>{ends.to}</span>
            </>
          )}
        </div>
      </div>
    </fieldset>
  );
}

const barClass = ({ count }: Bucket, isNow: boolean, isIn: boolean): string =>
  ['bar', count === 0 && 'empty', isNow && 'now', isIn && 'in'].filter(Boolean).join(' ');
