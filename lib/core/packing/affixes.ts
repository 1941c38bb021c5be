/** How a language writes around names, as spotting reads it. */
import { fold } from '../fold.ts';
import type { Affixes } from '../names.ts';
import type { Language } from '../schema.ts';
import { allWays } from './dotted.ts';

/** Days and months of a language, which stand beside names with a capital: "kata Putin Kamis". */
function calendarWords(lang: string): string[] {
  try {
    const day = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    const days = Array.from({ length: 7 }, (_, i) => day.format(Date.UTC(2024, 0, 1 + i)));
    const months = Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2024, i, 1)));
    return [...days, ...months].map((word) => word.toLowerCase());
  } catch {
    return [];
  }
}

/** As a text is read: Turkish nın as nin, Greek ς as σ. */
const folded = (word: string): string => fold(word).text;
const foldedAllWays = (word: string): string[] => allWays(word).map(folded);

const UNSPACED = /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Thai}]/u;

/** How a container joins a name: not spaced, spaced, or in Korean either; d' and «bank "» end where the name begins. */
function parted(word: string, [joined, spaced]: [string, string]): string[] {
  if (UNSPACED.test(word) || /['"-]$/.test(word)) return [joined];
  return /\p{sc=Hang}/u.test(word) ? [joined, spaced] : [spaced];
}

/** Source of an expression that fits nothing. */
export const NEVER = '$.';

/** How many letters may stand between a land's name and the end of a longer one that it begins. */
const BETWEEN = 10;

/** Source that fits any of these. */
const anyOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');

/** Source of the expression that fits what is right behind a land's name where it begins a longer one. */
function behind({ after, ends, kinds = [], apart, own, closing, loans }: NonNullable<Language['containers']>): string {
  const near = anyOf(after.flatMap(foldedAllWays).flatMap((word) => parted(word, [word, ` ${word}`])));
  // 日本小児科学会, but 中国国有銀行 is any of them.
  const kind = kinds.length > 0 ? `(?!${anyOf(kinds.map(folded))})` : '';
  const between = `${apart ? `(?![${apart}])` : ''}[ァ-ヶー一-龠]`;
  const endsIn = (words: readonly string[]) => `${kind}(?:${between}){1,${BETWEEN}}?(?:${anyOf(words.map(folded))})`;
  const far = ends && endsIn(ends);
  const ours = own && `(?<=${anyOf(own.behind.map(folded))})${endsIn(own.ends)}`;
  const closed = closing && `(?:${anyOf(closing.map(folded))})(?![一-龠])`;
  const loan = loans && `(?<=${anyOf(loans.behind)})(?!${anyOf(loans.unless.map(folded))})[ァ-ヴー]{2}`;
  return [near, far, ours, closed, loan].filter(Boolean).join('|') || NEVER;
}

export function affixesOf(language: Language): Affixes {
  const { span, titles, given = [], follows = [], containers, states, homonyms, capitalNouns } = language;
  const [suffixes, prefixes] = [language.suffixes, language.prefixes].map((affixes) => [
    ...new Set(affixes.flatMap(foldedAllWays)),
  ]) as [string[], string[]];
  // Where words have cases, a given name may follow a surname: пресс-секретарь Путина Дмитрий Песков.
  const following = [...(span === 'word' ? given : []), ...follows].map((word) => ` ${word}`);
  const neighbours = titles.length ? [...titles, ...calendarWords(language.lang), ...following] : [];
  return {
    suffixes,
    prefixes,
    span,
    neighbours,
    ...(containers && {
      containers: {
        before: containers.before.flatMap(foldedAllWays).flatMap((word) => parted(word, [word, `${word} `])),
        after: behind(containers),
        ...(containers.edges && { edges: containers.edges }),
      },
    }),
    ...(states && {
      states: states.map(({ letters, before = [''] }) => [letters, before.map(folded)]),
    }),
    ...(homonyms && { homonyms }),
    ...(capitalNouns && { capitalNouns }),
  };
}
