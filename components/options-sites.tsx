import { i18n } from './i18n.ts';

export interface OptionsSitesProps {
  /** Host names where Latar is off. */
  hosts: string[];
  onSwitchOn: (host: string) => void;
}

export function OptionsSites({ hosts, onSwitchOn }: OptionsSitesProps) {
  return (
    <section className="part">
      <h2>{i18n.t('options.off')}</h2>
      {hosts.length === 0 && <p className="meta">{i18n.t('options.offNone')}</p>}
      <ul className="lines">
        {hosts.map((host) => (
          <li key={host}>
            <span className="clip" dir="ltr">
              {host}
            </span>
            <button
              type="button"
              className="push"
              aria-label={i18n.t('options.offRemoveLabel', { host })}
              onClick={() => onSwitchOn(host)}
            >
              {i18n.t('options.offRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
