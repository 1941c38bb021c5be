/** Languages of texts: comparing tags, and telling a language where the page does not. */
import { LETTERS } from './letters.ts';
import { addScripts, likely, type Script } from './scripts.ts';

/** Tags that browsers and old pages still write for what is now another; what newspapers write in Cantonese has the names of Chinese. */
const RENAMED: Record<string, string> = { in: 'id', iw: 'he', no: 'nb', fil: 'tl', yue: 'zh' };

/** The language itself of a BCP 47 tag: `id` of `id-ID`, `zh` of `zh-Hans`. */
export function baseLanguage(tag: string): string {
  const base = (tag.split(/[-_]/)[0] ?? '').toLowerCase();
  return RENAMED[base] ?? base;
}

/** UTF-16 units of a text that tell its language. */
const SAMPLE = 4000;
/** How many times the declared language's words the detected one's must be, before a page is not believed. */
const DISBELIEF = 3;

export type Stopwords = Record<string, readonly string[]>;

const WORDS = new RegExp(`[${LETTERS}]+`, 'g');

/** How often a text's beginning uses the frequent words of each language, and all words it has. */
function frequencies(text: string, stopwords: Stopwords): { often: (lang: string) => number; all: number } {
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORDS) ?? [];
  const alike = Map.groupBy(words, (word) => word);
  const often = (lang: string) => stopwords[lang]?.reduce((sum, word) => sum + (alike.get(word)?.length ?? 0), 0) ?? 0;
  return { often, all: words.length };
}

/**
 * The language of a text by its script and its most frequent words, '' when neither says.
 * `stopwords`: language to words, as packed from `data/languages/`.
 */
export function detectLanguage(text: string, stopwords: Stopwords): string {
  return ownScript(text) || likeliest(text, stopwords, frequencies(text, stopwords).often);
}

/** The language that a text's letters alone tell, '' where they do not. */
function ownScript(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const share = (letters: RegExp) => (sample.match(letters)?.length ?? 0) / sample.length;
  if (share(/[\u3040-\u30ff]/g) > 0.05) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.1) return 'ko';
  return share(/[\u3400-\u9fff]/g) > 0.1 ? 'zh' : '';
}

/** The language whose words a text has most; where it has none, that of its script. */
function likeliest(text: string, stopwords: Stopwords, often: (lang: string) => number): string {
  let best = '';
  let most = 1;
  for (const lang in stopwords) {
    const count = often(lang);
    if (count <= most) continue;
    best = lang;
    most = count;
  }
  if (best) return best;
  const scripts = new Set<Script>();
  addScripts(text.slice(0, SAMPLE), scripts);
  return [...scripts].map(likely).find(Boolean) ?? '';
}

/**
 * The base language of a page: as declared, unless its text plainly says another. Templates often
 * declare English over text in any language.
 */
export function settleLanguage(declared: string, text: string, stopwords: Stopwords): string {
  const said = baseLanguage(declared);
  const written = ownScript(text);
  // Scripts of their own need no words to be told by.
  if (written && !stopwords[written]?.length) return written;
  const { often, all } = frequencies(text, stopwords);
  const own = often(said);
  // Not even all its words could speak for another.
  if (own > 1 && all < DISBELIEF * own) return said;
  const told = written || likeliest(text, stopwords, often);
  if (!said || !told || said === told) return said || told;
  return !stopwords[told]?.length || often(told) >= DISBELIEF * Math.max(1, own) ? told : said;
}
