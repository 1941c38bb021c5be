import { type ReactNode, useId } from 'react';

export interface Choice<T extends string> {
  value: T;
  label: string;
  lang?: string;
  /** What it looks like, before its words. */
  look?: ReactNode;
}

export interface ChoiceGroupProps<T extends string> {
  legend: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Side by side, for short words. */
  inRow?: boolean;
  /** The heading above says the same already. */
  hideLegend?: boolean;
}

/** One of a few, all in sight. */
export function ChoiceGroup<T extends string>({
  legend,
  choices,
  value,
  onChange,
  inRow,
  hideLegend,
}: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={inRow ? 'in-row' : undefined}>
      <legend className={hideLegend ? 'unseen' : undefined}>{legend}</legend>
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.look}
          <span lang={choice.lang}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
