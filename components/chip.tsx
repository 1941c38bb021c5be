import type { EntityFace } from '../lib/core/types.ts';
import { numberWords } from './i18n.ts';
import { KindGlyph } from './kind-glyph.tsx';

export interface ChipProps {
  entity: EntityFace;
  /** How often it occurs; 0 is not shown. */
  count: number;
  /** Given for a chip that filters: whether it does. */
  pressed?: boolean;
  /** True in a list with one tab stop (`roving.ts`). */
  roving?: boolean;
  onPress: () => void;
}

/** An entity with how often it occurs, as a pill that can be pressed. */
export function Chip({ entity, count, pressed, roving = false, onPress }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} tabIndex={roving ? -1 : undefined} onClick={onPress}>
      <KindGlyph kind={entity.kind} />
      {/* Not on the button, which would be described by its own name. */}
      <span className="clip" lang={entity.lang} dir="auto" title={entity.name}>
        {entity.name}
      </span>
      {count > 0 && <b>{numberWords(count)}</b>}
    </button>
  );
}
