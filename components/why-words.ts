import type { CardData, Why } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { listWords, quoted } from './words.ts';

/** What a note adds is shown by so many names and words. */
const ADDED = 3;

/** Why a note was chosen, in words; entities that the card cannot name are left out. */
export function whyWords(why: Why[], data: CardData): string {
  return why
    .map((reason) => oneReason(reason, data))
    .filter(Boolean)
    .join(' · ');
}

function oneReason(reason: Why, data: CardData): string {
  switch (reason.kind) {
    case 'about': {
      const name = data.named[reason.entity];
      return name ? i18n.t('why.about', { name }) : '';
    }
    case 'shares': {
      const names = reason.entities.flatMap((id) => data.named[id] ?? []);
      return names.length > 0 ? i18n.t('why.shares', { names: listWords(names) }) : '';
    }
    case 'words':
      return i18n.t('why.words', { words: listWords(reason.words.map(quoted)) });
    case 'near':
      return data.dateFrom ? i18n.t('why.near', reason.days) : i18n.t('why.recent', reason.days);
    case 'answers':
      return i18n.t('why.answers');
    case 'adds': {
      const names = reason.entities.flatMap((id) => data.named[id] ?? []);
      const what = [...names, ...reason.words.map(quoted)].slice(0, ADDED);
      return what.length > 0 ? i18n.t('why.adds', { what: listWords(what) }) : '';
    }
  }
}
