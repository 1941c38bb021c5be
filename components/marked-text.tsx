import type { ReactNode } from 'react';
import type { Span } from '../lib/core/types.ts';

export interface MarkedTextProps {
  text: string;
  /** Ascending, none overlapping another. */
  spans: readonly Span[];
}

/** A text with what a search found in it marked. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
