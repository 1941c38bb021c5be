/**
 * What is known of each code unit: what it is folded to, whether it is in small letters, whether it
 * is in words and of which script. Told once, when a text first has it, then kept in one table that
 * all texts of a page share.
 */
import { fold } from './fold.ts';
import { isCapital, isSmall, LETTERS } from './letters.ts';

/** Code units from one on that are of one script. */
export interface Block {
  from: number;
  /** '' of the first, which has none. */
  script: string;
  langs: readonly string[];
}

/**
 * Where scripts begin, in order: a code unit, the script's ISO 15924 code in lower case, and its
 * languages as far as names go, the likeliest first; none of Latin, which all quote. Han and Kana
 * share `hani`. Scripts that no names are packed for count as the one before them.
 */
export const BLOCKS: readonly Block[] =
  '0|41 latn|370 grek el|400 cyrl ru be bg kk ky mk mn sr tg uk|530 armn hy|590 hebr he|600 arab ar fa ps ug ur|900 deva hi mr ne|980 beng bn as|a00 guru pa|a80 gujr gu|b00 orya|b80 taml ta|c00 telu te|c80 knda kn|d00 mlym ml|d80 sinh si|e00 thai th|e80 laoo lo|1000 mymr my|10a0 geor ka|1100 hang ko|1200 ethi am|1780 khmr km|1c90 geor ka|1e00 latn|1f00 grek el|2e80 hani zh ja ko|ac00 hang ko|f900 hani|fb50 arab|ff00 latn|ff66 hani'
    .split('|')
    .map((block) => {
      const [from, script = '', ...langs] = block.split(' ') as [string, ...string[]];
      return { from: Number.parseInt(from, 16), script, langs };
    });

/** Scripts that write words without spaces between them. */
const UNSPACED = 'hani thai laoo mymr khmr';
/** With the underscore, as the engine's own word edges have it: MY_NATO is no name. Surrogates spell what continues words, Han above all. */
const WORD = new RegExp(`[${LETTERS}\\w\ud800-\udfff]`);
const KATAKANA = /[ァ-ヾ]/;

/** In the lowest bits, what a unit is folded to; `SPACE` for all that may stand between words of a name. */
export const FOLDED = 0xffff;
export const SPACE = 32;
const KNOWN = 1 << 16;
export const IS_SMALL = 1 << 17;
/** A letter that has a case: no name in small letters begins right behind it. */
export const IS_CASED = 1 << 18;
/** In a word of a script with spaces between words; Katakana. */
export const IS_SPACED = 1 << 19;
export const IS_KANA = 1 << 20;
/** From here on, the number of its block, 0 where it is in no word. */
export const BLOCK = 21;

/** By its code, what is known of each unit that a text had; 0 of all others. */
export const units = new Int32Array(0x10000);

/** What is known of a code unit; of NaN, which is beyond a text's ends, that it is in no word. */
export const unitOf = (code: number): number => units[code] || learn(code);

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  // Most of Han, Kana and Hangul is as it is.
  const folded = code > 0x3040 && code < 0xd7a4 && code !== 0x30fb ? letter : fold(letter).text || letter;
  let unit = KNOWN | (/[\s-]/.test(folded) ? SPACE : folded.charCodeAt(0));
  if (WORD.test(letter)) {
    const block = BLOCKS.findLastIndex(({ from }) => from <= code);
    unit |= block << BLOCK;
    if (!UNSPACED.includes((BLOCKS[block] as Block).script || '.')) unit |= IS_SPACED;
    if (KATAKANA.test(letter)) unit |= IS_KANA;
    if (isSmall(letter)) unit |= IS_SMALL;
    if (isSmall(letter) || isCapital(letter)) unit |= IS_CASED;
  }
  units[code] = unit;
  return unit;
}
