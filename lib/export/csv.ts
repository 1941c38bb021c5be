/** Notes as a table. */
import Papa from 'papaparse';
import type { NoteFace } from '../core/types.ts';

/** Spreadsheets take a file for UTF-8 by this. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins as a formula does would be run by a spreadsheet; those of Japan and Korea take wide signs, too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A row a note, in CSV of RFC 4180; of several sources the first has columns of its own. */
export function csv(notes: readonly NoteFace[]): string {
  return BYTE_ORDER_MARK + Papa.unparse(notes.map(row), { escapeFormulae: FORMULA });
}

function row(note: NoteFace) {
  const [first, ...others] = note.sources;
  return {
    date: note.date.value,
    precision: note.date.precision,
    text: note.text,
    language: note.lang,
    claimed_by: note.claim?.by.join('; ') ?? '',
    disputed_by: note.claim?.disputes.join('; ') ?? '',
    caveat: note.caveat ?? '',
    about: note.entities.join('; '),
    publisher: first?.publisher ?? '',
    agencies: first?.agencies.join('; ') ?? '',
    headline: first?.title ?? '',
    published: first?.date.value ?? '',
    url: first?.url ?? '',
    other_sources: others
      .map(({ publisher, date, url }) => [publisher, date.value, url].filter(Boolean).join(', '))
      .join('; '),
    id: note.id,
  };
}
