/**
 * Looks through texts for beginnings that packs' directories know. Each word is looked at once,
 * however often a text has it; only where a crowded head stands, what follows is looked at each time.
 */
import { isEnding } from '../admit.ts';
import { fold, mustFold } from '../fold.ts';
import type { NameList } from '../names.ts';
import { languageAt } from '../scripts.ts';
import { headEnd, restOf, type Stretch, stretchesOf, wordsOf } from './beginnings.ts';
import { crowded, type Directory, mayHold } from './directory.ts';
import { addUnit, NO_UNITS } from './hash.ts';

/** A beginning that a directory may know: its number, and itself (folded). */
export type Call = (directory: number, number: number, beginning: string) => void;

/** Units of a text in which a rest will be, however wide its spaces, and where they are not. */
const WIDE = 40;
const NEAR = 8;
const WIDE_APART = /[\s-]{2}/;

/** A crowded head that stands in a word: where it ends (UTF-16 units of the word), its number, itself, folded, and what it was seen before. */
interface Crowded {
  end: number;
  number: number;
  folded: string;
  seen: Set<string>;
}

/**
 * Gives what looks through texts in any of some base languages, written as the bundled `lists` at
 * hand say. `call` hears of each beginning, of one in 91 in vain.
 */
export function looker(
  directories: readonly Directory[],
  lists: readonly NameList[],
  langs: readonly string[],
  call: Call,
): (text: string) => void {
  const affixes = Object.assign({}, ...lists.map((list) => list.affixes)) as NameList['affixes'];
  const prefixes = new Set(Object.values(affixes).flatMap((language) => language.prefixes));
  const longest = Math.max(0, ...[...prefixes].map((prefix) => prefix.length));
  const lettersOf = () =>
    new Set(lists.flatMap(({ lines }) => lines.filter((line) => line[1] === '\t').map((line) => line[0])));
  let letters: ReturnType<typeof lettersOf> | undefined;
  const seen = new Map<string, Crowded[]>();

  /** Calls in all directories that may hold a beginning; gives whether any does. */
  function callAll(number: number, beginning: string): boolean {
    return (
      directories.filter((directory, i) => {
        if (!mayHold(directory, number)) return false;
        call(i, number, beginning);
        return true;
      }).length > 0
    );
  }

  /** Looks for names that begin at a place of a stretch; `isWithin`: also for those that go on as no ending does. */
  function lookFrom(stretch: Stretch, from: number, heads: Crowded[], isWithin = false): void {
    const { text, isUnspaced, at } = stretch;
    const last = headEnd(stretch, from);
    let number = NO_UNITS;
    for (let end = from + 1; end <= last; end++) {
      number = addUnit(number, text.charCodeAt(end - 1));
      const isHead = isUnspaced || end === last;
      let isCrowded = false;
      directories.forEach((directory, i) => {
        isCrowded ||= isHead && mayHold(directory, crowded(number));
        if (!mayHold(directory, number)) return;
        const tail = text.slice(end);
        if (isHead || isWithin || langs.some((lang) => isEnding(tail, affixes[languageAt(tail, 0, lang)])))
          call(i, number, text.slice(from, end));
      });
      if (isCrowded) heads.push({ end: at + end, number, folded: text.slice(from, end), seen: new Set() });
    }
  }

  /** Looks for names that begin in a word; gives those heads in it that are crowded. */
  function lookInto(word: string): Crowded[] {
    const heads: Crowded[] = [];
    const { text, map } = fold(word);
    // What must be folded first is looked at folded, too.
    for (const stretch of map ? [] : stretchesOf(text)) {
      lookFrom(stretch, 0, heads);
      const to = stretch.isUnspaced ? stretch.text.length : Math.min(longest + 1, stretch.text.length);
      for (let from = 1; from < to; from++) {
        if (stretch.isUnspaced || prefixes.has(stretch.text.slice(0, from))) lookFrom(stretch, from, heads);
      }
      // In 한미 each letter is a state's, unless a longer name begins with it, whatever follows that.
      for (let from = 0; stretch.isCompound && from < stretch.text.length; from++) {
        const letter = stretch.text[from] as string;
        letters ??= lettersOf();
        if (callAll(addUnit(NO_UNITS, letter.charCodeAt(0)), letter) || letters.has(letter))
          lookFrom(stretch, from, heads, true);
      }
    }
    return heads;
  }

  function lookBehind({ number, folded }: Crowded, behind: string): void {
    const rest = restOf(fold(behind).text);
    let longer = number;
    for (let end = 1; end <= rest.length; end++) {
      longer = addUnit(longer, rest.charCodeAt(end - 1));
      callAll(longer, folded + rest.slice(0, end));
    }
  }

  function look(text: string): void {
    let at = 0;
    wordsOf(text).forEach((part, i) => {
      if (part && i % 2 === 0) {
        let heads = seen.get(part);
        if (!heads) {
          heads = lookInto(part);
          seen.set(part, heads);
        }
        for (const head of heads) {
          const behind = at + head.end;
          const near = text.slice(behind, behind + NEAR);
          if (head.seen.has(near)) continue;
          if (!WIDE_APART.test(near)) head.seen.add(near);
          lookBehind(head, text.slice(behind, behind + WIDE));
        }
      }
      at += part.length;
    });
  }

  return (text) => {
    look(text);
    if (mustFold(text)) look(fold(text).text);
  };
}
