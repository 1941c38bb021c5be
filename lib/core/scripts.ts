/**
 * Writing systems, as far as spotting needs them: which list of names a text calls for, and where
 * a word may begin and end. Asked of the engine's own Unicode tables once a code unit, then kept.
 */

import { isCommon, LETTERS } from './letters.ts';

/**
 * ISO 15924 codes of the scripts that names are packed for, in lower case, and the language that
 * has each for itself as far as the news goes. Han and Kana share `hani`.
 */
const TABLE =
  'latn grek:el cyrl armn:hy hebr:he arab deva:hi beng:bn guru:pa gujr:gu orya:or taml:ta telu:te knda:kn mlym:ml sinh:si thai:th laoo:lo mymr:my geor:ka ethi:am khmr:km hang:ko hani'
    .split(' ')
    .map((row) => row.split(':'));
export type Script = string;
const SCRIPTS = TABLE.map(([script]) => script as Script);
/** The one language of a script, where it has one. */
export const OF_SCRIPT: Record<Script, string | undefined> = Object.fromEntries(TABLE);

/** Scripts that write words without spaces between them. */
const UNSPACED = 'hani thai laoo mymr khmr';

/** A script's letters as a regular expression has them; with script extensions, so that ー counts as Kana. */
const lettersOf = (script: Script): string =>
  script === 'hani'
    ? '\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}'
    : `\\p{scx=${script.replace(/^./, (first) => first.toUpperCase())}}`;
let tests: RegExp[] | undefined;
/** With the underscore, as the engine's own word edges have it: MY_NATO is no name. */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** The same for common letters; see there. */
const COMMON_WORD = new RegExp(`[${LETTERS}\\w\u00b2\u00b3\u00b9\u00bc-\u00be]`);
const KATAKANA = /[ァ-ヺー-ヾ]/;

/** What a code unit is: bit 0 looked at, 1 word, 2 spaced, 3 Katakana; from bit 4, one more than its script's index. */
const kinds = new Uint16Array(0x10000);
const WORDY = 2;
const SPACED = 4;
const KANA = 8;

function kindOf(unit: number): number {
  return (kinds[unit] as number) || look(unit);
}

function look(unit: number): number {
  const letter = String.fromCharCode(unit);
  const common = isCommon(letter);
  // Surrogates count as letters: what they spell, Han beyond the BMP above all, continues words.
  const isWordy = (unit >= 0xd800 && unit < 0xe000) || (common ? COMMON_WORD : WORD).test(letter);
  const script = !isWordy ? -1 : common ? commonScript(unit) : scriptAmongAll(letter);
  const isSpaced = isWordy && !UNSPACED.includes(SCRIPTS[script] ?? ' .');
  const kind =
    1 + (isWordy ? WORDY : 0) + (isSpaced ? SPACED : 0) + (KATAKANA.test(letter) ? KANA : 0) + ((script + 1) << 4);
  kinds[unit] = kind;
  return kind;
}

function scriptAmongAll(letter: string): number {
  tests ??= SCRIPTS.map((script) => new RegExp(`[${lettersOf(script)}]`, 'u'));
  return tests.findIndex((test) => test.test(letter));
}

/** The script of a common letter or digit, by number. */
function commonScript(unit: number): number {
  if (unit < 0x180) return LATIN.test(String.fromCharCode(unit)) ? SCRIPTS.indexOf('latn') : -1;
  return SCRIPTS.indexOf(unit < 0x530 ? 'cyrl' : unit < 0xa000 ? 'hani' : 'hang');
}

/** The script of a letter's code unit, or '' where it belongs to none of ours (digits, signs, space). */
export const scriptOf = (unit: number): Script => SCRIPTS[(kindOf(unit) >> 4) - 1] ?? '';

/** Whether two neighbouring code units belong to one word, so that no name may begin or end between them. */
export function joins(before: number, after: number): boolean {
  const both = kindOf(before) & kindOf(after);
  // A Katakana word is as closed as a spaced one: no ロシア inside プロシア.
  if (both & KANA) return true;
  // NATO가, 8월북한: a change to or from Hangul ends a word.
  return (both & SPACED) !== 0 && (scriptOf(before) === 'hang') === (scriptOf(after) === 'hang');
}

const LATIN = /[A-Za-zªºÀ-ÖØ-öø-ɏＡ-Ｚａ-ｚ]/;
/** Where letters of other scripts are, and little else. */
const OTHERS = '[\\u0370-\\u1cff\\u1f00-\\u1fff\\u3005-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc]';
/** Most letters of the scripts that most pages are in, which need no second look. */
const MOST: Record<Script, string> = {
  cyrl: '\\u0400-\\u0481\\u048a-\\u052f',
  hani: '\\u3041-\\u3096\\u30a1-\\u30fc\\u4e00-\\u9fff',
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

/** Whose words a text in a script most likely is, where nothing says. */
export const LIKELY: Record<Script, string> = { cyrl: 'ru', arab: 'ar' };

/** Ids of the lists that a text in these scripts and this base language calls for; some may not exist. */
export const listsFor = (scripts: Iterable<Script>, lang: string): string[] => [
  ...new Set([...scripts].flatMap((script) => ['', lang, LIKELY[script] ?? ''].map((own) => listId(script, own)))),
];
