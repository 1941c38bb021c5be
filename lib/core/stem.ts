/**
 * Stems, rough on purpose: two words of one root should meet; that the result is no word hurts
 * nobody. Applied to a note and to the page alike, so a wrong cut is wrong on both sides.
 */
import type { NoteLanguage } from './schema.ts';

/** Shorter words stay as they are, and no cut leaves fewer letters than `SHORTEST_ROOT`. */
const SHORTEST_STEMMED = 5;
const SHORTEST_ROOT = 4;
/** English words are cut to so many letters: "condemn" and "condemnation" (McNamee and Mayfield 2004: n-grams of 4 to 6 do as well as stemmers). */
const ENGLISH_LETTERS = 6;

/** Words of the news are few and come again: remembering halves the time that a card takes. */
const REMEMBERED = 20_000;
const remembered = { en: new Map<string, string>(), id: new Map<string, string>() };

/** The stem of a folded word. Anything but Latin letters comes back as it is. */
export function stem(word: string, lang: NoteLanguage): string {
  if (word.length < SHORTEST_STEMMED) return word;
  const known = remembered[lang].get(word);
  if (known !== undefined) return known;
  if (remembered[lang].size >= REMEMBERED) remembered[lang].clear();
  const made = /^[a-z]+$/.test(word) ? { en: english, id: indonesian }[lang](word) : word;
  remembered[lang].set(word, made);
  return made;
}

/** Plurals (Harman's S stemmer), -ed and -ing after a vowel, a final e, a doubled consonant; then the first six letters. */
function english(word: string): string {
  const singular = word.endsWith('s') ? singularOf(word) : word;
  const verb = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(singular)?.[1] ?? singular;
  const bare = verb.replace(/e+$/, '');
  const root = bare.length >= 3 ? bare.replace(/([^aeiouls])\1$/, '$1') : singular;
  return root.slice(0, ENGLISH_LETTERS);
}

function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[ius]s$/.test(word) ? word : word.slice(0, -1);
}

const cut = (word: string, pattern: RegExp, left = SHORTEST_ROOT): string => {
  const rest = word.replace(pattern, '');
  return rest.length >= left ? rest : word;
};

/**
 * Particles, possessives, at most two prefixes, one suffix, in the order of Tala (2003). The
 * nasal prefixes swallow a first k, p, t or s ("kirim", "mengirim"); no rule knows which, so a
 * first k, p, t or s before a vowel goes from every word.
 */
function indonesian(word: string): string {
  let rest = cut(cut(word, /(?:lah|kah|pun)$/), /(?:nya|ku|mu)$/);
  rest = cut(rest, /^ke(?=.+an$)/, 6);
  for (let i = 0; i < 2; i++)
    rest = cut(rest, /^(?:meng|meny|men|mem|me|peng|peny|pen|pem|per|pe|ber|ter|di|be(?=ker))/);
  rest = cut(cut(rest, /(?:kan|an)$/), /i$/, 5);
  return cut(rest, /^[kpts](?=[aeiou])/);
}
