import { useRef } from 'react';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export interface SearchBoxProps {
  query: string;
  /** Notes in the corpus. */
  notes: number;
  onQuery: (query: string) => void;
}

export function SearchBox({ query, notes, onQuery }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
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
        />
        {query && <IconButton icon="close" label={i18n.t('search.clear')} onPress={clear} />}
      </div>
    </search>
  );
}
