import type { Kind } from '../lib/core/schema.ts';
import { kindWord } from './words.ts';

/** One simple shape a kind, told apart at 9 px: round people, square organisations, pointed places. */
const SHAPES: Record<Kind, string> = {
  person: 'M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  organisation: 'M1 1h8v8H1z',
  place: 'M5 .5 9.8 9.5H.2z',
  country: 'M5 .5 9.8 9.5H.2z',
  agreement: 'M.5 1.5h9v2.6h-9zM.5 5.9h9v2.6h-9z',
  weapon: 'M5 0l5 5-5 5-5-5z',
  publication: 'M1.5.5h4.7l2.8 2.8v6.2H1.5z',
};

export interface KindGlyphProps {
  kind: Kind;
  /** Read the kind out; leave false where a list would repeat it endlessly. */
  spoken?: boolean;
}

export function KindGlyph({ kind, spoken = false }: KindGlyphProps) {
  const shape = <path d={SHAPES[kind]} />;
  return spoken ? (
    <svg className="kind" viewBox="0 0 10 10" role="img" aria-label={kindWord(kind)}>
      <title>{kindWord(kind)}</title>
      {shape}
    </svg>
  ) : (
    <svg className="kind" viewBox="0 0 10 10" aria-hidden="true">
      {shape}
    </svg>
  );
}
