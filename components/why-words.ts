import { i18n } from '#i18n';
import type { CardData, Why } from '../lib/core/types.ts';
import { listWords } from './words.ts';

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
      const name = nameOf(reason.entity, data);
      return name ? i18n.t('why.about', { name }) : '';
    }
    case 'shares': {
      const names = reason.entities.flatMap((id) => nameOf(id, data) ?? []);
      return names.length > 0 ? i18n.t('why.shares', { names: listWords(names) }) : '';
    }
    case 'words':
      return i18n.t('why.words', { words: listWords(reason.words.map((word) => `“${word}”`)) });
    case 'near':
      return i18n.t('why.near', reason.days);
  }
}

function nameOf(id: string, { entity, companions, notes }: CardData): string | undefined {
  if (id === entity.id) return entity.name;
  const companion = companions.find((other) => other.entity.id === id);
  if (companion) return companion.entity.name;
  for (const { text, mentions } of notes) {
    const mention = mentions.find((at) => at.entity === id);
    if (mention) return text.slice(mention.start, mention.end);
  }
}
