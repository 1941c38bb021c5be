/** What the interface says about dates, kinds and lists of names, in the language of its words. */
import { type DateStyle, type Distance, distance, formatDate } from '../lib/core/dates.ts';
import type { Kind, NoteDate } from '../lib/core/schema.ts';
import { apart, direction, i18n, locale } from './i18n.ts';

/** Where the browser has no translation, words and dates are English together, never half and half. */
export const dateWords = (date: NoteDate, style?: DateStyle): string => formatDate(date, locale(), style);

/** Makes what dates and counts are written with: the first of each takes 1 to 3 ms, which can pass while something else is awaited. */
export function prepareWords(): void {
  for (const style of ['full', 'brief', 'heading'] as const) {
    dateWords({ value: '2024-07-13', precision: 'day' }, style);
    dateWords({ value: '2024-07', precision: 'month' }, style);
  }
  dateWords({ value: '2024', precision: 'year' });
  i18n.t('foot.notes', 2);
}

/** For the root of every surface: the language of its words, and the way they run whatever the page's own runs. */
export const tongue = () => ({ lang: locale(), dir: direction() });

/** "Indonesian"; the tag itself where the browser has no word for it. `inLang`: said in that language. */
export const languageWords = (lang: string, inLang = locale()): string =>
  new Intl.DisplayNames(inLang, { type: 'language' }).of(lang) ?? lang;

/** "NATO, KCNA and Kim Jong Un". */
export const listWords = (names: string[]): string => new Intl.ListFormat(locale()).format(names.map(apart));

/** The same in pieces, for names that are more than text: what `of` makes of each, and the words between them. */
export const listPieces = <T>(names: string[], of: (at: number) => T): (string | T)[] => {
  let at = 0;
  return new Intl.ListFormat(locale())
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? of(at++) : value));
};

/** “NATO”: a word as it is written somewhere, said in a sentence. */
export const quoted = (text: string): string => i18n.t('quoted', { text });

export function kindWord(kind: Kind): string {
  return {
    person: i18n.t('kind.person'),
    organisation: i18n.t('kind.organisation'),
    place: i18n.t('kind.place'),
    country: i18n.t('kind.country'),
    agreement: i18n.t('kind.agreement'),
    weapon: i18n.t('kind.weapon'),
    publication: i18n.t('kind.publication'),
  }[kind];
}

/** What a distance is counted from: an article, which was named already or is named with it, or today. */
export type CountedFrom = 'article' | 'named' | 'today';

/** "24 days before this article"; once that was named, "24 days before"; from today, "24 days ago". */
export function distanceWords(date: NoteDate, from: NoteDate, counted: CountedFrom): string {
  const { unit, n, side } = distance(date, from);
  if (side === 'same') return sameWords(unit, counted);
  const span = spanWords(unit, n);
  if (counted === 'today')
    return side === 'before' ? i18n.t('distance.ago', { span }) : i18n.t('distance.ahead', { span });
  if (side === 'before')
    return counted === 'named' ? i18n.t('distance.before', { span }) : i18n.t('distance.beforeArticle', { span });
  return counted === 'named' ? i18n.t('distance.after', { span }) : i18n.t('distance.afterArticle', { span });
}

function spanWords(unit: Distance['unit'], n: number): string {
  if (unit === 'day') return i18n.t('distance.day', n);
  return unit === 'month' ? i18n.t('distance.month', n) : i18n.t('distance.year', n);
}

function sameWords(unit: Distance['unit'], counted: CountedFrom): string {
  return {
    day: {
      article: i18n.t('distance.sameDayArticle'),
      named: i18n.t('distance.sameDay'),
      today: i18n.t('distance.today'),
    },
    month: {
      article: i18n.t('distance.sameMonthArticle'),
      named: i18n.t('distance.sameMonth'),
      today: i18n.t('distance.thisMonth'),
    },
    year: {
      article: i18n.t('distance.sameYearArticle'),
      named: i18n.t('distance.sameYear'),
      today: i18n.t('distance.thisYear'),
    },
  }[unit][counted];
}
