/**
 * Writing systems, as far as spotting needs them: which list of names a text calls for, and where
 * a word may begin and end. Ranges are Unicode blocks (Unicode 16), coarse on purpose: a block is
 * cheaper to test than a script property, and no name of ours tells them apart.
 */

/** A writing system for which names are packed as one list. Han and Kana share one. */
export type Script = (typeof SCRIPTS)[number];
export const SCRIPTS = [
  'latn', 'grek', 'cyrl', 'armn', 'hebr', 'arab', 'deva', 'beng', 'guru', 'gujr', 'orya', 'taml', 'telu', 'knda', 'mlym',
  'sinh', 'thai', 'laoo', 'mymr', 'geor', 'ethi', 'khmr', 'hani', 'hang',
] as const; // biome-ignore format: one row reads better than a column

/** First and last code unit of each block, and its script, ascending. */
const BLOCKS: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, 'latn'],
  [0x370, 0x3ff, 'grek'],
  [0x400, 0x52f, 'cyrl'],
  [0x530, 0x58f, 'armn'],
  [0x590, 0x5ff, 'hebr'],
  [0x600, 0x77f, 'arab'],
  [0x8a0, 0x8ff, 'arab'],
  [0x900, 0x97f, 'deva'],
  [0x980, 0x9ff, 'beng'],
  [0xa00, 0xa7f, 'guru'],
  [0xa80, 0xaff, 'gujr'],
  [0xb00, 0xb7f, 'orya'],
  [0xb80, 0xbff, 'taml'],
  [0xc00, 0xc7f, 'telu'],
  [0xc80, 0xcff, 'knda'],
  [0xd00, 0xd7f, 'mlym'],
  [0xd80, 0xdff, 'sinh'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'laoo'],
  [0x1000, 0x109f, 'mymr'],
  [0x10a0, 0x10ff, 'geor'],
  [0x1100, 0x11ff, 'hang'],
  [0x1200, 0x139f, 'ethi'],
  [0x1780, 0x17ff, 'khmr'],
  [0x1c90, 0x1cbf, 'geor'],
  [0x1e00, 0x1eff, 'latn'],
  [0x1f00, 0x1fff, 'grek'],
  [0x3005, 0x3007, 'hani'],
  [0x3040, 0x30ff, 'hani'],
  [0x3130, 0x318f, 'hang'],
  [0x31f0, 0x31ff, 'hani'],
  [0x3400, 0x9fff, 'hani'],
  [0xac00, 0xd7af, 'hang'],
  [0xf900, 0xfaff, 'hani'],
  [0xfb50, 0xfdff, 'arab'],
  [0xfe70, 0xfeff, 'arab'],
];

/** Scripts that write words without spaces between them. */
const UNSPACED = new Set<Script | ''>(['hani', 'thai', 'laoo', 'mymr', 'khmr']);

const KNOWN = 1;
const LETTER = 2;
const SPACED = 4;
const KATAKANA = 8;
/** What each code unit is, filled as texts bring them up: 0 means not looked at yet. */
const kinds = new Uint8Array(0x10000);
const WORD = /[\p{L}\p{N}\p{M}]/u;

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known) return known;
  let kind = KNOWN;
  // Surrogates count as letters: what they spell, Han beyond the BMP above all, continues words.
  if ((unit >= 0xd800 && unit < 0xe000) || WORD.test(String.fromCharCode(unit))) {
    kind |= LETTER;
    if (!UNSPACED.has(scriptOf(unit))) kind |= SPACED;
    if (unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb) kind |= KATAKANA;
  }
  kinds[unit] = kind;
  return kind;
}

/** The script of a code unit, or '' where it belongs to none of ours (digits, signs, space). */
export function scriptOf(unit: number): Script | '' {
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? 'latn' : '';
  for (const [first, last, script] of BLOCKS) {
    if (unit < first) return '';
    if (unit <= last) return script;
  }
  return '';
}

/** Whether two neighbouring code units belong to one word, so that no name may begin or end between them. */
export function joins(before: number, after: number): boolean {
  const both = kindOf(before) & kindOf(after);
  // A Katakana word is as closed as a spaced one: no ロシア inside プロシア.
  if (both & KATAKANA) return true;
  if (!(both & SPACED)) return false;
  // 米NATO軍 and NATO가: a change of script ends a word where one side is Hangul.
  return (scriptOf(before) === 'hang') === (scriptOf(after) === 'hang');
}

/** Whether the code unit is a letter, digit or mark. */
export const isWord = (unit: number): boolean => (kindOf(unit) & LETTER) !== 0;

const BEYOND_LATIN = /[^\ufe00-\ufe0f\0-\u024f\u1e00-\u1eff\u2000-\u2fff\u3000-\u3004\u3008-\u303f\uff00-\uffff]/g;

/** Adds to `into` the scripts that a text uses. Latin is cheap to tell and so is its absence. */
export function addScripts(text: string, into: Set<Script>): void {
  if (!into.has('latn') && /[A-Za-z]/.test(text)) into.add('latn');
  BEYOND_LATIN.lastIndex = 0;
  let last: Script | '' = '';
  for (let hit = BEYOND_LATIN.exec(text); hit; hit = BEYOND_LATIN.exec(text)) {
    const script = scriptOf(hit[0].charCodeAt(0));
    if (script && script !== last) into.add(script);
    last = script;
  }
}

/** The list a name goes into: its first letter beyond Latin decides, else Latin. */
export function scriptOfName(text: string): Script {
  const scripts = new Set<Script>();
  addScripts(text, scripts);
  for (const script of scripts) if (script !== 'latn') return script;
  return 'latn';
}

/** The id of a packed list of names: a script's, or what one language alone writes in Latin. */
export const listId = (script: Script, lang = ''): string => (lang ? `${script}-${lang}` : script);

/** Ids of the lists that a text in these scripts and this base language calls for; some may not exist. */
export const listsFor = (scripts: Iterable<Script>, lang: string): string[] =>
  [...scripts].flatMap((script) =>
    script === 'latn' && lang ? [listId(script), listId(script, lang)] : [listId(script)],
  );
