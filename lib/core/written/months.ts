/**
 * What months are called: in the page's own language, and, as templates often declare another, in
 * all that share its script. The names of the languages that Latar spots names in are kept here;
 * those of any other the browser tells.
 *
 * Naively, ask `Intl` for all. Chrome 156 answers "M07" for 34 of these languages, which it is not
 * translated into; and asking it for the 47 in Latin letters takes 70 ms the first time and 30 ms with
 * each card after, of the 30 ms that a card may take. The names kept here take 5 ms, and are the same
 * in every browser.
 */
import { baseLanguage } from '../language.ts';
import { bare } from './bare.ts';
import { MONTH_NAMES } from './month-names.ts';
import { supported } from './tags.ts';

/** A folded name to its month, 1 to 12; 0 for a name that is one month here and another there. */
export type Months = Map<string, number>;

const known = new Map<string, Months>();

/** Names of the months in a language, by its tag; empty where nobody knows any. */
export function monthsOf(tag: string): Months {
  const language = baseLanguage(tag);
  const before = known.get(language);
  if (before) return before;
  const months: Months = new Map();
  if (MONTH_NAMES[language]) addNames(months, MONTH_NAMES[language]);
  else addFromBrowser(months, supported(tag));
  known.set(language, months);
  return months;
}

const addNames = (months: Months, names: string) =>
  names.split(',').forEach((month, i) => {
    for (const name of month.split('/')) addName(months, name, i + 1);
  });

function addName(months: Months, written: string, month: number): void {
  const name = bare(written).replace(/\.$/, '');
  if (name) months.set(name, (months.get(name) ?? month) === month ? month : 0);
}

const FORMS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];
/** What Chrome calls months of a language that it is not translated into, and others where figures do. */
const NAMELESS = /^m?\d+$/i;

function addFromBrowser(months: Months, tag: string): void {
  if (!tag) return;
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const name = format.formatToParts(Date.UTC(2024, i, 13)).find(({ type }) => type === 'month')?.value ?? '';
      if (!NAMELESS.test(name)) addName(months, name, i + 1);
    }
  }
}

/** Where a letter stands in Unicode, by rows of 128; Latin is one row. A name is where its first letter is. */
const rowOf = (letter: string): string => (/[a-z]/.test(letter) ? 'a' : String((letter.codePointAt(0) as number) >> 7));
const LETTER = /\p{L}/gu;

let rows: Map<string, Months> | undefined;

function byRows(): Map<string, Months> {
  const found = new Map<string, Months>();
  for (const language of Object.keys(MONTH_NAMES)) {
    for (const [name, month] of monthsOf(language)) {
      const row = rowOf(name.match(LETTER)?.[0] ?? '');
      const months = found.get(row) ?? new Map();
      months.set(name, (months.get(name) ?? month) === month ? month : 0);
      found.set(row, months);
    }
  }
  return found;
}

const mixed = new Map<string, Months>();

/** Names of the months in all languages that are written as a folded text is. */
export function monthsLike(text: string): Months {
  rows ??= byRows();
  const there = [...new Set((text.match(LETTER) ?? []).map(rowOf))].filter((row) => rows?.has(row)).sort();
  const key = there.join();
  const before = mixed.get(key);
  if (before) return before;
  const months: Months = new Map(there.flatMap((row) => [...(rows?.get(row) ?? [])]));
  mixed.set(key, months);
  return months;
}
