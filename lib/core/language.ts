/** Languages of texts: comparing tags, and telling a language where the page does not. */
import { addScripts, type Script, scriptOf } from './scripts.ts';

/** Tags that browsers and old pages still write for what is now another. */
const RENAMED: Record<string, string> = { in: 'id', iw: 'he', no: 'nb', ji: 'yi', mo: 'ro', fil: 'tl', cmn: 'zh' };

/** The language itself of a BCP 47 tag: `id` of `id-ID`, `zh` of `zh-Hans`. */
export function baseLanguage(tag: string): string {
  const base = (tag.split(/[-_]/)[0] ?? '').toLowerCase();
  return RENAMED[base] ?? base;
}

/** Whether two tags name one language; Serbian in Latin and in Cyrillic do, as do all Chinese. */
export const sameLanguage = (a: string, b: string): boolean => a === b || baseLanguage(a) === baseLanguage(b);

/** Scripts that one language has for itself, as far as the news goes. */
const OF_SCRIPT: Partial<Record<Script, string>> = {
  hang: 'ko', thai: 'th', grek: 'el', hebr: 'he', deva: 'hi', beng: 'bn', geor: 'ka', armn: 'hy', taml: 'ta', telu: 'te',
  knda: 'kn', mlym: 'ml', gujr: 'gu', guru: 'pa', orya: 'or', sinh: 'si', laoo: 'lo', mymr: 'my', khmr: 'km', ethi: 'am',
}; // biome-ignore format: one row reads better than a column

/** The language that a stretch of a text is in: the text's own, unless its script belongs to another alone. */
export function languageWriting(stretch: string, lang: string): string {
  const script = scriptOf(stretch.charCodeAt(0));
  return (script && OF_SCRIPT[script] && !SHARED[script]?.includes(lang) ? OF_SCRIPT[script] : lang) as string;
}

/** Further languages of the news in those scripts. */
const SHARED: Partial<Record<Script, readonly string[]>> = { deva: ['mr', 'ne'], beng: ['as'] };

/** Words read of a text before its language is called. */
const SAMPLE = 400;

/**
 * The language of a text by its script and its most frequent words, '' when neither says.
 * `stopwords`: language to words, as packed from `data/languages/`.
 */
export function detectLanguage(text: string, stopwords: Record<string, readonly string[]>): string {
  const sample = text.slice(0, 4000);
  const scripts = new Set<Script>();
  addScripts(sample, scripts);
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / sample.length;
  if (share(/[\u3040-\u30ff]/g) > 0.05) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.1) return 'ko';
  if (share(/[\u3400-\u9fff]/g) > 0.1) return 'zh';
  const words =
    sample
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, SAMPLE) ?? [];
  let best = '';
  let most = 1;
  for (const [lang, frequent] of Object.entries(stopwords)) {
    const count = words.filter((word) => frequent.includes(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  if (best) return best;
  for (const script of scripts) {
    const lang = OF_SCRIPT[script];
    if (lang && script !== 'latn') return lang;
  }
  return '';
}

/** How many times the declared language's words the detected one's must be, before a page is not believed. */
const DISBELIEF = 3;

/**
 * The base language of a page: as declared, unless its text plainly says another. Templates often
 * declare English over text in any language.
 */
export function settleLanguage(declared: string, text: string, stopwords: Record<string, readonly string[]>): string {
  const said = baseLanguage(declared);
  const told = detectLanguage(text, stopwords);
  if (!said || !told || said === told) return said || told;
  const count = (lang: string) => {
    const frequent = new Set(stopwords[lang]);
    return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => frequent.has(word)).length;
  };
  // Scripts of their own need no words to be told by.
  if (!stopwords[told]?.length) return told;
  return count(told) >= DISBELIEF * Math.max(1, count(said)) ? told : said;
}
