/**
 * The timeline as data: notes in months, newest first, with the article's own date as a line among
 * them. Pure.
 */
import type { NoteDate } from './schema.ts';
import type { NoteFace } from './types.ts';

/** One line of the timeline: a note, or the article itself. */
export type TimelineRow = { kind: 'note'; note: NoteFace } | { kind: 'article'; date: NoteDate };

/** A month of the timeline, or a year for what is known no closer. */
export interface TimelineGroup {
  /** `2024-07`, or `2024` for notes known to the year alone. */
  key: string;
  date: NoteDate;
  rows: TimelineRow[];
}

/**
 * Lays notes out by month, newest first; what is known to the month comes after that month's days,
 * what is known to the year after that year's months. The article's date is a line among them.
 */
export function layOut(notes: readonly NoteFace[], article: NoteDate | null): TimelineGroup[] {
  const rows: TimelineRow[] = notes.map((note) => ({ kind: 'note', note }));
  if (article) rows.push({ kind: 'article', date: article });
  rows.sort(newestFirst);

  const groups: TimelineGroup[] = [];
  for (const row of rows) {
    const date = dateOf(row);
    const key = date.value.slice(0, 7);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, date: monthOf(date), rows: [row] });
  }
  return groups;
}

/** The months of a year, newest first; of those, last, what is known to the year alone. */
export interface TimelineYear {
  /** `2024`. */
  year: string;
  groups: TimelineGroup[];
}

/** Groups of `layOut` by year, in their order. */
export function inYears(groups: readonly TimelineGroup[]): TimelineYear[] {
  const years: TimelineYear[] = [];
  for (const group of groups) {
    const year = group.key.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.groups.push(group);
    else years.push({ year, groups: [group] });
  }
  return years;
}

/** How many notes are among the rows. */
export const notesIn = (groups: readonly TimelineGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'note').length, 0);

const dateOf = (row: TimelineRow): NoteDate => (row.kind === 'note' ? row.note.date : row.date);

// Written dates compare as text: "2024-07-13" > "2024-07" > "2024". The article leads its own day.
function newestFirst(a: TimelineRow, b: TimelineRow): number {
  const [left, right] = [dateOf(a).value, dateOf(b).value];
  if (left !== right) return left < right ? 1 : -1;
  return Number(b.kind === 'article') - Number(a.kind === 'article');
}

function monthOf(date: NoteDate): NoteDate {
  return date.precision === 'year' ? date : { value: date.value.slice(0, 7), precision: 'month' };
}
