import { type CSSProperties, useRef } from 'react';
import type { Bucket, Density, MonthRange } from '../lib/core/density.ts';
import { i18n } from './i18n.ts';
import { StripSliders } from './strip-sliders.tsx';
import { rangeEnds, rangeWords } from './strip-words.ts';

export interface DensityStripProps {
  density: Density;
  /** What the timeline is narrowed to; null: nothing. */
  range: MonthRange | null;
  onRange: (range: MonthRange | null) => void;
}

/** A bar is not drawn wider than this, in px, so that two months do not look like ten. */
const BAR_WIDEST = 36;

/** How notes lie in time, the article's date among them. Drag, press a bar or use the keys to narrow. */
export function DensityStrip({ density, range, onRange }: DensityStripProps) {
  const { buckets, article } = density;
  const bars = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!first || !last || buckets.length < 2) return null;

  const ends = rangeEnds({ from: first.from, to: last.to });
  const most = Math.max(...buckets.map((bucket) => bucket.count));
  const now = article === null ? -1 : Math.floor(article * buckets.length);
  const narrow = (a: number, b: number) => onRange(rangeOf(buckets, a, b));
  const isOnly = (i: number) => range?.from === buckets[i]?.from && range?.to === buckets[i]?.to;

  const barAt = (x: number): number => {
    const box = bars.current?.getBoundingClientRect();
    if (!bars.current || !box) return 0;
    const along = (x - box.left) / box.width;
    const share = getComputedStyle(bars.current).direction === 'rtl' ? 1 - along : along;
    return Math.min(buckets.length - 1, Math.max(0, Math.floor(share * buckets.length)));
  };

  return (
    <fieldset className="strip" aria-label={i18n.t('timeline.strip', ends)}>
      <div className="strip-body" style={{ width: `max(240px, ${buckets.length * BAR_WIDEST}px)` }}>
        <div
          ref={bars}
          className={range ? 'strip-bars narrowed' : 'strip-bars'}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = barAt(event.clientX);
            if (isOnly(from.current)) onRange(null);
            else narrow(from.current, from.current);
          }}
          onPointerMove={(event) => {
            if (from.current !== null && barAt(event.clientX) !== from.current)
              narrow(from.current, barAt(event.clientX));
          }}
          onPointerUp={() => {
            from.current = null;
          }}
          onPointerCancel={() => {
            from.current = null;
          }}
        >
          {buckets.map((bucket, i) => (
            <div
              key={bucket.from}
              className={barClass(bucket, i === now, range)}
              style={{ '--tall': `${(bucket.count / Math.max(1, most)) * 100}%` } as CSSProperties}
              title={i18n.t('timeline.bar', bucket.count, { when: rangeWords(bucket) })}
            />
          ))}
          {article !== null && <div className="strip-line" style={{ insetInlineStart: `${article * 100}%` }} />}
        </div>
        <StripSliders buckets={buckets} range={range} onNarrow={narrow} />
        <div className="strip-foot faint">
          {range ? (
            <>
              <span>{rangeWords(range)}</span>
              <button type="button" className="link-button" onClick={() => onRange(null)}>
                {i18n.t('timeline.allDates')}
              </button>
            </>
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

const rangeOf = (buckets: Bucket[], a: number, b: number): MonthRange | null => {
  const [from, to] = [buckets[Math.min(a, b)], buckets[Math.max(a, b)]];
  return from && to ? { from: from.from, to: to.to } : null;
};

function barClass({ from, to, count }: Bucket, isNow: boolean, range: MonthRange | null): string {
  const inside = range !== null && from >= range.from && to <= range.to;
  return ['bar', count === 0 && 'empty', isNow && 'now', inside && 'in'].filter(Boolean).join(' ');
}
