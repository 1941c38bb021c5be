/**
 * A part of the index, made in one go and never changed: the notes and names of one pack. Its notes
 * are numbered newest first, so that the order of numbers is the order of dates and a time is a
 * range of numbers. It is stored in pieces of a few kilobytes, of which a search reads a few.
 *
 * Naively: a row for each term. The bundle has 15,000 terms and a large pack 400,000: rows are what
 * costs time and room in IndexedDB, bytes are not. So neighbouring terms share a piece.
 */
import { noteWriter, writeNames } from './fields.ts';
import { createLog } from './log.ts';
import { Bytes, type Posting, Reader } from './postings.ts';
import { aboutOf, type Rankable } from './rank-text.ts';
import type { NoteDate, Source } from './schema.ts';

/** Bytes after which a piece of terms is full. */
const PIECE = 8192;
/** Bytes of a term beyond which it has pieces of its own. */
const LONG = 4096;
/** Ids in a piece: a card asks for notes from all over, so that most of a piece is read for nothing. */
export const IDS = 128;

/** What a segment is, as far as every search needs it. */
export interface Head {
  /** The first term of each piece of terms, joined by line feeds. */
  firsts: string;
  /** The dates of its notes as numbers, newest first, each once. */
  dates: Uint32Array;
  /** The number of the first note of each date. */
  starts: Uint32Array;
}

/** Neighbouring terms and what is known of them. */
export interface TermsPiece {
  /** Joined by line feeds, in the order of their code units. */
  terms: string;
  bytes: Uint8Array;
}

/** A part's name and its number within it. */
export type PieceKey = ['head' | 'terms' | 'docs' | 'places' | 'notes' | 'entities' | 'company', number];
/** A string holds ids, joined by line feeds; the company, a byte a note, of how many it is (`aboutOf`), 255 at most. */
export type Piece = Head | TermsPiece | Uint8Array | string;

export interface Segment {
  notes: number;
  entities: number;
  /** Languages that the notes are written in. */
  langs: string[];
  pieces: [PieceKey, Piece][];
}

/** A date as a number that orders as dates do when written: 2024-07 is 20240700. */
export const dateNumber = ({ value }: Pick<NoteDate, 'value'>): number =>
  Number(value.replaceAll('-', '').padEnd(8, '0'));

/** Collects notes and entities in any order; `finish` makes the segment of them, once. */
export function createIndexer() {
  const [inNotes, inNames] = [createLog(), createLog()];
  const write = noteWriter(inNotes);
  const notes: { id: string; date: number; company: number }[] = [];
  const entities: string[] = [];
  const langs = new Set<string>();

  return {
    /** `sources`: those the note cites. */
    note(note: Rankable, sources: readonly Source[]): void {
      write(note, sources);
      for (const lang of Object.keys(note.text)) langs.add(lang);
      notes.push({ id: note.id, date: dateNumber(note.date), company: aboutOf(note).size });
    },
    entity({ id, aliases }: { id: string; aliases: readonly string[] }): void {
      writeNames(inNames, aliases);
      entities.push(id);
    },
    finish(): Segment {
      const order = Uint32Array.from(notes.keys()).sort((a, b) => byDateThenId(notes[a], notes[b]));
      const sorted = [...order].map((came) => notes[came] as (typeof notes)[number]);
      const { pieces, firsts } = termPieces(inNotes.postings(order), inNames.postings([...entities.keys()]));
      const ids = sorted.map(({ id }) => id);
      pieces.push(...idPieces('notes', ids), ...idPieces('entities', entities));
      pieces.push([['company', 0], Uint8Array.from(sorted, ({ company }) => Math.min(company, 255))]);
      pieces.push([['head', 0], { firsts: firsts.join('\n'), ...dateRuns(sorted) }]);
      return { notes: notes.length, entities: entities.length, langs: [...langs], pieces };
    },
  };
}

const byDateThenId = (a?: { id: string; date: number }, b?: { id: string; date: number }): number =>
  (b?.date ?? 0) - (a?.date ?? 0) || ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1);

function dateRuns(notes: readonly { date: number }[]): Pick<Head, 'dates' | 'starts'> {
  const dates: number[] = [];
  const starts: number[] = [];
  for (const [number, { date }] of notes.entries()) {
    if (date === dates.at(-1)) continue;
    dates.push(date);
    starts.push(number);
  }
  return { dates: Uint32Array.from(dates), starts: Uint32Array.from(starts) };
}

function idPieces(part: 'notes' | 'entities', ids: readonly string[]): [PieceKey, Piece][] {
  const pieces: [PieceKey, Piece][] = [];
  for (let at = 0; at < ids.length; at += IDS) pieces.push([[part, at / IDS], ids.slice(at, at + IDS).join('\n')]);
  return pieces;
}

