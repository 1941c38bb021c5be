/**
 * What a text is about, in any language: news concepts ("sanctions", "summit") by their words in
 * `data/topics.jsonl`, so that a Korean page and an English note can be seen to tell the same.
 *
 * Words are stems. In a language with spaces a stem stands at the beginning of a word, behind
 * clitics where the language has them, and a full stop at its end makes it the whole word
 * ("train." is not in "training"); Vietnamese syllables are whole words, tones and all. Korean,
 * Japanese, Chinese and Thai stems stand anywhere. The stem that reaches farthest wins, and what it
 * covers is read once.
 */
import { fold } from './fold.ts';
import { baseLanguage } from './language.ts';
import { type Script, scriptOf } from './scripts.ts';

/** The lexicon as the build packs it. */
export interface PackedTopics {
  /** Ids, in the order that the words follow. */
  topics: readonly string[];
  /** How much each topic tells apart, in their order: the fewer notes of the bundle have it, the more. */
  weights: readonly number[];
  /** Base language to the words of all topics: folded (`foldStem`), topics apart by "|", words of one by ",". */
  words: Readonly<Record<string, string>>;
}

/** A topic where a text speaks of it. */
export interface TopicAt {
  topic: string;
  /** Where its first word begins: UTF-16 units of the text as given. */
  at: number;
}

/** The words of a language, ready to be looked for. */
interface Table {
  style: Style;
  /** By their first letters, those that reach farthest first. */
  stems: ReadonlyMap<number, readonly Stem[]>;
}

interface Stem {
  topic: string;
  parts: readonly { text: string; isWhole: boolean }[];
}

interface Style {
  /** Letters by which stems are looked up. */
  letters: 1 | 2;
  anywhere?: true;
  /** Every stem is a whole word, and its accents are letters. */
  whole?: true;
  /** What may stand before a stem without a space, outermost first; each may be missing. */
  clitics?: readonly (readonly string[])[];
}

