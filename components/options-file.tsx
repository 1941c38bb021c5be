import { type ChangeEvent, useRef, useState } from 'react';
import type { FiledSettings, FileFault } from '../lib/settings-file.ts';
import { i18n } from './i18n.ts';
import { Notice, type Said } from './notice.tsx';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';

export interface OptionsFileProps extends SettingsProps {
  /** Settings as they come with Latar. */
  defaults: FiledSettings;
  onExport: () => void;
  /** All settings of a file's text, or why none. */
  readFile: (text: string) => { settings: FiledSettings } | { fault: FileFault };
}

/** Settings to a file, from a file, and back to what they were at first; the last two can be undone. */
export function OptionsFile({ settings, onChange, defaults, onExport, readFile }: OptionsFileProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const change = (next: FiledSettings, text: string) => {
    onChange(next);
    const undo = () => {
      onChange(settings);
      setSaid({ text: i18n.t('options.undone') });
    };
    setSaid({ text, undo });
  };
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const read = readFile(await file.text().catch(() => ''));
    // The same file may be chosen again, once it is mended.
    target.value = '';
    if ('settings' in read) change(read.settings, i18n.t('options.importDone', { file: file.name }));
    else setSaid({ text: faultWords(read.fault, file.name), isFault: true });
  };
  return (
    <OptionsPart id="file" title={i18n.t('options.file')} why={i18n.t('options.fileWhy')}>
      <div className="row wraps">
        <button type="button" className="push" onClick={onExport}>
          {i18n.t('options.export')}
        </button>
        <button type="button" className="push" onClick={() => picker.current?.click()}>
          {i18n.t('options.import')}
        </button>
        <input ref={picker} type="file" accept=".json,application/json" hidden onChange={take} />
        <button type="button" className="push" onClick={() => change(defaults, i18n.t('options.resetDone'))}>
          {i18n.t('options.reset')}
        </button>
      </div>
      <Notice said={said} />
    </OptionsPart>
  );
}

function faultWords(fault: FileFault, file: string): string {
  if (fault.kind === 'newer') return i18n.t('options.importNewer', { file });
  if (fault.kind === 'bad') return i18n.t('options.importBad', { file, setting: fault.setting });
  return i18n.t('options.importOther', { file });
}
