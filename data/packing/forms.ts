/** Every form that one name is looked for under: other spellings, and the cases of languages that decline names. */
import { foldName } from '../../lib/core/fold.ts';
import type { Language, Name } from '../../lib/core/schema.ts';

/** Spellings of a name itself, folded; any page may quote them. */
export function spellings(name: Pick<Name, 'text' | 'lang'>): string[] {
  const { text } = name;
  const texts = [text];
  // Kim Jong-un is also written Kim Jongun, キム・ジョンウン also キムジョンウン.
  if (/\p{L}[-・·]\p{L}/u.test(text)) texts.push(text.replace(/(?<=\p{L})[-・·](?=\p{L})/gu, ''));
  // Thai writes คิม จอง-อึน also as one word.
  if (/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)) texts.push(text.replace(/[\s-]/g, ''));
  // "U.S" without its last point.
  if (/^(\p{Lu}\.){2,}$/u.test(text)) texts.push(text.slice(0, -1));
  // ل + ال is written لل: للولايات.
  if (name.lang === 'ar' && text.startsWith('ال')) texts.push(`لل${text.slice(2)}`);
  return [...new Set(texts.map(foldName))].filter(Boolean);
}

/** Words of a name that decline together at most; longer names decline at their head, their end, or throughout. */
const MOST_WORDS = 4;

/**
 * Cases of a name, folded, where the language changes the name's own words; only its own pages
 * write so. Heads decline before what depends on them (Совета Безопасности ООН), adjectives with
 * their noun (Северной Кореи), and of a Korean's name only the end (Ким Чен Ына): which of these a
 * name does is not known here, so each is made; forms that nobody writes are found nowhere.
 */
export function inflections(name: Name, language: Language | undefined): string[] {
  // Where endings are clitics, the suffixes serve, and the mention is the name without them.
  if (!language || language.span === 'name') return [];
  const forms = new Set((name.forms ?? []).filter((form) => !/[-/]/.test(form)));
  if (name.kind !== 'acronym') {
    for (const form of lastWordForms(name.text, language)) forms.add(form);
    for (const form of declined(name.text, language)) forms.add(form);
  }
  const own = new Set(spellings(name));
  return [...new Set([...forms].map(foldName))].filter((form) => form && !own.has(form));
}

function lastWordForms(text: string, { endings = {} }: Language): string[] {
  return Object.entries(endings).flatMap(([ending, cases]) =>
    text.endsWith(ending) && text.length > ending.length + 1
      ? cases.map((other) => text.slice(0, -ending.length) + other)
      : [],
  );
}

function declined(text: string, { paradigms = [] }: Language): string[] {
  const words = text.split(' ');
  const table = words.map((word) => casesOf(word, paradigms));
  const count = Math.max(0, ...table.map((cases) => cases.length));
  const heads = words.length <= MOST_WORDS ? words.map((_, i) => i + 1) : [1, words.length];
  const forms: string[] = [];
  for (let at = 0; at < count; at++) {
    const form = (i: number) => table[i]?.[at] ?? words[i];
    for (const head of heads) forms.push(words.map((word, i) => (i < head ? form(i) : word)).join(' '));
    forms.push(words.map((word, i) => (i === words.length - 1 ? form(i) : word)).join(' '));
  }
  return forms;
}

/** The other cases of one word; none for acronyms, particles and words of no paradigm. */
function casesOf(word: string, paradigms: readonly (readonly string[])[]): string[] {
  if (word.length < 3 || word === word.toUpperCase()) return [];
  const [best] = paradigms
    .filter(([dictionary = '']) =>
      dictionary ? word.endsWith(dictionary) : /[^аеёиоуыэюяіїєaeiouyáéíóúůýąęăâîöüőű]$/iu.test(word),
    )
    .sort((a, b) => (b[0] ?? '').length - (a[0] ?? '').length);
  if (!best) return [];
  const stem = word.slice(0, word.length - (best[0] ?? '').length);
  return best.slice(1).map((ending) => stem + ending);
}
