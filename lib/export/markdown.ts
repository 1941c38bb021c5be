/** Notes as a text to read and to paste. */
import type { NoteDate } from '../core/schema.ts';
import { layOut } from '../core/timeline.ts';
import type { NoteFace, SourceFace } from '../core/types.ts';

/** What the reader's language says; none of it escaped. */
export interface Wording {
  title: string;
  /** How many notes there are, and when they were saved. */
  about: string;
  month: (date: NoteDate) => string;
  date: (date: NoteDate) => string;
  /** Who asserts a note and who denies it; empty for plain facts. */
  claim: (note: NoteFace) => string;
  source: (source: SourceFace) => string;
}

/** A text as it is: signs that would be read as markup wherever they stand, and those that would at the beginning of a line. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([-+=]+)(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');

/** By month, newest first, each note with its claim, its caveat and its sources. */
export function markdown(notes: readonly NoteFace[], words: Wording): string {
  const months = layOut(notes, null).map(({ date, rows }) => {
    const items = rows.flatMap((row) => (row.kind === 'note' ? [item(row.note, words)] : []));
    return `## ${plain(words.month(date))}\n\n${items.join('\n')}`;
  });
  return `${[`# ${plain(words.title)}`, plain(words.about), ...months].join('\n\n')}\n`;
}

function item(note: NoteFace, words: Wording): string {
  const claim = words.claim(note);
  const said = [
    `**${plain(words.date(note.date))}** ${plain(note.text)}`,
    claim && `*${plain(claim)}.*`,
    note.caveat && plain(note.caveat),
  ];
  const sources = note.sources.map((source) => link(words.source(source), source.url));
  return `- ${said.filter(Boolean).join(' ')}\n  ${sources.join('; ')}`;
}

const link = (text: string, url: string | undefined): string =>
  url ? `[${plain(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : plain(text);
