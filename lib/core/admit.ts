/**
 * Whether a name that the text spells is meant there, as far as the run alone can tell: word
 * edges and endings, language, capitals, and capitalised neighbours ("Denzel Washington").
 */
import { endsInCapital, isCapital, isSmall, LETTERS } from './letters.ts';
import type { Affixes, Owner } from './names.ts';
import { joins, languageAt } from './scripts.ts';

/** A run while it is being read. */
export interface Reading {
  raw: string;
  folded: string;
  /** Folded offset to raw offset, or null when they agree. */
  map: readonly number[] | null;
  /** Base language of the run, and of the place in it that is being read (`languageAt`). */
  lang: string;
  here: string;
  /** Folded end of the previous hit, -1 before the first. */
  previousEnd: number;
  /** Filled when first asked for. */
  style?: { isSmall: boolean; isLoud: boolean; isTitle: boolean };
}

/** Endings that clitics may pile up to: 에서 + 는, 군 + 이. */
const MOST_CLITICS = 3;
/** Units looked at before and after a name for its neighbour. */
const NEIGHBOURHOOD = 40;

/** The owners left and where the mention lies (folded offsets), or null. Owners are empty for a lookalike. */
export function admit(
  reading: Reading,
  start: number,
  end: number,
  owners: readonly Owner[],
  affixes: Record<string, Affixes>,
): { start: number; end: number; owners: Owner[] } | null {
  const own = affixes[reading.here];
  const tailEnd = endOfWord(reading.folded, end);
  const tail = reading.folded.slice(end, tailEnd);
  let wide = end;
  const left = owners.filter((owner) => {
    if (tail) {
      // A Korean name inflects as Korean on any page; a Latin one only as the page's own language does.
      const language = affixes[languageAt(reading.folded, end, reading.lang)];
      if (owner.need === 'headline' || !isEnding(tail, language)) return false;
      if (language?.span === 'word') wide = tailEnd;
    }
    return (
      (!owner.languages[0] ||
        owner.languages.includes(reading.lang || 'en') ||
        owner.languages.includes(reading.here)) &&
      capitalsFit(reading, start, end, owner) &&
      (owner.need !== 'headline' || standsAlone(reading, start, owner, own)) &&
      !neighbourSpeaksAgainst(reading, start, tailEnd, owner, own)
    );
  });
  if (!left[0]) return null;
  const [before, after] = left[0].title;
  const isElse = left.some(({ land }) => land) && isContained(reading, start + before, tailEnd, own);
  return {
    start: start + before,
    end: after ? end - after : wide,
    owners: left
      .filter((owner) => owner.entity && !isElse)
      .map((owner) =>
        owner.need !== 'nothing' && isSettled(reading, start, owner, own) ? { ...owner, need: 'nothing' } : owner,
      ),
  };
}

/** Whether nothing else on the page is needed: no Korean writes 美 for beauty, and one Biden alone is president. */
function isSettled(reading: Reading, start: number, owner: Owner, own?: Affixes) {
  const isOwn = owner.person && !owner.guarded;
  return (
    isOfState(reading, start, own) ||
    (owner.need !== 'headline' &&
      (isOwn
        ? followsName(reading, start) || isKnown(wordBefore(reading, start)[0], own)
        : owner.land && isSecond(reading, start)))
  );
}

function endOfWord(folded: string, from: number): number {
  let at = from;
  while (joins(folded.charCodeAt(at - 1), folded.charCodeAt(at))) at++;
  return at;
}

/** Whether a language's endings explain the tail of a word. */
export const isEnding = (tail: string, own?: Affixes): boolean | undefined =>
  own && arePiled(tail, own.suffixes, own.span === 'name' ? MOST_CLITICS : 1);

/** Whether a tail is at most so many of the suffixes. */
const arePiled = (tail: string, suffixes: readonly string[], most: number): boolean =>
  !tail ||
  (most > 0 &&
    suffixes.some((suffix) => tail.startsWith(suffix) && arePiled(tail.slice(suffix.length), suffixes, most - 1)));

const rawAt = ({ map }: Reading, at: number) => (map ? (map[at] as number) : at);
const WORDS = new RegExp(`[${LETTERS}]{2,}`, 'g');

function styleOf(reading: Reading): NonNullable<Reading['style']> {
  const { raw, style } = reading;
  if (style) return style;
  const words = raw.match(WORDS)?.filter((word) => isCapital(word) || isSmall(word)) ?? [];
  reading.style = {
    isSmall: raw === raw.toLowerCase(),
    isLoud: words.length > 2 && raw === raw.toUpperCase(),
    isTitle: words.length > 3 && words.filter(isCapital).length >= words.length * 0.65,
  };
  return reading.style;
}

function capitalsFit(reading: Reading, start: number, end: number, owner: Owner): boolean {
  if (owner.capitals === 'any') return true;
  const written = reading.raw.slice(rawAt(reading, start), rawAt(reading, end));
  // CONTACT US, AS SEEN ON TV: where everything is capital, a short acronym may be a word.
  if (owner.capitals === 'all') return written === written.toUpperCase() && !(owner.guarded && styleOf(reading).isLoud);
  if (owner.capitals !== 'initial') {
    return endsInCapital(written) === (owner.capitals === 'some') || (!owner.entity && styleOf(reading).isSmall);
  }
  // In a text without any capitals, a name must be long; a land's of all languages may be one letter shorter.
  return (
    !isSmall(written) ||
    (!owner.guarded &&
      owner.need === 'nothing' &&
      end - start > (owner.land && !owner.languages[0] ? 3 : 4) &&
      styleOf(reading).isSmall)
  );
}

