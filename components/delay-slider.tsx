import { useId } from 'react';
import { i18n, numberWords } from './i18n.ts';

export interface DelaySliderProps {
  /** Milliseconds, 0 to 1500. */
  delay: number;
  onChange: (delay: number) => void;
}

export function DelaySlider({ delay, onChange }: DelaySliderProps) {
  const id = useId();
  const seconds = numberWords(delay / 1000);
  const words = i18n.t('options.delayValue', { seconds });
  return (
    <div className="delay">
      <label htmlFor={id}>{i18n.t('options.delay')}</label>
      <div className="row">
        <input
          id={id}
          type="range"
          min={0}
          max={1500}
          step={50}
          value={delay}
          aria-valuetext={words}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <output className="meta" htmlFor={id}>
          {words}
        </output>
      </div>
    </div>
  );
}
