import { useEffect, useState } from 'react';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';

/** Milliseconds that the sign of what became of a copy stays. */
const SAID_FOR = 1600;

export interface CopyButtonProps {
  /** Answers once the citation is on the clipboard. */
  onCopy: () => Promise<void>;
  /** True in a list with one tab stop (`roving.ts`). */
  roving?: boolean;
}

/** Copies a note as a citation, and says so, or that it could not. */
export function CopyButton({ onCopy, roving = false }: CopyButtonProps) {
  const [became, setBecame] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!became) return;
    const timer = setTimeout(() => setBecame(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [became]);
  const copy = () =>
    onCopy().then(
      () => setBecame('copied'),
      () => setBecame('failed'),
    );
  const label = i18n.t('note.copy');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        data-action={roving || undefined}
        tabIndex={roving ? -1 : undefined}
        aria-label={label}
        title={label}
        onClick={copy}
      >
        <Icon name={became === 'copied' ? 'done' : became === 'failed' ? 'close' : 'copy'} />
      </button>
      <span className="unseen" role="status">
        {became && (became === 'copied' ? i18n.t('note.copied') : i18n.t('note.notCopied'))}
      </span>
    </>
  );
}
