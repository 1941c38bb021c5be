/** Saves all notes of a timeline as a file. Brought only when the reader asks for it. */
import type { ExportFormat } from '../../components/export-menu.tsx';
import { i18n } from '../../components/i18n.ts';
import { claimWords, sourceInFull } from '../../components/source-words.ts';
import { dateWords, listWords } from '../../components/words.ts';
import { withoutIsolates } from '../../lib/core/isolate.ts';
import type { NoteFace } from '../../lib/core/types.ts';
import { today } from '../../lib/core/written/plausible.ts';
import { searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import { bibtex } from '../../lib/export/bibtex.ts';
import { csv } from '../../lib/export/csv.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { markdown } from '../../lib/export/markdown.ts';
import { cslJson, references } from '../../lib/export/references.ts';
import type { Question } from './read-timeline.ts';

const MIME: Record<ExportFormat, string> = {
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex',
};
/** Notes read in one go: between two the reader may stop, and others get their turn at the database. */
const AT_ONCE = 2000;
/** Milliseconds until the browser has surely begun to write the file. */
const WRITTEN = 60_000;

export interface ExportAsk {
  question: Question;
  format: ExportFormat;
  /** Whom and what the notes are about, for the name of the file and its heading. */
  about: readonly string[];
  signal: AbortSignal;
}

/** Saves the file; gives how many notes are in it. Rejects when the notes cannot be read or `signal` says stop. */
export async function exportNotes({ question, format, about, signal }: ExportAsk): Promise<number> {
  const notes = await readAll(question, signal);
  const { value: day } = today(new Date());
  save(
    new Blob([written(notes, format, about, day)], { type: `${MIME[format]};charset=utf-8` }),
    fileName(day, about, format),
  );
  return notes.length;
}

async function readAll(question: Question, signal: AbortSignal): Promise<NoteFace[]> {
  const notes: NoteFace[] = [];
  for (;;) {
    signal.throwIfAborted();
    const part = await corpus.read((db) => searchNotes(db, { ...question, offset: notes.length, limit: AT_ONCE }));
    notes.push(...part.notes);
    if (part.notes.length < AT_ONCE) return notes;
  }
}

function written(notes: NoteFace[], format: ExportFormat, about: readonly string[], day: string): string {
  const saved = dateWords({ value: day, precision: 'day' });
  const line = (note: NoteFace) => {
    const claim = claimWords(note);
    return withoutIsolates(`${note.date.value}: ${note.text}${claim && ` ${claim}.`}`);
  };
  switch (format) {
    case 'csv':
      return csv(notes);
    case 'json':
      return cslJson(references(notes, line));
    case 'bib':
      return bibtex(references(notes, line));
    case 'md':
      return withoutIsolates(
        markdown(notes, {
          title: listWords([...about]) || i18n.t('timeline.label'),
          about: `${i18n.t('foot.notes', notes.length)} · ${saved} · Latar`,
          month: (date) => dateWords(date, 'heading'),
          date: (date) => dateWords(date),
          claim: claimWords,
          source: sourceInFull,
        }),
      );
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), WRITTEN);
}
