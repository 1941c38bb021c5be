/** In which order a language writes day, month and year in figures: 13/07/2024, 7/13/2024, 2024. 7. 13. */

import { supported } from './tags.ts';

export type Order = 'dmy' | 'mdy' | 'ymd';

/** The order of a BCP 47 tag, as the browser itself writes dates in it; day first where it does not know the tag. */
export function orderOf(lang: string): Order {
  const tag = supported(lang);
  if (!tag) return 'dmy';
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'short', timeZone: 'UTC' });
  const order = format
    .formatToParts(0)
    .map(({ type }) => ({ day: 'd', month: 'm', year: 'y' })[type as string] ?? '')
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}
