/** Reading the index: which pieces of a segment hold a term, and what they say of it. */
import { TERMS_VERSION } from '../core/fields.ts';
import type { Answers, Wanted } from '../core/find.ts';
import type { Posting } from '../core/postings.ts';
import {
  type Found,
  type Head,
  IDS,
  type Piece,
  type PieceKey,
  pieceOf,
  type TermsPiece,
  termIn,
  termsFrom,
} from '../core/segment.ts';
import type { CorpusDb, SegmentRow } from './database.ts';
import { storedKey } from './segments.ts';

/** One segment, open for reading. */
export interface View {
  notes: number;
  /** That its notes are written in. */
  langs: readonly string[];
  dates: Uint32Array;
  starts: Uint32Array;
  ask(wanted: Wanted): Promise<Answers>;
  /** The terms of a field, without what it is known by, and how many documents have each. */
  counts(field: string): Promise<[string, number][]>;
  /** Of how many each note is, by number. */
  company(): Promise<Uint8Array>;
  /** Ids of notes or entities by their numbers, in the order of these; empty of one that is missing. */
  ids(part: 'notes' | 'entities', numbers: ArrayLike<number>): Promise<string[]>;
}

/** Ids of a piece beyond which all of them are made. */
const FEW_IDS = 8;

/** Bytes of pieces that a context keeps: a reader types on, and the next letter wants the same ones. */
const KEPT = 16_000_000;

/** Pieces never change; a segment that is replaced has another number. */
const stores = new WeakMap<CorpusDb, ReturnType<typeof createStore>>();

function createStore(db: CorpusDb) {
  const pieces = new Map<string, Piece>();
  const heads = new Map<number, { firsts: string[]; dates: Uint32Array; starts: Uint32Array }>();
  let bytes = 0;

  /** Pieces by their keys, in that order; one that is missing is undefined. */
  async function get(keys: readonly string[]): Promise<(Piece | undefined)[]> {
    const missing = keys.filter((key) => !pieces.has(key));
    const read = missing.length > 0 ? await db.pieces.bulkGet(missing) : [];
    for (const [i, key] of missing.entries()) {
      const piece = read[i];
      if (!piece) continue;
      pieces.set(key, piece);
      bytes += sizeOf(piece);
    }
    const found = keys.map((key) => pieces.get(key));
    for (const [key, piece] of pieces) {
      if (bytes <= KEPT) break;
      pieces.delete(key);
      bytes -= sizeOf(piece);
    }
    return found;
  }

  async function head(no: number) {
    const known = heads.get(no);
    if (known) return known;
    const piece = (await db.pieces.get(storedKey(no, ['head', 0]))) as Head | undefined;
    if (!piece) return null;
    const read = { ...piece, firsts: piece.firsts ? piece.firsts.split('\n') : [] };
    heads.set(no, read);
    return read;
  }
  return { get, head };
}

function sizeOf(piece: Piece): number {
  if (piece instanceof Uint8Array) return piece.length;
  if (typeof piece === 'string') return piece.length;
  if ('terms' in piece) return piece.terms.length + piece.bytes.length;
  return piece.firsts.length + piece.dates.length * 8;
}

/** All segments that are as the code of today makes them. Belongs into one transaction with what is read through them. */
export async function openViews(db: CorpusDb): Promise<View[]> {
  const store = stores.get(db) ?? createStore(db);
  stores.set(db, store);
  const segments = (await db.segments.toArray()).filter(({ terms }) => terms === TERMS_VERSION);
  const views = await Promise.all(segments.map((segment) => viewOf(store, segment)));
  return views.filter((view) => view !== null);
}