/** Whether the words around a land's name make it part of a team's, a hotel's, a ministry's, or of a longer word. */
function isContained({ folded }: Reading, start: number, end: number, own?: Affixes): boolean {
  // Where a language says nothing of it, an expression that fits nothing.
  const { before = [], after = '$.', edges } = own?.containers ?? {};
  const follows = new RegExp(after, 'y');
  follows.lastIndex = end;
  return (
    before.some((word) => folded.endsWith(word, start)) ||
    follows.test(folded) ||
    // Where a name in Han begins right after other letters: 三菱東京, ヒルトン東京.
    (!!edges &&
      /[ァ-ー一-龠][一-龠]/.test(folded.slice(start - 1, start + 1)) &&
      !edges.includes(folded[start - 1] as string))
  );
}

/** Whether a letter stands before a word that only a state has: 米大統領, 미 국무부, or a short name before another state: Hàn - Mỹ. */
export const isOfState = ({ folded }: Reading, at: number, own?: Affixes) =>
  own?.states?.some(
    ([letters, words]) =>
      letters.includes(folded[at] as string) && words.some((word) => folded.startsWith(word, at + 1)),
  );

/** Whether a one-character name stands as headlines write it; `guarded` ones are words of their own, too. */
function standsAlone(reading: Reading, start: number, { guarded }: Owner, own?: Affixes): boolean {
  const { folded } = reading;
  // Kana is no part of a word in Han: の米、 but not 全米.
  const before = folded[start - 1] ?? '';
  const begins = !WORDY.test(before) || /[\u3040-\u30ff]/.test(before);
  // 元米政府高官. Chinese has no edges.
  if (isOfState(reading, start, own)) return begins || (own?.containers?.edges?.includes(before) ?? true);
  // 北、 or 美….
  return begins && (guarded ? isSecond(reading, start) : /^.[,、…"'「『]/.test(folded.slice(start)));
}

/** A letter or a digit. */
const WORDY = new RegExp(`[${LETTERS}\\d\uff10-\uff19]`);
const WORD_BEFORE = new RegExp(`([${LETTERS}][${LETTERS}'’-]*\\.?) $`);

/** The word before a name, as written, and all before that. */
function wordBefore(reading: Reading, start: number): [word: string, rest: string] {
  const at = rawAt(reading, start);
  const before = reading.raw.slice(Math.max(0, at - NEIGHBOURHOOD), at);
  const word = WORD_BEFORE.exec(before)?.[1] ?? '';
  return [word, word ? before.slice(0, -word.length - 1) : before];
}

const WORD_AFTER = new RegExp(`^ ([${LETTERS}][${LETTERS}-]*)`);

/** The word after a name, as written. */
function wordAfter(reading: Reading, end: number): string {
  const at = rawAt(reading, end);
  return WORD_AFTER.exec(reading.raw.slice(at, at + NEIGHBOURHOOD))?.[1] ?? '';
}

/** Whether another name stands right before: "president of Russia Putin" in most languages, "presidente de Rusia, Putin", "China's Wang Yi", "Mỹ - Hàn". */
const followsName = ({ folded, previousEnd }: Reading, start: number): boolean =>
  /^('s)?[ ,-]+$/.test(folded.slice(previousEnd, start));

/** Whether it is the second of a pair: Mỹ-Hàn, Mỹ - Trung. */
const isSecond = ({ folded, previousEnd }: Reading, start: number): boolean =>
  folded.slice(previousEnd, start).trim() === '-';

/** Whether a word may stand beside a short name and make no longer one of it: a title, a day. */
const isKnown = (word: string, own?: Affixes) => own?.neighbours.includes(word.toLowerCase());

/** Whether the words beside a short or guarded name make it part of a longer name: "Kim Seung-yeon", "Denzel Washington". */
function neighbourSpeaksAgainst(reading: Reading, start: number, end: number, owner: Owner, own?: Affixes): boolean {
  const shortPerson = owner.person && owner.via === 'short';
  if (owner.capitals !== 'initial' || !(shortPerson || owner.guarded) || isOfState(reading, start, own)) return false;
  const [word, rest] = wordBefore(reading, start);
  // A point ends a sentence, unless it ends an initial: "J. Kim".
  const beginsSentence = !/[^.!?:;…–—"”’)-]["”’)]? $/.test(rest) || /^..+\.$/u.test(word);
  // At the start of a sentence any word has a capital: Antara is the agency, or only "between".
  if (!owner.person && owner.need === 'entity' && /(^|[.!?…]["”’)]?)\s*$/.test(rest + word)) return true;
  if (own?.capitalNouns) return false;
  const next = wordAfter(reading, end);
  return (
    ((isCapital(word) && !beginsSentence && !followsName(reading, start) && !isKnown(word, own)) ||
      (shortPerson && isCapital(next) && isSmall(next.slice(1)) && !isKnown(next, own) && !isKnown(` ${next}`, own))) &&
    !styleOf(reading).isTitle
  );
}
