import { i18n } from './i18n.ts';
import { focusHeading } from './options-part.tsx';

/** What was just done, or could not be; `undo` takes it back. */
export interface Said {
  text: string;
  undo?: () => void;
  isFault?: true;
}

/** A line that is spoken once, and stays empty until there is something to say. */
export function Notice({ said }: { said: Said | null }) {
  return (
    <div className={said?.isFault ? 'notice fault' : 'notice'}>
      <p role="status">{said?.text}</p>
      {said?.undo && (
        <button
          type="button"
          className="push"
          onClick={(event) => {
            focusHeading(event.currentTarget);
            said.undo?.();
          }}
        >
          {i18n.t('options.undo')}
        </button>
      )}
    </div>
  );
}
