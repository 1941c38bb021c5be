import type { ReactNode } from 'react';
import { focusHeading } from './options-part.tsx';

export interface OffListProps {
  items: readonly { id: string; show: ReactNode; label: string }[];
  /** What the button of each says. */
  press: string;
  onTakeOff: (id: string) => void;
}

/** Lines that can be taken off one by one; the focus goes on to the next one. */
export function OffList({ items, press, onTakeOff }: OffListProps) {
  if (items.length === 0) return null;
  return (
    <ul className="lines">
      {items.map(({ id, show, label }) => (
        <li key={id}>
          {show}
          <button
            type="button"
            className="push"
            aria-label={label}
            onClick={({ currentTarget }) => {
              const line = currentTarget.closest('li');
              const next = line?.nextElementSibling ?? line?.previousElementSibling;
              if (next) next.querySelector('button')?.focus();
              else focusHeading(currentTarget);
              onTakeOff(id);
            }}
          >
            {press}
          </button>
        </li>
      ))}
    </ul>
  );
}
