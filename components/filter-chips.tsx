import { useEffect } from 'react';
import type { EntityFace } from '../lib/core/types.ts';
import { Chip } from './chip.tsx';
import { i18n } from './i18n.ts';
import { useRoving } from './roving.ts';

/** An entity on the page and how often it is mentioned there. */
export interface PageName {
  entity: EntityFace;
  count: number;
}

export interface FilterChipsProps {
  names: PageName[];
  /** Ids of the entities that filter; none: all of them do. */
  pressed: string[];
  onPress: (pressed: string[]) => void;
}

/** The names on the page; pressed ones narrow the timeline to themselves. */
export function FilterChips({ names, pressed, onPress }: FilterChipsProps) {
  const roving = useRoving<HTMLDivElement>({ items: '.chip', axis: 'row' });
  // The one that the reader came for may be beyond the edge.
  useEffect(() => {
    roving.ref.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [roving.ref]);
  const toggle = (id: string) =>
    onPress(pressed.includes(id) ? pressed.filter((other) => other !== id) : [...pressed, id]);
  return (
    <div className="filters" role="toolbar" tabIndex={-1} aria-label={i18n.t('page.filters')} {...roving}>
      {names.map(({ entity, count }) => (
        <Chip
          key={entity.id}
          entity={entity}
          count={count}
          pressed={pressed.includes(entity.id)}
          roving
          onPress={() => toggle(entity.id)}
        />
      ))}
    </div>
  );
}
