/** What the interface says about dates, kinds and lists of names, in the language of its words. */
import { i18n } from '#i18n';
import { type DateStyle, type Distance, distance, formatDate } from '../lib/core/dates.ts';
import type { Kind, NoteDate } from '../lib/core/schema.ts';

/** Where the browser has no translation, words and dates are English together, never half and half. */
const locale = () => i18n.t('locale');

export const dateWords = (date: NoteDate, style?: DateStyle): string => formatDate(date, locale(), style);

/** For the root of every surface: the language of its words, and the way they run whatever the page's own runs. */
export const tongue = () => ({ lang: locale(), dir: i18n.t('direction') });

/** "Indonesian"; the tag itself where the browser has no word for it. */
export const languageWords = (lang: string): string =>
  new Intl.DisplayNames(locale(), { type: 'language' }).of(lang) ?? lang;

/** "NATO, KCNA and Kim Jong Un". */
export const listWords = (names: string[]): string => new Intl.ListFormat(locale()).format(names);

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

/** "24 days before this article", or short, "24 days before". */
export function distanceWords(date: NoteDate, article: NoteDate, short: boolean): string {
  const { unit, n, side } = distance(date, article);
  if (side === 'same') return sameWords(unit, short);
  const span = spanWords(unit, n);
  if (side === 'before')
    return short ? i18n.t('distance.before', { span }) : i18n.t('distance.beforeArticle', { span });
  return short ? i18n.t('distance.after', { span }) : i18n.t('distance.afterArticle', { span });
}

function spanWords(unit: Distance['unit'], n: number): string {
  if (unit === 'day') return i18n.t('distance.day', n);
  return unit === 'month' ? i18n.t('distance.month', n) : i18n.t('distance.year', n);
}

function sameWords(unit: Distance['unit'], short: boolean): string {
  if (unit === 'day') return short ? i18n.t('distance.sameDay') : i18n.t('distance.sameDayArticle');
  if (unit === 'month') return short ? i18n.t('distance.sameMonth') : i18n.t('distance.sameMonthArticle');
  return short ? i18n.t('distance.sameYear') : i18n.t('distance.sameYearArticle');
}
