/** Where in a note a query was found: what to mark in its text, and what to say where the text does not show it. */
import type { Meant } from './find.ts';
import type { Atom, Query } from './query.ts';
import type { Source } from './schema.ts';
import { soughtOf } from './sequence.ts';
import { tokensOf } from './tokens.ts';
import type { FoundElsewhere, FoundIn, PackedNote, Span } from './types.ts';
import { contentWords } from './words.ts';

export interface Matching {
  query: Query;
  meant: Meant;
  /** The language that the note is shown in. */
  lang: string;
  /** The sources that the note cites. */
  sources: readonly Source[];
}

/** Where each word of the query stands in a note that it found. */
export function matchesIn(note: PackedNote, { query, meant, lang, sources }: Matching): FoundIn {
  const spans: Span[] = [];
  const elsewhere: FoundElsewhere[] = [];
  for (const [i, atom] of query.atoms.entries()) {
    if (atom.not) continue;
    const inText = spansOf(note.text[lang] ?? '', atom, lang);
    const ids = [...new Set([...note.entities, ...(note.claim?.by ?? [])])].filter((id) => meant.atoms[i]?.has(id));
    const named = (note.mentions[lang] ?? []).filter(({ entity }) => ids.includes(entity));
    spans.push(...inText, ...named.map(({ start, end }) => ({ start, end })));
    if (inText.length > 0 || named.length > 0) continue;
    if (ids.length > 0) {
      for (const entity of ids) elsewhere.push({ kind: 'name', entity, words: meant.words[i] ?? atom.written });
      continue;
    }
    const inOther = inOthers(note, lang, atom);
    elsewhere.push(...(inOther.length > 0 ? inOther : inSources(sources, atom)));
  }
  for (const filter of query.filters) {
    if (filter.kind === 'source' && !filter.atom.not) elsewhere.push(...inSources(sources, filter.atom));
  }
  return { spans: merged(spans), elsewhere: gathered(elsewhere) };
}

/** The first of the note's other languages that has it. */
function inOthers({ text }: PackedNote, shown: string, atom: Atom): FoundElsewhere[] {
  for (const [lang, other] of Object.entries(text)) {
    const spans = lang === shown ? [] : spansOf(other, atom, lang);
    if (spans.length > 0) return [{ kind: 'text', text: other, lang, spans }];
  }
  return [];
}

/** The first publisher, agency or headline that has it. */
function inSources(sources: readonly Source[], atom: Atom): FoundElsewhere[] {
  for (const { publisher, agencies = [], title } of sources) {
    for (const text of [publisher, ...agencies, title]) {
      const spans = spansOf(text, atom);
      if (spans.length > 0) return [{ kind: 'source', text, spans }];
    }
  }
  return [];
}

/** Every place of an atom in a text; `lang`: the language whose stems count too. */
export function spansOf(text: string, atom: Atom, lang?: string): Span[] {
  const units = soughtOf([atom]);
  const [only] = units;
  const stem = lang && units.length === 1 && !atom.quoted && only ? contentWords(only.key, lang)[0]?.key : undefined;
  const cells = cellsOf(text);
  const fits = (cell: Cell | undefined, { key, open }: { key: string; open: boolean }) =>
    cell !== undefined &&
    (cell.key === key ||
      (open && (key.length > 1 || cell.isRun) && cell.key.startsWith(key)) ||
      (stem !== undefined && lang !== undefined && !cell.isRun && contentWords(cell.key, lang)[0]?.key === stem));
  const last = units.at(-1);
  if (!last) return [];
  // A pair ends a character after its own place.
  const length = last.at + (atom.tokens.at(-1)?.run && !last.open ? 2 : 1);
  return cells.flatMap((cell, at) => {
    if (!units.every((unit) => fits(cells[at + unit.at], unit))) return [];
    return [{ start: cell.start, end: (cells[at + length - 1] ?? cell).end }];
  });
}

/** A place of a text: a word, or a character of a run with the one after it. */
interface Cell extends Span {
  key: string;
  isRun: boolean;
}

function cellsOf(text: string): Cell[] {
  return tokensOf(text).flatMap(({ word, start, end, run }): Cell[] => {
    if (!run) return [{ key: word, start, end, isRun: false }];
    // Where folding changed the length, a part of the run cannot be told from the whole.
    const isPlain = word.length === end - start;
    let at = start;
    return run.map((character, i) => {
      const from = at;
      at += character.length;
      const span = isPlain ? { start: from, end: at } : { start, end };
      return { key: character + (run[i + 1] ?? ''), ...span, isRun: true };
    });
  });
}

/** Spans in their order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const all: Span[] = [];
  for (const span of sorted) {
    const last = all.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** Each place once, with all that was found there. */
function gathered(found: readonly FoundElsewhere[]): FoundElsewhere[] {
  const byPlace = new Map<string, FoundElsewhere>();
  for (const one of found) {
    const place = one.kind === 'name' ? `name ${one.entity} ${one.words}` : `${one.kind} ${one.text}`;
    const before = byPlace.get(place);
    if (before && before.kind !== 'name' && one.kind !== 'name') before.spans = merged([...before.spans, ...one.spans]);
    else byPlace.set(place, one);
  }
  return [...byPlace.values()];
}
