import { useEffect, useState } from 'react';
import { i18n } from './i18n.ts';
import { Icon } from './icon.tsx';

/** Milliseconds that the sign of a finished copy stays. */
const COPIED_FOR = 1600;

export interface CopyButtonProps {
  /** Answers once the citation is on the clipboard. */
  onCopy: () => Promise<void>;
}

/** Copies a note as a citation, and says so. */
export function CopyButton({ onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const label = i18n.t('note.copy');
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        onClick={() => onCopy().then(() => setCopied(true))}
      >
        <Icon name={copied ? 'done' : 'copy'} />
      </button>
      <span className="unseen" role="status">
        {copied && i18n.t('note.copied')}
      </span>
    </>
  );
}
