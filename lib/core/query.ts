/**
 * What a reader types into the search box, read: words, “phrases”, `by:`, `source:`, `before:` and
 * `after:`, each of which may be turned round by a minus. Reading never fails: what makes no sense
 * is left out and told, so that one sentence can be said about it.
 */
import { dateNumber } from './segment.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A word, or the words of a phrase: what must stand somewhere in a note, or must not. */
export interface Atom {
  tokens: readonly Token[];
  /** As typed, without minus, operator and quotes. */
  written: string;
  /** In quotes: in this order and in these very forms. */
  quoted: boolean;
  /** The reader may not have typed all of its last word. */
  begun: boolean;
  not: boolean;
}

export type Filter =
  | { kind: 'by' | 'source'; atom: Atom }
  /** Notes dated before, or from then on; the date as a number. */
  | { kind: 'before' | 'after'; date: number; not: boolean };

/** What is wrong with an operator: no such one, no value, no date, nobody or no source of that name. */
export interface Fault {
  kind: 'unknown' | 'empty' | 'date' | 'nobody' | 'nowhere';
  /** As typed. */
  operator: string;
  value: string;
  /** The reader is still typing it. */
  begun: boolean;
}

export interface Query {
  atoms: Atom[];
  filters: Filter[];
  faults: Fault[];
}

/** More than these nobody means; the rest of the query is not looked at. */
const ATOMS_MOST = 12;

/** The operators in the languages of the interface. */
const OPERATORS: Record<string, Filter['kind']> = {
  by: 'by',
  oleh: 'by',
  source: 'source',
  sumber: 'source',
  before: 'before',
  sebelum: 'before',
  after: 'after',
  sesudah: 'after',
  setelah: 'after',
};

const QUOTES = /[“”„‟«»＂]/g;
/** Minus, operator, then a phrase (its end may be missing) or what reaches to the next space. */
const PART = /(?<!\S)(-?)(?:([A-Za-z]+):)?(?:"([^"]*)("?)|([^\s"]*))/g;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function parseQuery(typed: string): Query {
  // “by: kcna” is meant as “by:kcna”.
  const text = typed
    .replace(QUOTES, '"')
    .replace(/([A-Za-z]+): +(?=\S)/g, (said, word: string) => (word.toLowerCase() in OPERATORS ? `${word}:` : said));
  const query: Query = { atoms: [], filters: [], faults: [] };
  for (const part of text.matchAll(PART)) {
    const [all, minus, operator = '', phrase, end, word = ''] = part;
    if (all === '' || all === '-') continue;
    const isLast = part.index + all.length === text.length;
    const quoted = phrase !== undefined;
    read(query, operator, {
      written: phrase ?? word,
      quoted,
      begun: isLast && !(quoted && end),
      not: minus === '-',
    });
  }
  query.atoms.splice(ATOMS_MOST);
  return query;
}

type Part = Omit<Atom, 'tokens'>;

function read(query: Query, operator: string, part: Part): void {
  const kind = OPERATORS[operator.toLowerCase()];
  const { written, begun, not } = part;
  const fault = (fault: Fault['kind']) => query.faults.push({ kind: fault, operator, value: written, begun });
  if (!kind) {
    // “https://…” and “10:30” are no operators of anybody's.
    if (operator && written && !/^[/\d]/.test(written)) fault('unknown');
    else query.atoms.push(...atomsOf({ ...part, written: operator ? `${operator}:${written}` : written }));
    return;
  }
  if (kind === 'by' || kind === 'source') {
    const tokens = tokensOf(written);
    if (tokens.length === 0) fault('empty');
    else query.filters.push({ kind, atom: { ...part, tokens } });
    return;
  }
  const value = written.replaceAll('/', '-');
  if (DATE.test(value)) query.filters.push({ kind, date: dateNumber({ value }), not });
  else fault(written ? 'date' : 'empty');
}

/** A phrase is one; of words without quotes each is one, also those that a hyphen joins. */
function atomsOf(part: Part): Atom[] {
  const tokens = tokensOf(part.written);
  if (tokens.length === 0) return [];
  if (part.quoted || part.not) return [{ ...part, tokens }];
  return tokens.map((token, i) => ({
    ...part,
    tokens: [{ ...token, at: 0 }],
    written: part.written.slice(token.start, token.end),
    begun: part.begun && i === tokens.length - 1,
  }));
}
