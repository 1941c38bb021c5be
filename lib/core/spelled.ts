/**
 * Which names a text spells from one place: those that begin with the same few letters are found
 * by binary search in the sorted lines, once for every such beginning that texts bring up.
 */
import { firstAt } from './bisect.ts';
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
}

interface Name extends Omit<Spelled, 'end'> {
  /** Folded, without the spaces between them. */
  words: string[];
  length: number;
}

/** Units that names looked at together share, if they have so many. */
const SHARED = 8;
/** Units of a text in which so many of a name's will be, however wide its spaces. */
const WIDE = 40;
const SPACE = 32;
const HYPHEN = 45;

export function indexLists(lists: readonly NameList[]): SpelledIndex {
  const known = new Map<string, Name[]>();

  /** Names that may be spelled where a text goes on so, longest first: those that begin so, and shorter ones. */
  function namesFor(beginning: string): Name[] {
    const names: Name[] = [];
    for (const list of lists) {
      const { lines } = list;
      for (let length = beginning.length; length > 0; length--) {
        // Of a shorter name, or where the text ends, the whole.
        const wanted = beginning.slice(0, length) + (length < SHARED ? '\t' : '');
        for (let i = lowerBound(lines, wanted); lines[i]?.startsWith(wanted); i++) {
          const line = lines[i] as string;
          const [key = ''] = line.split('\t', 1);
          names.push({ list, line, words: key.split(' '), length: key.length });
        }
      }
    }
    names.sort((a, b) => b.length - a.length);
    known.set(beginning, names);
    return names;
  }

  return {
    at(folded, place) {
      let beginning = folded.slice(place, place + SHARED);
      if (/-| {2}/.test(beginning))
        beginning = folded
          .slice(place, place + WIDE)
          .replace(/-| +/g, ' ')
          .slice(0, SHARED);
      return (known.get(beginning) ?? namesFor(beginning)).flatMap(({ list, line, words }) => {
        const end = endOf(words, folded, place);
        return end ? { list, line, end } : [];
      });
    },
  };
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
export const lowerBound = (lines: readonly string[], wanted: string): number =>
  firstAt(lines.length, (i) => (lines[i] as string) >= wanted);
