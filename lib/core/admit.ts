/**
 * Whether a name that the text spells is meant there, as far as the run alone can tell: word
 * edges and endings, language, capitals, and capitalised neighbours ("Denzel Washington").
 */
import { languageWriting, sameLanguage } from './language.ts';
import type { Affixes, Owner } from './names.ts';
import { joins, OF_SCRIPT, scriptOf } from './scripts.ts';

/** A run while it is being read. */
export interface Reading {
  raw: string;
  folded: string;
  /** Folded offset to raw offset, or null when they agree. */
  map: Uint32Array | null;
  lang: string;
  /** Folded end of the previous hit, -1 before the first. */
  previousEnd: number;
  /** Filled when first asked for. */
  style?: { noCapitals: boolean; allCapitals: boolean; titleCase: boolean };
}

/** Endings that clitics may pile up to: 에서 + 는, 군 + 이. */
const MOST_CLITICS = 3;
/** Letters a name must have to be taken from a text written without any capitals. */
const LONG_NAME = 6;
/** Units looked at on either side of a name for its neighbours. */
const NEIGHBOURHOOD = 40;
/** What follows a headline's one-character name: 北、 or 美·日. */
const AFTER_HEADLINE = /^[,、，·・…"'「『‘“]/;

/** The owners left and where the mention lies (folded offsets), or null. Owners are empty for a lookalike. */
export function admit(
  reading: Reading,
  start: number,
  end: number,
  owners: readonly Owner[],
  affixes: Record<string, Affixes>,
): { start: number; end: number; owners: Owner[] } | null {
  const tailEnd = endOfWord(reading.folded, end);
  const tail = reading.folded.slice(end, tailEnd);
  let wide = end;
  const left = owners.filter((owner) => {
    if (tail) {
      const language = inflection(owner, tail, reading, affixes);
      if (!language) return false;
      if (language.span === 'word') wide = tailEnd;
    }
    return (
      (owner.languages.length === 0 || owner.languages.some((lang) => sameLanguage(lang, reading.lang || 'en'))) &&
      capitalsFit(reading, start, end, owner) &&
      (owner.need !== 'headline' || standsAlone(reading, start, end)) &&
      !neighbourSpeaksAgainst(reading, start, tailEnd, owner, affixes)
    );
  });
  if (left.length === 0) return null;
  const [before, after] = (left[0] as Owner).title;
  const isElse = left.some(({ land }) => land) && isContained(reading, start, tailEnd, affixes);
  // No Korean writes 美 for beauty.
  const isCertain = left.some(({ need }) => need === 'headline') && isForeign(reading, start);
  return {
    start: start + before,
    end: after ? end - after : wide,
    owners: left
      .filter((owner) => owner.entity !== '' && !isElse)
      .map((owner) => (isCertain ? { ...owner, need: 'nothing' } : owner)),
  };
}

function endOfWord(folded: string, from: number): number {
  let at = from;
  while (at > 0 && at < folded.length && joins(folded.charCodeAt(at - 1), folded.charCodeAt(at))) at++;
  return at;
}

/** The language whose endings explain what follows the name, if one does. */
function inflection(
  owner: Owner,
  tail: string,
  { lang }: Reading,
  affixes: Record<string, Affixes>,
): Affixes | undefined {
  if (owner.need === 'headline') return undefined;
  // A Korean name inflects as Korean on any page; a Latin one only as the page's own language does.
  const language = affixes[languageWriting(tail, lang)];
  const most = language?.span === 'name' ? MOST_CLITICS : 1;
  return language && isEnding(tail, language.suffixes, most) ? language : undefined;
}

function isEnding(tail: string, suffixes: readonly string[], most: number): boolean {
  if (suffixes.includes(tail)) return true;
  return (
    most > 1 &&
    suffixes.some((suffix) => tail.startsWith(suffix) && isEnding(tail.slice(suffix.length), suffixes, most - 1))
  );
}

const rawAt = ({ map }: Reading, at: number) => (map ? (map[at] as number) : at);
const isSmall = (letter: string) => letter !== letter.toUpperCase();

function styleOf(reading: Reading): NonNullable<Reading['style']> {
  if (!reading.style) {
    const words = reading.raw.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
    const capital = words.filter((word) => word[0] !== word[0]?.toLowerCase());
    reading.style = {
      noCapitals: reading.raw === reading.raw.toLowerCase(),
      allCapitals: words.length > 2 && reading.raw === reading.raw.toUpperCase(),
      titleCase: words.length > 3 && capital.length >= words.length * 0.7,
    };
  }
  return reading.style;
}

function capitalsFit(reading: Reading, start: number, end: number, owner: Owner): boolean {
  if (owner.capitals === 'any') return true;
  const written = reading.raw.slice(rawAt(reading, start), rawAt(reading, end));
  if (owner.capitals === 'all') {
    if (written !== written.toUpperCase()) return false;
    // CONTACT US, AS SEEN ON TV: where everything is capital, a short acronym may be a word.
    return !(owner.guarded && styleOf(reading).allCapitals);
  }
  if (!isSmall(written[0] as string)) return true;
  return !owner.guarded && owner.need === 'nothing' && end - start >= LONG_NAME && styleOf(reading).noCapitals;
}

/** Whether the words around a land's name make it part of a team's, a hotel's, a ministry's. */
function isContained({ folded, lang }: Reading, start: number, end: number, affixes: Record<string, Affixes>): boolean {
  const containers = affixes[lang]?.containers;
  if (!containers) return false;
  const before = folded.slice(Math.max(0, start - NEIGHBOURHOOD), start).trimEnd();
  const after = folded.slice(end, end + NEIGHBOURHOOD).trimStart();
  return (
    containers.before.some((word) => before.endsWith(word)) || containers.after.some((word) => after.startsWith(word))
  );
}

/** Whether a one-character name is written in a script that is not the language's own: 北 in Korean text. */
const isForeign = ({ folded, lang }: Reading, at: number): boolean =>
  scriptOf(folded.charCodeAt(at)) === 'hani' && Object.values(OF_SCRIPT).includes(lang);

function standsAlone(reading: Reading, start: number, end: number): boolean {
  const { folded } = reading;
  const after = folded.slice(end);
  return (
    !/[[\p{L}\p{N}]--[\u3040-\u30ff]]/v.test(folded[start - 1] ?? '') &&
    (AFTER_HEADLINE.test(after) || (isForeign(reading, start) && !/^[\p{L}\p{N}]/u.test(after)))
  );
}

/** Whether the words beside a short or guarded name make it part of a longer name: "Kim Seung-yeon", "Denzel Washington". */
function neighbourSpeaksAgainst(
  reading: Reading,
  start: number,
  end: number,
  owner: Owner,
  affixes: Record<string, Affixes>,
): boolean {
  const shortPerson = owner.person && owner.via === 'short';
  if (owner.capitals !== 'initial' || !(shortPerson || owner.guarded)) return false;
  const before = reading.raw.slice(Math.max(0, rawAt(reading, start) - NEIGHBOURHOOD), rawAt(reading, start));
  // At the start of a sentence any word has a capital: Antara is the agency, or only "between".
  if (!owner.person && owner.need === 'entity' && /(^|[.!?…]["”’)]?)\s*$/.test(before)) return true;
  if (affixes[reading.lang]?.capitalNouns) return false;
  const known = (word: string) => affixes[reading.lang]?.neighbours.includes(word.toLowerCase()) ?? false;
  const word = /(\p{L}[\p{L}\p{M}'’-]*\.?) $/u.exec(before)?.[1] ?? '';
  const rest = before.slice(0, before.length - word.length - 1);
  // A point ends a sentence, unless it ends an initial: "J. Kim".
  const beginsSentence = /^..+\.$/u.test(word) || !/[^.!?:;…] $/.test(rest);
  const isOurs = reading.previousEnd === start - 1;
  if (word && word[0] !== word[0]?.toLowerCase() && !beginsSentence && !isOurs && !known(word)) {
    return !styleOf(reading).titleCase;
  }
  if (!shortPerson) return false;
  const next = /^ (\p{Lu}\p{Ll}[\p{L}-]*)/u.exec(
    reading.raw.slice(rawAt(reading, end), rawAt(reading, end) + NEIGHBOURHOOD),
  );
  return next !== null && !known(next[1] as string) && !styleOf(reading).titleCase;
}
