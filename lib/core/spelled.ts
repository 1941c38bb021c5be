/**
 * Which names a text spells from one place: those that begin with the same few letters are found
 * by binary search in the sorted lines, once for every such beginning that texts bring up.
 */
import { fold } from './fold.ts';
import type { NameList } from './names.ts';

/** A name that is spelled. */
export interface Spelled {
  list: NameList;
  line: string;
  /** Folded end. */
  end: number;
}

export interface SpelledIndex {
  /** Every name that a folded text spells from a place, longest first. */
  at(folded: string, place: number): Spelled[];
  /**
   * Whether a name may begin at a place of a text not yet folded, out of which separators may have
   * gone missing, as they do where a page breaks a line. Never false where `at` finds one.
   */
  mayBegin(raw: string, place: number): boolean;
}

interface Name extends Omit<Spelled, 'end'> {
  /** Folded, without the spaces between them. */
  words: string[];
  length: number;
  /** As many of its letters as `mayBegin` looks at, without separators. */
  loose: string;
}

/** Units that names looked at together share; where more than a few do, as behind "the ", so many. */
const SHARED = 4;
const FEW = 8;
const SHARED_BY_MANY = 8;
/** Letters of a name that a page is asked for before it is read: fewer where furigana may stand between them. */
const ASKED = 10;
const ASKED_UNCASED = 3;
/** Units of a text in which so many of a name's will be, however wide its spaces. */
const WIDE = 40;
const SPACE = 32;
const HYPHEN = 45;

export function indexLists(lists: readonly NameList[]): SpelledIndex {
  const known = new Map<string, Name[]>();
  const nameOf = (list: NameList, line: string): Name => {
    const length = line.indexOf('\t');
    const key = line.slice(0, length);
    const words = key.split(' ');
    const asked = key === key.toUpperCase() ? ASKED_UNCASED : ASKED;
    return { list, line, words, length, loose: words.join('').slice(0, asked) };
  };

  /** Names that may be spelled from a place of a text, longest first: those that begin with its letters there, and shorter ones. */
  function namesAt(folded: string, place: number): Name[] {
    const names = namesFor(folded, place, SHARED);
    return names.length > FEW ? namesFor(folded, place, SHARED_BY_MANY) : names;
  }

  function namesFor(folded: string, place: number, shared: number): Name[] {
    const beginning = beginningOf(folded, place, shared);
    let names = known.get(beginning);
    if (names) return names;
    names = [];
    for (const list of lists) {
      const { lines } = list;
      for (let length = beginning.length; length > 0; length--) {
        // Of a shorter name, or where the text ends, the whole.
        const wanted = beginning.slice(0, length) + (length < shared ? '\t' : '');
        for (let i = lowerBound(lines, wanted); lines[i]?.startsWith(wanted); i++) {
          names.push(nameOf(list, lines[i] as string));
        }
      }
    }
    names.sort((a, b) => b.length - a.length);
    known.set(beginning, names);
    return names;
  }

  return {
    at(folded, place) {
      const found: Spelled[] = [];
      for (const { list, line, words } of namesAt(folded, place)) {
        const end = endOf(words, folded, place);
        if (end) found.push({ list, line, end });
      }
      return found;
    },
    mayBegin(raw, place) {
      // Words that run into each other, where a line was broken: what is missing may be among the first letters.
      const next = raw.slice(place + 1, place + SHARED);
      if (next !== next.toLowerCase() && next !== next.toUpperCase()) return true;
      const { text } = fold(raw.slice(place, place + WIDE));
      const names = namesFor(text, 0, SHARED);
      if (names.length === 0) return false;
      const letters = text.replace(/[ -]+/g, '');
      return names.some(({ loose }) => letters.startsWith(loose));
    },
  };
}

/** The first letters at a place of a text as names have them. */
function beginningOf(folded: string, place: number, shared: number): string {
  const written = folded.slice(place, place + shared);
  if (!/-| {2}/.test(written)) return written;
  return folded
    .slice(place, place + WIDE)
    .replace(/-| +/g, ' ')
    .slice(0, shared);
}

/** Where a name ends that a text spells with one hyphen, or any number of spaces, between its words; 0 where it does not. */
function endOf(words: readonly string[], folded: string, place: number): number {
  let at = place;
  for (const word of words) {
    const before = at;
    if (at > place && folded.charCodeAt(at) === HYPHEN) at++;
    else while (at > place && folded.charCodeAt(at) === SPACE) at++;
    if ((at === before && at > place) || !folded.startsWith(word, at)) return 0;
    at += word.length;
  }
  return at;
}

/** The index of the first line that is not before `wanted`. */
export function lowerBound(lines: readonly string[], wanted: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
