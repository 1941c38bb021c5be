/**
 * What of a note and of an entity can be found, field by field. A term of the index is a field's
 * sign and a word; what is written here and what search asks for must agree, so both are here.
 */
import type { Log } from './log.ts';
import { aboutOf, type Rankable } from './rank-text.ts';
import type { Source } from './schema.ts';
import { endOf, tokensOf, unitsOf, writtenIn } from './tokens.ts';
import { contentWords } from './words.ts';

/**
 * How words and stems are made and how pieces are cut. Raise it whenever `tokens.ts`, `words.ts`,
 * `stem.ts`, `fold.ts`, `segment.ts` or this file come to make others: indexes of another number
 * are made anew from their notes.
 */
export const TERMS_VERSION = 3;

/** Fields by what their terms begin with. */
export const FIELD = {
  /** A text in a language, and its stems. */
  text: (lang: string) => `:${lang} `,
  stem: (lang: string) => `*${lang} `,
  /** Headline, or what describes a source without one. */
  title: 't',
  /** Publisher and agencies. */
  publisher: 'p',
  /** Names of entities; its numbers are entities, not notes. */
  name: 'n',
  /** Ids of entities that the note is about or a claim of. */
  about: '@',
  claimant: '!',
  /** A publisher as it is written: how many notes cite it. */
  cited: '=',
} as const;

/** What lies between two texts of a field, so that no phrase runs from one into the other. */
const APART = 1;

/** A written word as terms: words are few and come again. */
interface Known {
  /** One a place. */
  terms: readonly number[];
  stems: readonly number[];
}

/** Writes notes into a log. */
export function noteWriter(log: Log) {
  const known = new Map<string, Map<string, Known>>();

  function read(field: string, written: string, lang?: string): Known {
    const words = known.get(field) ?? new Map<string, Known>();
    known.set(field, words);
    const before = words.get(written);
    if (before) return before;
    const made = {
      terms: tokensOf(written)
        .flatMap(unitsOf)
        .map(({ key }) => log.term(field + key)),
      stems: lang ? contentWords(written, lang).map(({ key }) => log.term(FIELD.stem(lang) + key)) : [],
    };
    words.set(written, made);
    return made;
  }

  function write(field: string, text: string, from: number, lang?: string): number {
    const stems = new Set<number>();
    let at = from;
    for (const written of writtenIn(text)) {
      const word = read(field, written, lang);
      for (const term of word.terms) log.add(term, at++);
      for (const stem of word.stems) stems.add(stem);
    }
    for (const stem of stems) log.add(stem);
    return at + APART;
  }

  return (note: Rankable, sources: readonly Source[]): void => {
    for (const [lang, text] of Object.entries(note.text)) write(FIELD.text(lang), text, 0, lang);
    let at = 0;
    for (const { title } of sources) at = write(FIELD.title, title, at);
    at = 0;
    for (const { publisher, agencies = [] } of sources) {
      for (const said of [publisher, ...agencies]) at = write(FIELD.publisher, said, at);
    }
    for (const publisher of new Set(sources.map((source) => source.publisher)))
      log.add(log.term(FIELD.cited + publisher));
    const claimants = new Set(note.claim?.by);
    for (const id of aboutOf(note)) log.add(log.term(FIELD.about + id));
    for (const id of claimants) log.add(log.term(FIELD.claimant + id));
    log.next();
  };
}

/** Writes the names of an entity into a log of entities. */
export function writeNames(log: Log, names: readonly string[]): void {
  let from = 0;
  for (const name of names) {
    const tokens = tokensOf(name, from);
    for (const token of tokens) for (const { key, at } of unitsOf(token)) log.add(log.term(FIELD.name + key), at);
    from = endOf(tokens, from) + APART;
  }
  log.next();
}
