import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { turned } from './roving.ts';

export interface FoldHeadingProps {
  level: 2 | 3;
  folded: boolean;
  onFold: (folded: boolean) => void;
  /** Said beside the heading while it is folded. */
  count: string;
  children: ReactNode;
}

/** A heading that folds what is below it away; a row of the list that it heads. */
export function FoldHeading({ level, folded, onFold, count, children }: FoldHeadingProps) {
  const Heading = `h${level}` as const;
  // As in a tree: left closes, right opens.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = turned(event.key, event.currentTarget);
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onFold(key === 'ArrowLeft');
  };
  return (
    <Heading>
      <button
        type="button"
        className="fold"
        data-row
        tabIndex={-1}
        aria-expanded={!folded}
        onClick={() => onFold(!folded)}
        onKeyDown={onKeyDown}
      >
        <span>{children}</span>
        {folded && count && <span className="fold-count">{count}</span>}
        <Icon name="fold" />
      </button>
    </Heading>
  );
}