function termPieces(ofNotes: Iterator<[string, Posting]>, ofNames: Iterator<[string, Posting]>) {
  const pieces: [PieceKey, Piece][] = [];
  const firsts: string[] = [];
  let names: string[] = [];
  let bytes = new Bytes();
  let long = 0;
  const flush = () => {
    if (names.length === 0) return;
    pieces.push([['terms', firsts.length], { terms: names.join('\n'), bytes: bytes.done() }]);
    firsts.push(names[0] as string);
    names = [];
    bytes = new Bytes();
  };
  for (const [term, { count, docs, places }] of merged(ofNotes, ofNames)) {
    names.push(term);
    bytes.number(count);
    if (docs.length + places.length > LONG) {
      bytes.number(0);
      bytes.number(long);
      pieces.push([['docs', long], docs], [['places', long], places]);
      long++;
    } else {
      bytes.number(docs.length);
      bytes.number(places.length);
      bytes.append(docs);
      bytes.append(places);
    }
    if (bytes.length + names.length * 8 > PIECE) flush();
  }
  flush();
  return { pieces, firsts };
}

/** Two sorted lists that share no term as one. */
function* merged(some: Iterator<[string, Posting]>, others: Iterator<[string, Posting]>): Generator<[string, Posting]> {
  let [one, other] = [some.next(), others.next()];
  while (!one.done || !other.done) {
    if (other.done || (!one.done && one.value[0] < other.value[0])) {
      yield one.value;
      one = some.next();
    } else {
      yield other.value;
      other = others.next();
    }
  }
}

/** A term of a piece: what is known of it, or the number of its own pieces where it has any. */
export type Found = Posting | { count: number; long: number };

/** Numbers, not the terms themselves: a string for each, of dozens of pieces a card, is work for the collector. */
interface Directory {
  /** Where in the joined terms each begins, and one past the last one's line feed. */
  at: Uint32Array;
  /** Where in the bytes each term begins. */
  starts: Uint32Array;
}

/** Reading a piece through is most of what a look-up costs; a piece that is kept is read through once. */
const directories = new WeakMap<TermsPiece, Directory>();

function directoryOf(piece: TermsPiece): Directory {
  const known = directories.get(piece);
  if (known) return known;
  let count = 1;
  for (let end = piece.terms.indexOf('\n'); end >= 0; end = piece.terms.indexOf('\n', end + 1)) count++;
  const at = new Uint32Array(count + 1);
  const starts = new Uint32Array(count);
  const reader = new Reader(piece.bytes);
  for (let i = 0; i < count; i++) {
    at[i + 1] = piece.terms.indexOf('\n', at[i]) + 1 || piece.terms.length + 1;
    starts[i] = reader.at;
    reader.number();
    const docs = reader.number();
    const next = reader.number();
    if (docs > 0) reader.at += docs + next;
  }
  const made = { at, starts };
  directories.set(piece, made);
  return made;
}

const termAt = ({ terms }: TermsPiece, { at }: Directory, i: number): string =>
  terms.slice(at[i], (at[i + 1] as number) - 1);

function foundAt({ bytes }: TermsPiece, { starts }: Directory, i: number): Found {
  const reader = new Reader(bytes, starts[i]);
  const count = reader.number();
  const docs = reader.number();
  const next = reader.number();
  if (docs === 0) return { count, long: next };
  return { count, docs: reader.bytes(docs), places: reader.bytes(next) };
}

/** What a piece knows of a term. */
export function termIn(piece: TermsPiece, term: string): Found | undefined {
  const directory = directoryOf(piece);
  const at = firstIn(piece, directory, term);
  return at < directory.starts.length && termAt(piece, directory, at) === term
    ? foundAt(piece, directory, at)
    : undefined;
}

/** The terms of a piece that begin so, in their order. */
export function termsFrom(piece: TermsPiece, beginning: string): [string, Found][] {
  const directory = directoryOf(piece);
  const found: [string, Found][] = [];
  for (let i = firstIn(piece, directory, beginning); i < directory.starts.length; i++) {
    if (!piece.terms.startsWith(beginning, directory.at[i])) break;
    found.push([termAt(piece, directory, i), foundAt(piece, directory, i)]);
  }
  return found;
}

const firstIn = (piece: TermsPiece, directory: Directory, one: string): number =>
  firstFrom(directory.starts.length, (i) => termAt(piece, directory, i), one);

/** The place of the first of so many sorted strings that is not before this one. */
function firstFrom(count: number, stringAt: (i: number) => string, one: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stringAt(middle) < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the piece in which a term would stand; `firsts` as in the head, split. */
export function pieceOf(firsts: readonly string[], term: string): number {
  const at = firstFrom(firsts.length, (i) => firsts[i] as string, term);
  return Math.max(0, firsts[at] === term ? at : at - 1);
}
