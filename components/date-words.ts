/** What the interface says about the date of a page: where the page gives it, or that it gives none. */

import type { NoteDate } from '../lib/core/schema.ts';
import type { DateFrom } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { dateWords } from './words.ts';

/** "Article dated 13 Jul 2024 by its metadata"; without a place that gives it, that there is none. */
export function articleDateWords(date: NoteDate | null, from: DateFrom | null): string {
  if (!date || !from) return i18n.t('articleDate.none');
  const words = { date: dateWords(date) };
  return {
    'json-ld': i18n.t('articleDate.jsonLd', words),
    meta: i18n.t('articleDate.meta', words),
    microdata: i18n.t('articleDate.microdata', words),
    time: i18n.t('articleDate.time', words),
    address: i18n.t('articleDate.address', words),
    text: i18n.t('articleDate.text', words),
  }[from];
}
