import type { RefObject } from 'react';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export interface SearchBoxProps {
  query: string;
  /** Notes in the corpus. */
  notes: number;
  onQuery: (query: string) => void;
  /** The key that leads down from the field, to what was found. */
  onDown: () => void;
  field: RefObject<HTMLInputElement | null>;
}

export function SearchBox({ query, notes, onQuery, onDown, field }: SearchBoxProps) {
  const label = i18n.t('search.label', notes);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <search className="search">
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={query}
          placeholder={label}
          aria-label={label}
          dir={query ? 'auto' : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDown();
          }}
        />
        {query && <IconButton icon="close" label={i18n.t('search.clear')} onPress={clear} />}
      </div>
    </search>
  );
}
