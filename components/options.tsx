import { i18n } from './i18n.ts';
import { type CorpusView, OptionsCorpus } from './options-corpus.tsx';
import { OptionsFile, type OptionsFileProps } from './options-file.tsx';
import { OptionsKeys, type OptionsKeysProps } from './options-keys.tsx';
import { OptionsKnown, type OptionsKnownProps } from './options-known.tsx';
import { OptionsMarks } from './options-marks.tsx';
import { OptionsNotes, type OptionsNotesProps } from './options-notes.tsx';
import { OptionsOpening } from './options-opening.tsx';
import { OptionsPermissions, type OptionsPermissionsProps } from './options-permissions.tsx';
import { OptionsSites, type OptionsSitesProps } from './options-sites.tsx';
import { OptionsStored, type OptionsStoredProps } from './options-stored.tsx';
import { OptionsSync, type OptionsSyncProps } from './options-sync.tsx';

export interface OptionsProps
  extends OptionsNotesProps,
    OptionsKnownProps,
    OptionsSitesProps,
    OptionsKeysProps,
    OptionsFileProps,
    OptionsSyncProps,
    OptionsStoredProps,
    Omit<OptionsPermissionsProps, 'isKept'> {
  /** What the corpus holds; null when it cannot be opened, absent while it is being read. */
  corpus: CorpusView | null | undefined;
  /** Address of the page that lets the reader try it. */
  welcome: string;
}

/** The sections in their order, by their place in the page's address. */
const sections = (): [string, string][] => [
  ['opening', i18n.t('options.opens')],
  ['marks', i18n.t('options.marks')],
  ['known', i18n.t('options.known')],
  ['sites', i18n.t('options.off')],
  ['notes', i18n.t('options.notes')],
  ['keys', i18n.t('options.keys')],
  ['file', i18n.t('options.file')],
  ['sync', i18n.t('options.sync')],
  ['corpus', i18n.t('options.corpus')],
  ['stored', i18n.t('options.stored')],
  ['permissions', i18n.t('options.permissions')],
];

/** The options page: settings first, then what Latar knows, stores and may do. Needs `options.css`. */
export function Options(props: OptionsProps) {
  const { settings, corpus } = props;
  return (
    <div className="surface options">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <p className="lead">{i18n.t('description')}</p>
        <p className="lead">
          <a href={props.welcome}>{i18n.t('options.tryIt')}</a>
        </p>
      </header>
      <nav aria-label={i18n.t('options.sections')}>
        <ul>
          {sections().map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <OptionsOpening {...props} />
        <OptionsMarks {...props} />
        <OptionsKnown {...props} />
        <OptionsSites {...props} />
        <OptionsNotes {...props} />
        <OptionsKeys {...props} />
        <OptionsFile {...props} />
        <OptionsSync {...props} />
        {corpus !== undefined && <OptionsCorpus corpus={corpus} />}
        <OptionsStored {...props} />
        <OptionsPermissions {...props} isKept={settings.sync} />
      </main>
    </div>
  );
}
