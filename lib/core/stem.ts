/**
 * Stems, rough on purpose: two words of one root should meet; that the result is no word hurts
 * nobody. Applied to a note and to the page alike, so a wrong cut is wrong on both sides.
 */

/** Shorter words stay as they are, and no cut leaves fewer letters than `SHORTEST_ROOT`. */
const SHORTEST_STEMMED = 5;
const SHORTEST_ROOT = 4;
/**
 * Words are cut to so many letters: "condemn" and "condemnation", «санкции» and «санкциями» (McNamee
 * and Mayfield 2004: n-grams of 4 to 6 do as well as stemmers, in all the languages they tried).
 */
const LETTERS = 6;

/** Words of the news are few and come again: remembering halves the time that a card takes. */
const REMEMBERED = 20_000;
const remembered = new Map<string, Map<string, string>>();

/** The stem of a folded word. `lang`: BCP 47; English and Indonesian have rules, others are cut short. */
export function stem(word: string, lang: string): string {
  if (word.length < SHORTEST_STEMMED) return word;
  const words = wordsOfLanguage(lang);
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size >= REMEMBERED) words.clear();
  const made = ruleOf(lang)(word);
  words.set(word, made);
  return made;
}

function wordsOfLanguage(lang: string): Map<string, string> {
  const known = remembered.get(lang);
  if (known) return known;
  const made = new Map<string, string>();
  remembered.set(lang, made);
  return made;
}

const LATIN = /^[a-z]+$/;
const HAS_DIGIT = /\d/;

function ruleOf(lang: string): (word: string) => string {
  if (/^en\b/i.test(lang)) return (word) => (LATIN.test(word) ? english(word) : other(word));
  if (/^(id|ms)\b/i.test(lang)) return (word) => (LATIN.test(word) ? indonesian(word) : other(word));
  return other;
}

/** Numbers stay whole. */
const other = (word: string): string => (HAS_DIGIT.test(word) ? word : word.slice(0, LETTERS));

/** Plurals (Harman's S stemmer), -ed and -ing after a vowel, a final e, a doubled consonant; then the first letters. */
function english(word: string): string {
  const singular = word.endsWith('s') ? singularOf(word) : word;
  const verb = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(singular)?.[1] ?? singular;
  const bare = verb.replace(/e+$/, '');
  const root = bare.length >= 3 ? bare.replace(/([^aeiouls])\1$/, '$1') : singular;
  return root.slice(0, LETTERS);
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
