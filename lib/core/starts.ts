/**
 * The regular expression of a list of names: it finds every place where one of them may begin, and
 * few others. Made when names are packed; used wherever text is read.
 *
 * Why: a page's script runs once, cold, and what is slow in a cold engine is our own code. Its
 * regular expressions become machine code before the first long text, and read half a million
 * letters in 2 ms where a loop of ours took 10. A trie of the names would find fewer places, but
 * took 4 ms to compile, at every page. So names that begin with the same letter are put together,
 * and for each letter after it stand all that any of them has there. Figures: `names.md`.
 */
import { fold, mustFold } from './fold.ts';
import type { Affixes, Entry } from './names.ts';

/**
 * How a name's beginning may be written: with a capital, in capitals, small, or in a script without
 * case. `letters`: so many are looked at. `head`: names are together that share so many. More
 * letters would find fewer places, but take longer to compile than it takes most pages to look at
 * the places (`mayBegin`).
 */
const WAYS = {
  capital: { letters: 6, head: 1 },
  capitals: { letters: 3, head: 1 },
  uncased: { letters: 3, head: 1 },
  small: { letters: 4, head: 2 },
};
type Way = keyof typeof WAYS;
/** Units of a name that may be written without its capital, at least; a land's of all languages one less. As `admit` has it. */
const LONG = 5;

/** What may be written for each folded unit. Texts that `mustFold` are folded first, and need no more than these. */
let written: Map<string, string> | undefined;

function unitsFor(folded: string): string {
  if (!written) {
    written = new Map();
    for (let unit = 0; unit < 0xffff; unit++) {
      const letter = String.fromCharCode(unit);
      if ((unit >= 0xd800 && unit < 0xe000) || mustFold(letter)) continue;
      const key = fold(letter).text;
      written.set(key, (written.get(key) ?? '') + letter);
    }
  }
  return written.get(folded) ?? folded;
}

const classOf = (units: string) => (/^\w$/.test(units) ? units : `[${units.replace(/[\\\]^-]/g, '\\$&')}]`);
const only = (units: string, isWanted: (unit: string) => boolean) => [...units].filter(isWanted).join('') || units;
const isCapital = (unit: string) => unit === unit.toUpperCase();
const isSmall = (unit: string) => unit === unit.toLowerCase();

/** A letter of a name as it may be written, and whether a separator stands before it. */
interface Letter {
  units: string;
  isApart: boolean;
}

/** The first letters of a name, each as it may be written. */
function lettersOf({ key, isCamel }: Entry, way: Way): Letter[] {
  const letters: Letter[] = [];
  let last = '';
  for (const folded of key) {
    if (letters.length === WAYS[way].letters) break;
    const isApart = last === ' ';
    const beginsWord = last !== '' && !/[\p{L}\p{M}]/u.test(last);
    last = folded;
    if (folded === ' ') continue;
    let units = unitsFor(folded);
    if (way === 'capitals' || (way === 'capital' && letters.length === 0)) units = only(units, isCapital);
    // A word's first letter may be a capital, and in "MacArthur" another.
    else if (way !== 'uncased' && !beginsWord && !(isCamel && letters.length)) units = only(units, isSmall);
    letters.push({ units, isApart });
  }
  return letters;
}

/** A separator may be missing: where a line breaks, a page's text has nothing. */
const separator = () => `[\\s${unitsFor(' ').replace(/\s/g, '')}${unitsFor('-').slice(1)}-]*`;

/** Names together: at each place, what any of them has there. All have the same number of letters. */
function together(names: readonly Letter[][]): string {
  const [one] = names;
  return (one ?? [])
    .map((_, place) => {
      const there = names.map((letters) => letters[place] as Letter);
      const units = new Set(there.flatMap((letter) => [...letter.units]));
      return (there.some(({ isApart }) => isApart) ? separator() : '') + classOf([...units].join(''));
    })
    .join('');
}

