import { i18n } from './i18n.ts';
import { IconButton } from './icon-button.tsx';

export interface PageFootProps {
  /** How much the corpus holds. */
  counts: { notes: number; sources: number; entities: number };
  onSettings: () => void;
}

export function PageFoot({ counts, onSettings }: PageFootProps) {
  return (
    <footer className="page-foot">
      <span className="faint grow">
        {i18n.t('foot.notes', counts.notes)} · {i18n.t('foot.sources', counts.sources)}
      </span>
      <IconButton icon="settings" label={i18n.t('foot.settings')} onPress={onSettings} />
    </footer>
  );
}
