/**
 * The months and years that a text tells of: "in December 2011", "last September", 지난 4월, 2017年7月.
 * A page that tells an older event says when it was; a note of that very month is then more likely
 * what it tells. "Five months ago" is left aside: it names no month.
 */
import { keepLast } from './kept.ts';
import type { NoteDate } from './schema.ts';
import { bare } from './written/bare.ts';
import { monthsOf } from './written/months.ts';

/** Months as `2011-12`, and years as `2011`. */
export type Told = ReadonlySet<string>;

/** Years that events of the news lie in; other numbers of four figures are something else. */
const YEAR = '(?:19[3-9]\\d|20[0-4]\\d)';
const FIGURES = new RegExp(`(?<!\\d)(?:(${YEAR})\\s*[年년]\\s*)?(1[0-2]|0?[1-9])\\s*[月월](?!間|간)`, 'g');
const YEARS = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'g');

/** Cases change the end of Cyrillic names: март, марта, марте. */
const DECLINED = /^\p{sc=Cyrl}{4,}$/u;
/** Months that are also common words, and count only with their year. */
const WORDS = new Set(['may', 'mar', 'mai', 'mars', 'mart', 'mei']);

interface Names {
  /** Groups: the name, the year that may follow. */
  pattern: RegExp;
  months: ReadonlyMap<string, number>;
}

const known = new Map<string, Names | null>();

/** Names of a language's months; null where nobody knows them. */
function namesOf(lang: string): Names | null {
  const before = known.get(lang);
  if (before !== undefined) return before;
  const months = new Map<string, number>();
  for (const [name, month] of monthsOf(lang)) {
    if (!/\p{L}{3}/u.test(name)) continue;
    months.set(DECLINED.test(name) ? name.slice(0, -1) : name, month);
  }
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const ending = '(?:(?<=\\p{sc=Cyrl})\\p{L}{1,3})?';
  const made = names.length
    ? {
        pattern: new RegExp(
          `(?<![\\p{L}\\p{M}])(${names.join('|')})${ending}(?![\\p{L}\\p{M}])(?:\\.?[ ,]+(?:del? )?(${YEAR}))?`,
          'gu',
        ),
        months,
      }
    : null;
  known.set(lang, made);
  return made;
}

/**
 * What a text in the language (BCP 47) tells of. A month without a year is the last one before
 * `from`, the page's own date; without that none can be told.
 */
export const readTold = (text: string, lang: string, from: NoteDate | null): Told => read(text, lang, from?.value);

const read = keepLast(1, (text: string, lang: string, from: string | undefined): Told => {
  const told = new Set<string>();
  const folded = bare(text);
  const add = (month: number, year?: string) => {
    const when = year ?? lastYearOf(month, from);
    if (when && month > 0) told.add(`${when}-${String(month).padStart(2, '0')}`);
  };
  for (const [year] of folded.matchAll(YEARS)) told.add(year);
  for (const [, year, month] of folded.matchAll(FIGURES)) add(Number(month), year);
  const names = namesOf(lang || 'en');
  for (const [, name = '', year] of names ? folded.matchAll(names.pattern) : []) {
    if (year || !WORDS.has(name)) add(names?.months.get(name) ?? 0, year);
  }
  return told;
});

/** The year of the last such month that a page of that date may speak of. */
function lastYearOf(month: number, from: string | undefined): string | undefined {
  if (!from) return undefined;
  const [year = 0, latest = 12] = from.split('-').map(Number);
  return String(month <= latest ? year : year - 1);
}
