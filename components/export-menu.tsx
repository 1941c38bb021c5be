import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from './i18n.ts';
import { IconButton } from './icon-button.tsx';
import { useRoving } from './roving.ts';

/** Formats by the endings of their files. */
export type ExportFormat = 'md' | 'csv' | 'json' | 'bib';

export interface ExportMenuProps {
  onExport: (format: ExportFormat) => void;
}

/** A quiet button with the formats that the timeline can be saved in. */
export function ExportMenu({ onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useId();
  const around = useRef<HTMLDivElement>(null);
  const { ref, onKeyDown, onFocus } = useRoving<HTMLDivElement>({ items: '[role=menuitem]', axis: 'column' });
  useEffect(() => {
    if (open) ref.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open, ref]);

  const shut = () => {
    setOpen(false);
    around.current?.querySelector('button')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return onKeyDown(event);
    // The browser would close the whole popup.
    event.preventDefault();
    shut();
  };
  const onBlur = (event: FocusEvent) => {
    if (!around.current?.contains(event.relatedTarget)) setOpen(false);
  };
  const choices: [ExportFormat, string][] = [
    ['md', i18n.t('export.text')],
    ['csv', i18n.t('export.table')],
    ['json', i18n.t('export.sources', { format: 'CSL-JSON' })],
    ['bib', i18n.t('export.sources', { format: 'BibTeX' })],
  ];
  return (
    <div className="export" ref={around}>
      <IconButton
        icon="save"
        label={i18n.t('export.open')}
        expanded={open}
        popup={menu}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div
          className="menu"
          role="menu"
          id={menu}
          aria-label={i18n.t('export.open')}
          ref={ref}
          onKeyDown={onKey}
          onBlur={onBlur}
          onFocus={onFocus}
        >
          {choices.map(([format, label]) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                shut();
                onExport(format);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
