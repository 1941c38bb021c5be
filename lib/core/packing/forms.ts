/** Every form that one name is looked for under: other spellings, and the cases of languages that decline names. */
import { foldName } from '../fold.ts';
import type { Language, Name } from '../schema.ts';
import { scriptOf } from '../scripts.ts';

/** Spellings of a name itself, folded; any page may quote them. */
export function spellings(name: Pick<Name, 'text' | 'lang' | 'type'>): string[] {
  const { text } = name;
  const texts = [text];
  // Kim Jong-un is also written Kim Jongun, キム・ジョンウン also キムジョンウン.
  if (/\p{L}[-・·]\p{L}/u.test(text)) texts.push(text.replace(/(?<=\p{L})[-・·](?=\p{L})/gu, ''));
  // Thai writes คิม จอง-อึน also as one word.
  if (/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)) texts.push(text.replace(/[\s-]/g, ''));
  // Korean writes 윤 대통령 also as one word.
  if (name.lang === 'ko' && name.type !== 'titled') texts.push(text.replaceAll(' ', ''));
  // "U.S" without its last point.
  if (/^(\p{Lu}\.){2,}$/u.test(text)) texts.push(text.slice(0, -1));
  // ل + ال is written لل: للولايات.
  if (name.lang === 'ar' && text.startsWith('ال')) texts.push(`لل${text.slice(2)}`);
  return [...new Set(texts.map(foldName))].filter(Boolean);
}

/** Parts of a name that may decline one without another; of a longer name only its head, or its end. */
const MOST_PARTS = 3;

/**
 * Cases of a name, folded, where the language changes the name's own words; only its own pages
 * write so. Heads decline before what depends on them (Совета Безопасности ООН), adjectives with
 * their noun (Северной Кореи), nouns after what depends on them (Krievijas Federācijas), and of a
 * Korean's name only the end (Ким Чен Ына): which of these a name does is not known here, so each
 * is made; forms that nobody writes are found nowhere. What the language's suffixes make of a name
 * needs no form of its own.
 */
export function inflections(name: Name, language: Language | undefined): string[] {
  if (!language) return [];
  const { text } = name;
  // Where endings are clitics, the suffixes serve, and the mention is the name without them; but what is cut off
  // before one is not there: டிரம்ப், டிரம்பின்.
  const isWhole = language.span === 'word';
  // "AS-Korut" is two mentions, "Ison-Britannia" one.
  const forms = new Set(((isWhole && name.forms) || []).filter((form) => hyphens(form) <= hyphens(text)));
  if (name.kind !== 'acronym') {
    for (const form of lastWordForms(text, language)) forms.add(form);
    if (isWhole) for (const form of declined(text, language)) forms.add(form);
  }
  for (const suffix of language.suffixes) forms.delete(text + suffix);
  const own = new Set(spellings(name));
  return [...new Set([...forms].map(foldName))].filter((form) => form && !own.has(form));
}

const hyphens = (text: string) => text.match(/[-/]/g)?.length ?? 0;

function lastWordForms(text: string, { endings = {} }: Language): string[] {
  return Object.entries(endings).flatMap(([ending, cases]) =>
    text.endsWith(ending) && text.length > ending.length + 1
      ? cases.map((other) => text.slice(0, -ending.length) + other)
      : [],
  );
}

function declined(text: string, language: Language): string[] {
  const words = text.split(' ').map((word) => casesOf(word, language));
  const parts = partsOf(words);
  const count = Math.max(0, ...words.map(({ cases }) => cases.length));
  const isLong = parts.length > MOST_PARTS;
  const stretches = parts.flatMap(([from, to], i): Stretch[] => [
    ...(isLong && i > 1 ? [] : [[0, to] as const]),
    ...(isLong && i < parts.length - 1 ? [] : [[from, words.length] as const]),
  ]);
  const forms: string[] = [];
  for (let at = 0; at < count; at++) {
    for (const [from, to] of stretches) {
      const choices = words.map(({ word, cases }, i) => (i >= from && i < to && cases[at]) || [word]);
      forms.push(...(to - from > 2 ? sideBySide(choices) : together(choices)).map((chosen) => chosen.join(' ')));
    }
  }
  return forms;
}

type Stretch = readonly [from: number, to: number];

/** Where the words of a name may be parted: an adjective and what stands beside it decline together or not at all. */
function partsOf(words: readonly Word[]): Stretch[] {
  const starts = words.flatMap(({ cases, agrees }, i) => {
    const before = words[i - 1];
    const isBound = before?.cases.length && cases.length && (agrees || before.agrees);
    return isBound ? [] : [i];
  });
  return starts.map((from, i) => [from, starts[i + 1] ?? words.length]);
}

/** Every combination: Володимиру Путіну, Володимирові Путіну … */
const together = (choices: readonly string[][]): string[][] =>
  choices.reduce<string[][]>((starts, next) => starts.flatMap((start) => next.map((word) => [...start, word])), [[]]);

/** The first of all, the second of all …: more words agree row by row, or their combinations would be too many. */
const sideBySide = (choices: readonly string[][]): string[][] =>
  Array.from({ length: Math.max(...choices.map((words) => words.length)) }, (_, row) =>
    choices.map((words) => words[row] ?? (words.at(-1) as string)),
  );

const VOWEL = /[aeiouyøæıаеиоуыэюяіїєαεηιουω]\p{M}*$/iu;

interface Word {
  word: string;
  /** Case by case, each with its choices: Путіну, Путінові. */
  cases: string[][];
  /** Whether it is an adjective. */
  agrees: boolean;
}

/** A word with its other cases: none for acronyms, particles and words of no paradigm. */
function casesOf(word: string, { paradigms = [], adjectives = [] }: Language): Word {
  const none = { word, cases: [], agrees: false };
  if (word.length < 3 || word === word.toUpperCase() || !/\p{L}$/u.test(word)) return none;
  const script = scriptOf(word.charCodeAt(word.length - 1));
  const endsInVowel = !/[йў]$/i.test(word) && VOWEL.test(word.normalize('NFD'));
  const fits = ([dictionary = '', ending = '']: readonly string[]) =>
    dictionary ? word.endsWith(dictionary) : !endsInVowel && scriptOf(ending.charCodeAt(0)) === script;
  const fitting = [...paradigms, ...adjectives].filter(fits);
  const [first] = fitting.sort(([a = ''], [b = '']) => b.length - a.length);
  if (!first) return none;
  const [ending = ''] = first;
  const rows = fitting.filter(([dictionary]) => dictionary === ending);
  const stem = word.slice(0, word.length - ending.length);
  const cases = first.slice(1).map((_, at) => [...new Set(rows.map((row) => stem + (row[at + 1] ?? '')))]);
  return { word, cases, agrees: adjectives.includes(first) };
}
