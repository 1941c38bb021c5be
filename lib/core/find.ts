/**
 * Which notes of a segment a query finds, and how well. A note must have every word somewhere: in
 * its text in either language, in the names of those it is about, in its sources. What a word is
 * worth depends on where the best of these is; the date decides among equals.
 */
import { FIELD } from './fields.ts';
import { type Posting, readDocs } from './postings.ts';
import type { Atom, Filter, Query } from './query.ts';
import { type Numbers, type PostingsOf, type Sought, sequence, soughtOf } from './sequence.ts';
import { sameLanguage } from './texts.ts';
import { contentWords } from './words.ts';

/** What a word is worth by where it stands; the very word more than its stem or its beginning. */
export const WORTH = { text: 8, name: 6, otherText: 4, source: 2, whole: 1, alsoNamed: 1 } as const;
/** A letter alone begins too many words: it counts as a word. */
const BEGINNING_LEAST = 2;

/** What is asked of a segment in one go. */
export interface Wanted {
  /** Whole terms. */
  terms: Set<string>;
  /** Beginnings of terms. */
  beginnings: Set<string>;
  /** Those of both whose places are needed too. */
  placed: Set<string>;
}

/** What a segment says to that. */
export interface Answers {
  term(term: string): Posting | undefined;
  /** Every term that begins so. */
  beginning(start: string): readonly Posting[];
}

export const nothingWanted = (): Wanted => ({ terms: new Set(), beginnings: new Set(), placed: new Set() });

const isOpen = ({ open, key }: Sought): boolean => open && (key.length >= BEGINNING_LEAST || key > '\u0dff');

function want(wanted: Wanted, field: string, units: readonly Sought[], placed: boolean): void {
  for (const unit of units) {
    const term = field + unit.key;
    if (isOpen(unit)) wanted.beginnings.add(term);
    wanted.terms.add(term);
    if (placed) wanted.placed.add(term);
  }
}

const postingsIn =
  (answers: Answers, field: string): PostingsOf =>
  (unit) =>
    isOpen(unit) ? answers.beginning(field + unit.key) : [answers.term(field + unit.key) ?? []].flat();

/** The stem by which a word finds its family; none of phrases and of words that every text has. */
function stemTerm({ tokens, quoted }: Atom, lang: string): string | null {
  const [token] = tokens;
  if (quoted || !token || token.run || tokens.length > 1) return null;
  const [word] = contentWords(token.word, lang);
  return word ? FIELD.stem(lang) + word.key : null;
}

const SOURCE_FIELDS = [FIELD.title, FIELD.publisher];

/** The terms that a query needs of every segment, before anybody knows whom its names mean. */
export function wantedOf({ atoms, filters }: Query, langs: readonly string[]): Wanted {
  const wanted = nothingWanted();
  for (const atom of atoms) {
    const units = soughtOf([atom]);
    const placed = units.length > 1;
    for (const field of [...langs.map(FIELD.text), ...SOURCE_FIELDS]) want(wanted, field, units, placed);
    for (const lang of langs) wanted.terms.add(stemTerm(atom, lang) ?? '');
    want(wanted, FIELD.name, units, true);
  }
  for (const filter of filters) {
    if (filter.kind === 'by') {
      want(wanted, FIELD.name, soughtOf([filter.atom]), true);
    } else if (filter.kind === 'source') {
      want(wanted, FIELD.publisher, soughtOf([filter.atom]), true);
    }
  }
  return wanted;
}

/** Numbers of the entities in whose names the words of these atoms stand one after another. */
export const namedBy = (atoms: readonly Atom[], answers: Answers): Numbers =>
  sequence(soughtOf(atoms), postingsIn(answers, FIELD.name));

/** Numbers of the notes of which a publisher or an agency is called so. */
export const publishedBy = (atom: Atom, answers: Answers): Numbers =>
  sequence(soughtOf([atom]), postingsIn(answers, FIELD.publisher));

/** Whom the parts of a query mean: entity ids. */
export interface Meant {
  /** For each atom: who has it in a name, as part of the longest stretch of the query that is part of a name. */
  atoms: readonly ReadonlySet<string>[];
  /** Those stretches, as typed. */
  words: readonly string[];
  /** For each filter: who is called so; empty for those that name nobody. */
  filters: readonly ReadonlySet<string>[];
}

/** The terms needed once it is known whom the names mean. `about`: entities of which notes must be about one. */
export function wantedOfMeant(meant: Meant, about: readonly string[]): Wanted {
  const wanted = nothingWanted();
  for (const ids of meant.atoms) for (const id of ids) wanted.terms.add(FIELD.about + id);
  for (const id of about) wanted.terms.add(FIELD.about + id);
  for (const ids of meant.filters) for (const id of ids) wanted.terms.add(FIELD.claimant + id);
  return wanted;
}

