import { useState } from 'react';
import { bytesWords, i18n } from './i18n.ts';
import { Notice, type Said } from './notice.tsx';
import { focusHeading, OptionsPart } from './options-part.tsx';

/** Bytes that each thing takes; absent where the browser does not tell. */
export interface StoredView {
  notes?: number;
  names: number;
  packs: number;
  settings: number;
}

export interface OptionsStoredProps {
  /** Undefined while it is being read. */
  stored: StoredView | undefined;
  /** Deletes everything; rejects with one sentence. */
  onErase: () => Promise<void>;
}

/** What is stored, how much it is, and how to be rid of it. */
export function OptionsStored({ stored, onErase }: OptionsStoredProps) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const erase = async () => {
    setAsking(false);
    setSaid({ text: i18n.t('options.erasing') });
    await onErase().then(
      () => setSaid({ text: i18n.t('options.erased') }),
      (error: Error) => setSaid({ text: i18n.t('options.eraseFailed', { why: error.message }), isFault: true }),
    );
  };
  const sizes: [string, number | undefined][] = [
    [i18n.t('options.storedNotes'), stored?.notes],
    [i18n.t('options.storedNames'), stored?.names],
    [i18n.t('options.storedPacks'), stored?.packs || undefined],
    [i18n.t('options.storedSettings'), stored?.settings],
  ];
  return (
    <OptionsPart id="stored" title={i18n.t('options.stored')} why={i18n.t('options.storedWhy')}>
      <dl className="sizes">
        {sizes.map(
          ([what, bytes]) =>
            bytes !== undefined && (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{bytesWords(bytes)}</dd>
              </div>
            ),
        )}
      </dl>
      {asking ? (
        <fieldset className="asks">
          <legend className="unseen">{i18n.t('options.eraseYes')}</legend>
          <p id="erase-ask">{i18n.t('options.eraseAsk')}</p>
          <div className="row wraps">
            {/* biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed, and is the harmless one. */}
            <button type="button" className="push" autoFocus aria-describedby="erase-ask" onClick={leave}>
              {i18n.t('options.eraseNo')}
            </button>
            <button
              type="button"
              className="push grave"
              onClick={(event) => {
                focusHeading(event.currentTarget);
                void erase();
              }}
            >
              {i18n.t('options.eraseYes')}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" className="push" onClick={() => setAsking(true)}>
          {i18n.t('options.erase')}
        </button>
      )}
      <Notice said={said} />
    </OptionsPart>
  );

  function leave(event: { currentTarget: Element }) {
    focusHeading(event.currentTarget);
    setAsking(false);
  }
}
