/** Sources of notes as CSL-JSON, which Zotero and its kin read and BibTeX is made of. */
import { partsOf } from '../core/dates.ts';
import type { NoteDate } from '../core/schema.ts';
import type { NoteFace, SourceFace } from '../core/types.ts';

/** What we use of a CSL-JSON item, by the names of CSL 1.0.2. */
export interface Reference {
  id: string;
  type: 'article-newspaper';
  title: string;
  'container-title': string;
  /** The agencies that the publisher credits. */
  author?: { literal: string }[];
  issued: { 'date-parts': [number[]] };
  URL?: string;
  /** The notes that cite it, a line each. */
  note: string;
}

/** Each source that the notes cite, once, in the order of the notes; `line` puts a note into words. */
export function references(notes: readonly NoteFace[], line: (note: NoteFace) => string): Reference[] {
  const cited = new Map<string, { source: SourceFace; lines: string[] }>();
  for (const note of notes) {
    for (const source of note.sources) {
      const known = cited.get(source.id);
      if (known) known.lines.push(line(note));
      else cited.set(source.id, { source, lines: [line(note)] });
    }
  }
  return [...cited.values()].map(({ source, lines }) => reference(source, lines.join('\n')));
}

function reference(source: SourceFace, note: string): Reference {
  const { id, publisher, title, date, agencies, url } = source;
  const others = agencies.filter((agency) => agency !== publisher);
  return {
    id,
    type: 'article-newspaper',
    // In brackets: made up for what has no headline, as bibliographies do.
    title: title ?? `[${publisher}, ${date.value}]`,
    'container-title': publisher,
    ...(others.length > 0 && { author: others.map((literal) => ({ literal })) }),
    issued: { 'date-parts': [dateParts(date)] },
    ...(url && { URL: url }),
    note,
  };
}

function dateParts(date: NoteDate): number[] {
  const { year, month, day } = partsOf(date);
  return [year, month, day].filter((part) => part > 0);
}

/** The items as a file. */
export const cslJson = (items: readonly Reference[]): string => `${JSON.stringify(items, null, 2)}\n`;