/** Beginnings that share their first letter: what may follow it, by what the next letters are where that tells more. */
function following(alike: readonly Letter[][], head: number): string {
  const groups = Map.groupBy(
    alike,
    (letters) =>
      `${letters.length} ${letters
        .slice(1, head)
        .map(({ units }) => units)
        .join(' ')}`,
  );
  const rests = [...groups.values()].map((group) => together(group.map((letters) => letters.slice(1))));
  return rests.includes('') ? '' : `(?:${rests.join('|')})`;
}

/** All first letters are asked for at once before any of them is: most places begin no name. */
function sourceOf(beginnings: readonly Letter[][], head: number): string {
  const firsts = Map.groupBy(beginnings, ([first]) => first?.units ?? '');
  const sources = [...firsts].map(([first, alike]) => classOf(first) + following(alike, head));
  return sources.length ? `(?=${classOf([...firsts.keys()].join(''))})(?:${sources.join('|')})` : '';
}

/** Small letters count at a word's edge; the engine's own knows no letters but ASCII. */
function atEdge(beginnings: readonly Letter[][]): string {
  const [ascii, others] = [true, false].map((isAscii) =>
    sourceOf(
      beginnings.filter(([first]) => /^\w+$/.test(first?.units ?? '') === isAscii),
      WAYS.small.head,
    ),
  );
  return [ascii && `\\b${ascii}`, others && `(?<![a-z\u00df-\u024f\u03ac-\u03ce\u0430-\u045f\u0561-\u0586])${others}`]
    .filter(Boolean)
    .join('|');
}

/**
 * Letters that stand for states in headlines count beside each other, before a sign, before words
 * that only a state has, or in another script's text.
 */
function headlines(letters: readonly string[], affixes: readonly Affixes[]): string {
  const all = letters.join('');
  const firsts = new Set(
    affixes.flatMap(({ states = [] }) =>
      states.flatMap(([, words]) => words.map((word) => unitsFor(word.trim()[0] ?? ''))),
    ),
  );
  const next = classOf(`${all}${[...firsts].join('')},、，·・‧ㆍ･…"'「『‘“-`);
  const han = only(all, (letter) => !/\p{sc=Hang}/u.test(letter));
  const foreign = '(?![0-9A-Za-z\u3041-\u30fa\u3400-\u9fff])';
  return `${classOf(all)}(?= ?${next})|${classOf(han)}${foreign}`;
}

function waysOf({ key, owners }: Entry): Way[] {
  if (key.toUpperCase() === key) return ['uncased'];
  const ways = new Set<Way>(['capitals']);
  for (const { capitals, guarded, need, land, languages } of owners) {
    if (capitals === 'all') continue;
    ways.add('capital');
    // Wide spaces count, as `admit` counts.
    const isLong = key.length >= LONG - Number(land && languages.length === 0) || key.includes(' ');
    if (capitals === 'any' || (!guarded && need === 'nothing' && isLong)) ways.add('small');
  }
  return [...ways];
}

/**
 * The source of the expression, '' for no names. No flags but `g`; `gi` over folded text. Keys must
 * be folded. That a run begins with a name in small letters, right behind a run that ends in a
 * letter, is given up: it is worth less than the time to look inside every word.
 */
export function startsOf(entries: readonly Entry[], affixes: Record<string, Affixes>): string {
  const letters: string[] = [];
  const ways: Record<Way, Letter[][]> = { capital: [], capitals: [], uncased: [], small: [] };
  for (const entry of entries) {
    if (entry.owners.every(({ need }) => need === 'headline')) letters.push(entry.key);
    else for (const way of waysOf(entry)) ways[way].push(lettersOf(entry, way));
  }
  return [
    sourceOf([...ways.capital, ...ways.capitals], WAYS.capital.head),
    sourceOf(ways.uncased, WAYS.uncased.head),
    letters.length > 0 && headlines(letters, Object.values(affixes)),
    atEdge(ways.small),
  ]
    .filter(Boolean)
    .join('|');
}
