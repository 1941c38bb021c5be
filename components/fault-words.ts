/** One sentence for what makes no sense in a query. */

import type { Fault } from '../lib/core/query.ts';
import { i18n } from './i18n.ts';

const DATES = ['before', 'after', 'sebelum', 'sesudah', 'setelah'];
const SOURCES = ['source', 'sumber'];

export function faultWords({ kind, operator, value }: Fault): string {
  if (kind === 'unknown') return i18n.t('search.unknown', { operator });
  if (kind === 'nobody') return i18n.t('search.nobody', { value });
  if (kind === 'nowhere') return i18n.t('search.nowhere', { value });
  const isDate = kind === 'date' || DATES.includes(operator.toLowerCase());
  if (isDate) return i18n.t('search.noDate', { operator });
  const example = SOURCES.includes(operator.toLowerCase()) ? 'antara' : 'kcna';
  return i18n.t('search.noName', { operator, example });
}
