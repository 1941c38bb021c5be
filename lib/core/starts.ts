/**
 * How the names of a list begin, packed with it, so that the places of a text where none of them
 * may begin are told without asking the names (`seek.ts`). Made when names are packed.
 */
import type { Affixes, Entry } from './names.ts';

/** What is told of the beginnings of a list's names. */
export interface Starts {
  /**
   * The first units of each name, folded and without spaces, in order: how many it shares with the one before
   * (`E`: none, `F`: one, …), those that follow, and what it counts for: `EasCEkimAHjonSHyoS`. `S`: at a word's edge
   * even in small letters, or in a script without case; `A`: not in small letters; `C`: in capitals alone; `B`: a
   * letter that stands for a state.
   */
  names: string;
  /** Source of the expression that fits where such a letter may be meant; '' for none. */
  headlines: string;
}

/** Units of a name that are told: more would take longer to open than they spare. Of one in Han or Kana, furigana may stand between more. Figures: `names.md`. */
const TOLD = 8;
const TOLD_HAN = 3;
const HAN = /^[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u;
/** The capital that says that nothing is shared with the one before: `E`. */
export const NONE_SHARED = 69;
/** Units of a name that may be written without its capital, at least; a land's of all languages one less. As `admit` has it. */
const LONG = 5;

/** What a name counts for, as letters of `Starts.names`: the widest last. */
const COUNTS = 'BCAS';

function countsFor({ key, owners }: Entry): number {
  if (key.length === 1 && owners.every(({ need }) => need === 'headline')) return 0;
  if (key.toUpperCase() === key) return 3;
  const ways = owners.map(({ capitals, guarded, need, land, languages }) => {
    if (capitals === 'all') return 1;
    // Wide spaces count, as `admit` counts.
    const isLong = key.length >= LONG - Number(land && languages.length === 0) || key.includes(' ');
    return capitals !== 'initial' || (!guarded && need === 'nothing' && isLong) ? 3 : 2;
  });
  return Math.max(...ways);
}

/** How a folded name begins. Without its spaces: where a page breaks a line, its text has none. */
function beginningOf(key: string): string {
  const bare = key.replaceAll(' ', '');
  return bare.slice(0, HAN.test(bare) ? TOLD_HAN : TOLD);
}

/** Beginnings one after another, each without what it shares with the one before. */
function coded(told: ReadonlyMap<string, number>): string {
  let before = '';
  return [...told]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([beginning, counts]) => {
      let shared = 0;
      while (shared < before.length && beginning[shared] === before[shared]) shared++;
      before = beginning;
      return String.fromCharCode(NONE_SHARED + shared) + beginning.slice(shared) + COUNTS[counts];
    })
    .join('');
}

/**
 * Letters that stand for states in headlines count beside each other, before a sign, before words
 * that only a state has, or in another script's text.
 */
function headlines(all: string, affixes: readonly Affixes[]): string {
  const firsts = affixes.flatMap(({ states = [] }) =>
    states.flatMap(([, words]) => words.flatMap((word) => [word.trim()[0], word.trim()[0]?.toUpperCase()])),
  );
  const next = `[${all}${[...new Set(firsts)].join('')},、，·・‧ㆍ･…"'「『‘“-]`;
  const han = [...all].filter((letter) => !/\p{sc=Hang}/u.test(letter)).join('');
  const inHan = han && `|[${han}](?![0-9A-Za-z\u3041-\u30fa\u3400-\u9fff])`;
  return `[${all}](?= ?${next})${inHan}`;
}

/** Keys must be folded (`foldName`), and have an owner. Deterministic. `affixes`: null where what stands beside a letter is not known. */
export function startsOf(entries: readonly Entry[], affixes: Record<string, Affixes> | null): Starts {
  const told = new Map<string, number>();
  let letters = '';
  for (const entry of entries) {
    const beginning = beginningOf(entry.key);
    const counts = countsFor(entry);
    if (counts === 0) letters += beginning;
    told.set(beginning, Math.max(told.get(beginning) ?? 0, counts));
  }
  return {
    names: coded(told),
    headlines: letters && (affixes ? headlines(letters, Object.values(affixes)) : `[${letters}]`),
  };
}
