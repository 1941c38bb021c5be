import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../components/export-menu.tsx';
import type { Saving } from '../../components/page-foot.tsx';
import type { TimelineState } from './read-timeline.ts';

/** Milliseconds that the word of what became of an export stays. */
const SAID_FOR = 5000;

interface Export {
  saving: Saving;
  onExport: (format: ExportFormat) => void;
  onStop: () => void;
}

/** Exports of what the timeline shows, one at a time. `about`: whom and what it is about. */
export function useExport(timeline: TimelineState, about: () => string[]): Export {
  const [saving, setSaving] = useState<Saving>(null);
  const stop = useRef<AbortController>(null);

  useEffect(() => {
    if (!saving || saving.is === 'doing') return;
    const timer = setTimeout(() => setSaving(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [saving]);

  const onExport = async (format: ExportFormat) => {
    if (timeline.state !== 'ready') return;
    const { question, total } = timeline;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setSaving({ is: 'doing', notes: total });
    try {
      const { exportNotes } = await import('./export.ts');
      setSaving({ is: 'done', notes: await exportNotes({ question, format, about: about(), signal }) });
    } catch {
      setSaving(signal.aborted ? null : { is: 'failed' });
    }
  };
  return { saving, onExport, onStop: () => stop.current?.abort() };
}
