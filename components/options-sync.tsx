import type { SyncState } from '../lib/settings-sync.ts';
import { i18n, locale } from './i18n.ts';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';

export interface OptionsSyncProps extends SettingsProps {
  /** How it went last; absent before the first time. */
  synced: SyncState | undefined;
}

/** Settings alike on several machines, through the browser's account; off until the reader says so. */
export function OptionsSync({ settings: { sync }, onChange, synced }: OptionsSyncProps) {
  return (
    <OptionsPart id="sync" title={i18n.t('options.sync')}>
      <label className="choice">
        <input
          type="checkbox"
          checked={sync}
          aria-describedby="sync-why"
          onChange={(event) => onChange({ sync: event.target.checked })}
        />
        <span>{i18n.t('options.syncSwitch')}</span>
      </label>
      <p className="why" id="sync-why">
        {i18n.t('options.syncWhy')}
      </p>
      <p className="why" role="status">
        {sync && synced && stateWords(synced)}
      </p>
    </OptionsPart>
  );
}

function stateWords({ at, fault }: SyncState): string {
  if (fault === 'newer') return i18n.t('options.syncNewer');
  if (fault !== undefined) return i18n.t('options.syncFailed', { why: fault });
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return i18n.t('options.syncAt', { when });
}