export interface Finding {
  query: Query;
  meant: Meant;
  about: readonly string[];
  /** The reader's language. */
  lang: string;
  /** The languages that notes are written in. */
  langs: readonly string[];
  /** Notes of the segment, and the number of its newest one before a date. */
  notes: number;
  firstBefore: (date: number) => number;
  /** Answers to `wantedOf` and to `wantedOfMeant`. */
  words: Answers;
  entities: Answers;
}

/** The score of every note by its number, one more than it is worth; 0: not found. */
export function find(finding: Finding): Uint16Array {
  const { query, meant, about, notes, entities } = finding;
  const scores = about.length > 0 ? scoresOf(about, entities, notes) : new Uint16Array(notes).fill(1);
  const keep = (mask: Uint8Array, not: boolean) => {
    for (let n = 0; n < notes; n++) if ((mask[n] === 0) !== not) scores[n] = 0;
  };
  for (const [i, filter] of query.filters.entries()) {
    if ('date' in filter) cutDates(scores, filter, finding.firstBefore(filter.date));
    else keep(filterMask(filter, meant.filters[i] ?? new Set(), finding), filter.atom.not);
  }
  for (const [i, atom] of query.atoms.entries()) {
    const worth = worthOf(atom, meant.atoms[i] ?? new Set(), finding);
    if (atom.not) keep(worth, true);
    else
      for (let n = 0; n < notes; n++)
        scores[n] = scores[n] && worth[n] ? (scores[n] as number) + (worth[n] as number) : 0;
  }
  return scores;
}

/** From a date on are the numbers below, before it those from there on: they run from new to old. */
function cutDates(scores: Uint16Array, { kind, not }: Extract<Filter, { date: number }>, border: number): void {
  if ((kind === 'before') !== not) scores.fill(0, 0, border);
  else scores.fill(0, border);
}

function filterMask(filter: Exclude<Filter, { date: number }>, ids: ReadonlySet<string>, finding: Finding): Uint8Array {
  const { words, entities, notes } = finding;
  if (filter.kind === 'by') return maskOf([...ids], FIELD.claimant, entities, notes);
  const mask = new Uint8Array(notes);
  for (const n of publishedBy(filter.atom, words)) mask[n] = 1;
  return mask;
}

function maskOf(ids: readonly string[], field: string, answers: Answers, notes: number): Uint8Array {
  const mask = new Uint8Array(notes);
  for (const id of ids) mark(answers.term(field + id), mask);
  return mask;
}

function scoresOf(about: readonly string[], answers: Answers, notes: number): Uint16Array {
  const scores = new Uint16Array(notes);
  for (const id of about) mark(answers.term(FIELD.about + id), scores);
  return scores;
}

function mark(posting: Posting | undefined, mask: Uint8Array | Uint16Array): void {
  if (!posting) return;
  const docs = readDocs(posting);
  for (let i = 0; i < docs.length; i++) mask[docs[i] as number] = 1;
}

/** What one atom is worth in each note. */
function worthOf(atom: Atom, named: ReadonlySet<string>, { words, entities, lang, langs, notes }: Finding): Uint8Array {
  const worth = new Uint8Array(notes);
  const raise = (docs: Iterable<number>, to: number) => {
    for (const n of docs) if ((worth[n] as number) < to) worth[n] = to;
  };
  const units = soughtOf([atom]);
  const [unit] = units;
  const inField = (field: string, begun: number, whole: number) => {
    if (units.length > 1) return raise(sequence(units, postingsIn(words, field)), whole);
    if (!unit) return;
    for (const posting of postingsIn(words, field)(unit)) raise(readDocs(posting), begun);
    const exact = words.term(field + unit.key);
    if (exact) raise(readDocs(exact), whole);
  };
  for (const field of SOURCE_FIELDS) inField(field, WORTH.source, WORTH.source + WORTH.whole);
  for (const one of langs) {
    const base = sameLanguage(one, lang) ? WORTH.text : WORTH.otherText;
    const family = words.term(stemTerm(atom, one) ?? '');
    if (family) raise(readDocs(family), base);
    inField(FIELD.text(one), base, base + WORTH.whole);
  }
  const about = maskOf([...named], FIELD.about, entities, notes);
  for (let n = 0; n < notes; n++) {
    if (!about[n]) continue;
    worth[n] = (worth[n] as number) >= WORTH.name ? (worth[n] as number) + WORTH.alsoNamed : WORTH.name;
  }
  return worth;
}
