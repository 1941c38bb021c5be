import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import { i18n } from './i18n.ts';
import { IconButton } from './icon-button.tsx';

/** How far an export has come; null: there is none. */
export type Saving = { is: 'doing' | 'done'; notes: number } | { is: 'failed' } | null;

export interface PageFootProps {
  /** How much the corpus holds. */
  counts: { notes: number; sources: number; entities: number };
  saving: Saving;
  /** Absent where there is nothing to export. */
  onExport?: ExportMenuProps['onExport'];
  onStop: () => void;
  /** Absent where the timeline is in the panel already, or the browser has none. */
  onPanel?: () => void;
  /** What the browser calls its panel. */
  panel: 'panel' | 'sidebar';
  onSettings: () => void;
}

export function PageFoot({ counts, saving, onExport, onStop, onPanel, panel, onSettings }: PageFootProps) {
  return (
    <footer className="page-foot">
      <span className="faint grow">
        <span role="status">{saving && savingWords(saving)}</span>
        {!saving && (
          <>
            {i18n.t('foot.notes', counts.notes)} · {i18n.t('foot.sources', counts.sources)}
          </>
        )}
      </span>
      {saving?.is === 'doing' ? (
        <button type="button" className="link-button strong" onClick={onStop}>
          {i18n.t('export.stop')}
        </button>
      ) : (
        onExport && <ExportMenu onExport={onExport} />
      )}
      {onPanel && (
        <IconButton
          icon="panel"
          label={panel === 'panel' ? i18n.t('foot.panel') : i18n.t('foot.sidebar')}
          onPress={onPanel}
        />
      )}
      <IconButton icon="settings" label={i18n.t('foot.settings')} onPress={onSettings} />
    </footer>
  );
}

function savingWords(saving: Exclude<Saving, null>): string {
  if (saving.is === 'failed') return i18n.t('export.failed');
  return saving.is === 'done' ? i18n.t('export.done', saving.notes) : i18n.t('export.doing', saving.notes);
}