async function viewOf(store: ReturnType<typeof createStore>, { no, notes, langs }: SegmentRow): Promise<View | null> {
  const head = await store.head(no);
  if (!head) return null;
  const { firsts, dates, starts } = head;
  const get = (keys: readonly PieceKey[]) => store.get(keys.map((key) => storedKey(no, key)));
  const rangeOf = (beginning: string): [number, number] => [
    pieceOf(firsts, beginning),
    pieceOf(firsts, `${beginning}\uffff`),
  ];

  async function ask({ terms, beginnings, placed }: Wanted): Promise<Answers> {
    if (firsts.length === 0) return { term: () => undefined, beginning: () => [] };
    const inPiece = new Map<number, { terms: Set<string>; beginnings: string[] }>();
    const at = (n: number) => {
      const here = inPiece.get(n) ?? { terms: new Set(), beginnings: [] };
      inPiece.set(n, here);
      return here;
    };
    for (const term of terms) at(pieceOf(firsts, term)).terms.add(term);
    for (const beginning of beginnings) {
      const [first, last] = rangeOf(beginning);
      for (let n = first; n <= last; n++) at(n).beginnings.push(beginning);
    }

    const numbers = [...inPiece.keys()];
    const pieces = await get(numbers.map((n) => ['terms', n]));
    const found = new Map<string, Found>();
    const begun = new Map<string, Found[]>();
    const longDocs = new Set<number>();
    const longPlaces = new Set<number>();
    const note = (one: Found, asked: string) => {
      if (!('long' in one)) return;
      longDocs.add(one.long);
      if (placed.has(asked)) longPlaces.add(one.long);
    };
    for (const [i, n] of numbers.entries()) {
      const piece = pieces[i] as TermsPiece | undefined;
      const here = at(n);
      if (!piece) continue;
      for (const term of here.terms) {
        const one = termIn(piece, term);
        if (!one) continue;
        found.set(term, one);
        note(one, term);
      }
      for (const beginning of here.beginnings) {
        const these = termsFrom(piece, beginning).map(([, one]) => one);
        for (const one of these) note(one, beginning);
        begun.set(beginning, [...(begun.get(beginning) ?? []), ...these]);
      }
    }

    const long = new Map<string, Uint8Array>();
    const keys: PieceKey[] = [
      ...[...longDocs].map((n): PieceKey => ['docs', n]),
      ...[...longPlaces].map((n): PieceKey => ['places', n]),
    ];
    for (const [i, bytes] of (await get(keys)).entries()) {
      if (bytes) long.set((keys[i] as PieceKey).join(), bytes as Uint8Array);
    }
    const whole = (one: Found): Posting[] => {
      if (!('long' in one)) return [one];
      const docs = long.get(`docs,${one.long}`);
      return docs ? [{ count: one.count, docs, places: long.get(`places,${one.long}`) ?? new Uint8Array() }] : [];
    };
    return {
      term: (term) => [found.get(term) ?? []].flat().flatMap(whole)[0],
      beginning: (with_) => (begun.get(with_) ?? []).flatMap(whole),
    };
  }

  async function counts(field: string): Promise<[string, number][]> {
    const [first, last] = rangeOf(field);
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const pieces = (await get(numbers.map((n) => ['terms', n]))) as (TermsPiece | undefined)[];
    const found = pieces.flatMap((piece) => (piece ? termsFrom(piece, field) : []));
    return found.map(([term, { count }]) => [term.slice(field.length), count]);
  }

  async function ids(part: 'notes' | 'entities', numbers: ArrayLike<number>): Promise<string[]> {
    const wanted = Array.from(numbers);
    const groups = [...new Set(wanted.map((number) => Math.floor(number / IDS)))];
    const pieces = await get(groups.map((n) => [part, n]));
    const lineOf = wanted.length > FEW_IDS * groups.length ? splitLineOf : foundLineOf;
    const lines = new Map(groups.map((n, i) => [n, lineOf((pieces[i] as string | undefined) ?? '')]));
    return wanted.map((number) => lines.get(Math.floor(number / IDS))?.(number % IDS) ?? '');
  }
  async function company(): Promise<Uint8Array> {
    const [counts] = await get([['company', 0]]);
    return (counts as Uint8Array | undefined) ?? new Uint8Array(notes);
  }
  return { notes, langs, dates, starts, ask, counts, company, ids };
}

/** Gives a text's lines by number from 0. */
type LineOf = (text: string) => (line: number) => string | undefined;

const splitLineOf: LineOf = (text) => {
  const lines = text.split('\n');
  return (line) => lines[line];
};

/** Of a few lines only these are made: a card wants one of a hundred. */
const foundLineOf: LineOf = (text) => (line) => {
  let from = 0;
  for (let left = line; left > 0; left--) {
    from = text.indexOf('\n', from) + 1;
    if (from === 0) return undefined;
  }
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
};

/** The languages that any note is written in. */
export const languagesOf = (views: readonly View[]): string[] =>
  [...new Set(views.flatMap(({ langs }) => langs))].sort();
