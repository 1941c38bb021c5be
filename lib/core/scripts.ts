/**
 * Writing systems, as far as spotting needs them: which list of names a text calls for, and where
 * a word may begin and end.
 */

import { BLOCK, BLOCKS, type Block, IS_KANA, IS_SPACED, unitOf } from './units.ts';

/** An ISO 15924 code in lower case; Han and Kana share `hani`. */
export type Script = string;

const blockOf = (code: number) => BLOCKS[unitOf(code) >>> BLOCK] as Block;

/** The script of a letter's code unit, or '' where it belongs to none of ours (digits, signs, space). */
export const scriptOf = (code: number): Script => blockOf(code).script;

/** Whose words a text in a script most likely is, where nothing says; nobody's in Latin. */
export const likely = (script: Script): string | undefined => BLOCKS.find((block) => block.script === script)?.langs[0];

/** Kana in the letters and signs of East Asia that lead to a place without a space, or go on from it; forty units at most. */
const KANA_HERE = /(?<=[\u3040-\u30ff][\u3001-\u9fff]{0,40})|(?=[\u3001-\u9fff]{0,40}[\u3040-\u30ff])/y;

/**
 * The base language that a folded text is in at an offset: the text's own, unless the letter there is
 * of a script that this does not write. Japanese stands out from the others in Han by its Kana: at
 * the place where the text is in one of those, else anywhere in it.
 */
export function languageAt(text: string, at: number, lang: string): string {
  const { langs } = blockOf(text.charCodeAt(at));
  const isOwn = langs.includes(lang);
  KANA_HERE.lastIndex = at;
  if (langs.includes('ja') && (isOwn ? KANA_HERE : /[\u3040-\u30ff]/).test(text)) return 'ja';
  return isOwn ? lang : (langs[0] ?? lang);
}

/** Whether two neighbouring code units belong to one word, so that no name may begin or end between them. */
export function joins(before: number, after: number): boolean {
  const both = unitOf(before) & unitOf(after);
  // A Katakana word is as closed as a spaced one: no ロシア inside プロシア.
  if (both & IS_KANA) return true;
  // NATO가, 8월북한: a change to or from Hangul ends a word.
  return (both & IS_SPACED) !== 0 && (scriptOf(before) === 'hang') === (scriptOf(after) === 'hang');
}

const LATIN = /[A-Za-zÀ-ɏＡ-Ｚ]/;
/** Where letters of other scripts are, and little else. */
const OTHERS = '[\\u0370-\\u1cff\\u1f00-\\u1fff\\u3005-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc]';
/** Most letters of the scripts that most pages are in, which need no second look. */
const MOST: Record<Script, string> = {
  cyrl: '\\u0400-\\u052f',
  hani: '\\u3041-\\u30fc\\u4e00-\\u9fff',
  hang: '\\uac00-\\ud7a3',
};
const searches = new Map<string, RegExp>();

/**
 * Adds to `into` the scripts that a text uses. The engine skips most of what is known already: one
 * search a script, from where the one before it ended.
 */
export function addScripts(text: string, into: Set<Script>): void {
  if (LATIN.test(text)) into.add('latn');
  for (let at = 0; ; ) {
    const known = [...into].map((script) => MOST[script] ?? '').join('');
    const search = searches.get(known) ?? new RegExp(`(?![${known}])${OTHERS}`, 'g');
    searches.set(known, search);
    search.lastIndex = at;
    at = search.exec(text)?.index ?? -1;
    if (at < 0) return;
    const script = scriptOf(text.charCodeAt(at++));
    if (script) into.add(script);
  }
}

/** The list a name goes into: its first letter beyond Latin decides, else Latin. */
export function scriptOfName(text: string): Script {
  const scripts = new Set<Script>();
  addScripts(text, scripts);
  for (const script of scripts) if (script !== 'latn') return script;
  return 'latn';
}

/** The id of a packed list of names: a script's, or what one language alone writes in it. */
export const listId = (script: Script, lang = ''): string => (lang ? `${script}-${lang}` : script);

/** Ids of the lists that a text in these scripts and this base language calls for, English where that is unknown; some may not exist, some stand twice. */
export const listsFor = (scripts: Iterable<Script>, lang: string): string[] =>
  [...scripts].flatMap((script) => ['', lang || 'en', likely(script)].map((own) => listId(script, own)));
