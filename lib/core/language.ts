/** Languages of texts: comparing tags, and telling a language where the page does not. */
import { addScripts, LIKELY, OF_SCRIPT, type Script, scriptOf } from './scripts.ts';

/** Tags that browsers and old pages still write for what is now another. */
const RENAMED: Record<string, string> = { in: 'id', iw: 'he', no: 'nb', fil: 'tl' };

/** The language itself of a BCP 47 tag: `id` of `id-ID`, `zh` of `zh-Hans`. */
export function baseLanguage(tag: string): string {
  const base = (tag.split(/[-_]/)[0] ?? '').toLowerCase();
  return RENAMED[base] ?? base;
}

/** Further languages of the news in those scripts. */
const SHARED = 'mr ne as';

/** The language that a stretch of a text is in: the text's own, unless its script belongs to another alone. */
export function languageWriting(stretch: string, lang: string): string {
  const own = OF_SCRIPT[scriptOf(stretch.charCodeAt(0))];
  return own && !SHARED.includes(lang || ' ') ? own : lang;
}

/** UTF-16 units of a text that tell its language. */
const SAMPLE = 4000;
/** How many times the declared language's words the detected one's must be, before a page is not believed. */
const DISBELIEF = 3;

export type Stopwords = Record<string, readonly string[]>;

/** How often a text's beginning uses the frequent words of each language. */
function frequencies(text: string, stopwords: Stopwords): (lang: string) => number {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (lang) => (stopwords[lang] ?? []).reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
}

/**
 * The language of a text by its script and its most frequent words, '' when neither says.
 * `stopwords`: language to words, as packed from `data/languages/`.
 */
export function detectLanguage(text: string, stopwords: Stopwords): string {
  const sample = text.slice(0, SAMPLE);
  const share = (letters: RegExp) => (sample.match(letters)?.length ?? 0) / sample.length;
  if (share(/[\u3040-\u30ff]/g) > 0.05) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.1) return 'ko';
  if (share(/[\u3400-\u9fff]/g) > 0.1) return 'zh';
  const often = frequencies(sample, stopwords);
  const [best, most] = Object.keys(stopwords).reduce(
    (most, lang) => (often(lang) > most[1] ? ([lang, often(lang)] as const) : most),
    ['', 1] as readonly [string, number],
  );
  if (most > 1) return best;
  const scripts = new Set<Script>();
  addScripts(sample, scripts);
  return [...scripts].map((script) => OF_SCRIPT[script] ?? LIKELY[script]).find(Boolean) ?? '';
}

/**
 * The base language of a page: as declared, unless its text plainly says another. Templates often
 * declare English over text in any language.
 */
export function settleLanguage(declared: string, text: string, stopwords: Stopwords): string {
  const said = baseLanguage(declared);
  const told = detectLanguage(text, stopwords);
  if (!said || !told || said === told) return said || told;
  // Scripts of their own need no words to be told by.
  if (!stopwords[told]?.length) return told;
  const often = frequencies(text, stopwords);
  return often(told) >= DISBELIEF * Math.max(1, often(said)) ? told : said;
}
