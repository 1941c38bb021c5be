import { i18n } from './i18n.ts';
import { OptionsPart } from './options-part.tsx';

export interface OptionsPermissionsProps {
  /** Permissions of this build, as the manifest names them. */
  granted: string[];
  /** Whether the browser keeps the settings with the reader's account. */
  isKept: boolean;
}

/** What each permission is for, in plain words. */
export function OptionsPermissions({ granted, isKept }: OptionsPermissionsProps) {
  const permissions = [
    { id: 'sites', name: i18n.t('options.sites'), why: i18n.t('options.sitesWhy') },
    { id: 'scripting', name: i18n.t('options.scripting'), why: i18n.t('options.scriptingWhy') },
    { id: 'storage', name: i18n.t('options.storage'), why: i18n.t('options.storageWhy') },
    { id: 'unlimitedStorage', name: i18n.t('options.unlimitedStorage'), why: i18n.t('options.unlimitedStorageWhy') },
    { id: 'sidePanel', name: i18n.t('options.sidePanel'), why: i18n.t('options.sidePanelWhy') },
  ].filter(({ id }) => id === 'sites' || granted.includes(id));
  return (
    <OptionsPart id="permissions" title={i18n.t('options.permissions')}>
      <dl>
        {permissions.map(({ id, name, why }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      <p className="private">{isKept ? i18n.t('options.privateSync') : i18n.t('options.private')}</p>
    </OptionsPart>
  );
}
