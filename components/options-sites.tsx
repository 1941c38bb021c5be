import { type FormEvent, useId, useState } from 'react';
import { i18n } from './i18n.ts';
import { Notice, type Said } from './notice.tsx';
import { OffList } from './off-list.tsx';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';

export interface OptionsSitesProps extends SettingsProps {
  /** A site as it is stored, from what the reader wrote or pasted; null where it is none. */
  siteOf: (written: string) => string | null;
}

/** Sites where Latar is off, one by one or by a pattern. */
export function OptionsSites({ settings: { off }, onChange, siteOf }: OptionsSitesProps) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const change = (next: string[], text: string) => {
    onChange({ off: next });
    const undo = () => {
      onChange({ off });
      setSaid({ text: i18n.t('options.undone') });
    };
    setSaid({ text, undo });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!written.trim()) return;
    const site = siteOf(written);
    if (site === null) setSaid({ text: i18n.t('options.offBad', { site: written }), isFault: true });
    else if (off.includes(site)) setSaid({ text: i18n.t('options.offThere', { site }) });
    else {
      change([...off, site], i18n.t('options.offDone', { site }));
      setWritten('');
    }
  };
  const nameOf = (site: string) => site || i18n.t('options.files');
  return (
    <OptionsPart id="sites" title={i18n.t('options.off')}>
      {off.length === 0 && <p className="why">{i18n.t('options.offNone')}</p>}
      <OffList
        press={i18n.t('options.offRemove')}
        items={off.map((site) => ({
          id: site,
          label: i18n.t('options.offRemoveLabel', { host: nameOf(site) }),
          show: (
            <span className="grow">
              <bdi dir={site ? 'ltr' : undefined}>{nameOf(site)}</bdi>
            </span>
          ),
        }))}
        onTakeOff={(site) =>
          change(
            off.filter((other) => other !== site),
            i18n.t('options.onDone', { site: nameOf(site) }),
          )
        }
      />
      <form className="field" onSubmit={add}>
        <label htmlFor={id}>{i18n.t('options.offAdd')}</label>
        <div className="row">
          <input
            id={id}
            className="entry"
            dir="ltr"
            value={written}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            aria-invalid={said?.isFault}
            onChange={(event) => setWritten(event.target.value)}
          />
          <button type="submit" className="push">
            {i18n.t('options.offPress')}
          </button>
        </div>
        <p className="why" id={`${id}-hint`}>
          {i18n.t('options.offHint')}
        </p>
      </form>
      <Notice said={said} />
    </OptionsPart>
  );
}