const ANYWHERE: Style = { letters: 1, anywhere: true };
const SPACED: Style = { letters: 2 };
const STYLES: Readonly<Record<string, Style>> = {
  ko: ANYWHERE,
  ja: ANYWHERE,
  zh: ANYWHERE,
  th: ANYWHERE,
  vi: { letters: 2, whole: true },
  ar: {
    letters: 2,
    clitics: [
      ['و', 'ف'],
      ['ب', 'ل', 'ک'],
      ['ال', 'ل'],
    ],
  },
  he: { letters: 2, clitics: [['ו'], ['כש', 'ש'], ['ב', 'ל', 'מ', 'כ'], ['ה']] },
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The rest of a word, and what may part it from the next of a phrase. */
const TO_NEXT = /[\p{L}\p{M}\p{N}]*[ '"-]+/uy;
const LETTER = /[\p{L}\p{M}\p{N}]/uy;
const ACCENTED = /[\u00c0-\u024f\u0390-\u04ff\u1e00-\u1fff]/g;
const MARKS = /[\u0300-\u036f]/g;
/** UTF-16 units by which the language of a text is told where nobody says. */
const SAMPLE = 4000;

const bare = new Map<string, string>();
/** A letter without its accents; one unit for one unit, so that offsets stay. */
function withoutAccents(letter: string): string {
  const known = bare.get(letter);
  if (known) return known;
  const stripped = letter.normalize('NFD').replace(MARKS, '');
  const made = stripped.length === 1 ? stripped : letter;
  bare.set(letter, made);
  return made;
}

const foldFor = (text: string, { whole }: Style) => {
  const folded = fold(text);
  return whole ? folded : { ...folded, text: folded.text.replace(ACCENTED, withoutAccents) };
};

/** How a stem of a language is compared with others: folded, its parts one space apart, "." kept at whole words. */
export const foldStem = (word: string, lang: string): string =>
  foldFor(word, STYLES[lang] ?? SPACED)
    .text.replace(/[\s'-]+/g, ' ')
    .trim();

const keyAt = (text: string, at: number, { letters }: Style): number =>
  letters === 1 ? text.charCodeAt(at) : text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const tables = new WeakMap<PackedTopics, Map<string, Table>>();

/** The words of one language; made when first asked for, one language in most pages' lives, and kept as long as the lexicon. */
function tableFor(lexicon: PackedTopics, lang: string): Table | undefined {
  const packed = lexicon.words[lang];
  if (packed === undefined) return undefined;
  const known = tables.get(lexicon) ?? new Map<string, Table>();
  tables.set(lexicon, known);
  const before = known.get(lang);
  if (before) return before;
  const made = tableOf(lexicon.topics, packed, lang);
  known.set(lang, made);
  return made;
}

function tableOf(topics: readonly string[], packed: string, lang: string): Table {
  const style = STYLES[lang] ?? SPACED;
  const stems = new Map<number, Stem[]>();
  for (const [at, words] of packed.split('|').entries()) {
    for (const word of words.split(',').filter(Boolean)) {
      const stem = { topic: topics[at] as string, parts: partsOf(word, style) };
      const key = keyAt(stem.parts[0]?.text ?? '', 0, style);
      const sofar = stems.get(key);
      if (sofar) sofar.push(stem);
      else stems.set(key, [stem]);
    }
  }
  return { style, stems };
}

/** The script that a language's words are in, by the first letter of them. */
const scriptOfWords = (packed: string): Script => scriptOf(/\p{L}/u.exec(packed)?.[0].charCodeAt(0) ?? 0);

const partsOf = (word: string, { whole }: Style): Stem['parts'] =>
  word.split(' ').map((part) => ({ text: part.replace(/\.$/, ''), isWhole: whole === true || part.endsWith('.') }));

/**
 * The topics a text speaks of, in its order, none over another. `lang`: BCP 47; where it is '' or
 * none of the lexicon's, the language of the text's script with the most words in its beginning.
 * Linear in the text.
 */
export function readTopics(lexicon: PackedTopics, text: string, lang: string): TopicAt[] {
  const table = tableFor(lexicon, baseLanguage(lang)) ?? likeliest(lexicon, text.slice(0, SAMPLE));
  return table ? read(table, text) : [];
}

function likeliest(lexicon: PackedTopics, sample: string): Table | undefined {
  const script = mainScript(sample);
  let most = 0;
  let best: Table | undefined;
  for (const [lang, packed] of Object.entries(lexicon.words)) {
    const table = scriptOfWords(packed) === script ? tableFor(lexicon, lang) : undefined;
    const found = table ? read(table, sample).length : 0;
    if (found > most) {
      most = found;
      best = table;
    }
  }
  return best;
}

function mainScript(sample: string): Script {
  const counts = new Map<Script, number>();
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [Script, number])[0];
}

function read(table: Table, original: string): TopicAt[] {
  const { text, map } = foldFor(original, table.style);
  const found: TopicAt[] = [];
  let free = 0;
  const look = (starts: readonly number[]) => {
    let reached = 0;
    let topic = '';
    let from = 0;
    for (const start of starts) {
      for (const stem of table.stems.get(keyAt(text, start, table.style)) ?? []) {
        const end = endOf(stem, text, start, table.style);
        if (end > reached) {
          reached = end;
          topic = stem.topic;
          from = start;
        }
      }
    }
    if (!topic) return;
    found.push({ topic, at: map ? (map[from] as number) : from });
    free = reached;
  };
  if (table.style.anywhere) {
    const start = [0];
    for (let at = 0; at < text.length; at = Math.max(at + 1, free)) {
      start[0] = at;
      look(start);
    }
    return found;
  }
  WORD.lastIndex = 0;
  for (let word = WORD.exec(text); word; word = WORD.exec(text)) {
    const after = WORD.lastIndex;
    if (word.index >= free) look(startsIn(text, word.index, table.style));
    WORD.lastIndex = after;
  }
  return found;
}

/** Where a stem may begin in the word at `at`: there, and behind clitics. */
function startsIn(text: string, at: number, { clitics = [] }: Style): number[] {
  const starts = [at];
  for (const step of clitics) {
    for (const start of [...starts]) {
      for (const clitic of step) if (text.startsWith(clitic, start)) starts.push(start + clitic.length);
    }
  }
  return starts;
}

/** One past a stem's last letter where it stands at `at`; -1 where it does not. */
function endOf({ parts }: Stem, text: string, at: number, style: Style): number {
  let end = endOfPart(parts, 0, text, at);
  for (let i = 1; i < parts.length && end >= 0; i++) {
    end = nextStarts(text, end, style).reduce((most, next) => Math.max(most, endOfPart(parts, i, text, next)), -1);
  }
  return end;
}

function endOfPart(parts: Stem['parts'], i: number, text: string, at: number): number {
  const part = parts[i];
  if (!part || !text.startsWith(part.text, at)) return -1;
  const end = at + part.text.length;
  LETTER.lastIndex = end;
  return part.isWhole && LETTER.test(text) ? -1 : end;
}

function nextStarts(text: string, end: number, style: Style): number[] {
  if (style.anywhere) return [text.startsWith(' ', end) ? end + 1 : end];
  TO_NEXT.lastIndex = end;
  return TO_NEXT.test(text) ? startsIn(text, TO_NEXT.lastIndex, style) : [];
}
