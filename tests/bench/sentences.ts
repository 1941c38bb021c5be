/** Sentences of invented news, some of which hold names that Latar lists. */
import type { Chance } from './random.ts';
import { ACTOR, type Language, WORDS } from './words.ts';

/** Share of sentences that hold a listed name on a page on exactly this news, the dearest to spot. */
export const DENSE = 0.35;
const SECOND_NAME = 0.25;

/** Listed names by language. */
export type NamesByLanguage = Record<Language, readonly string[]>;

/** `wrap` may put markup around a name or a word; text and markup must be escaped already. */
export function sentence(
  lang: Language,
  names: NamesByLanguage,
  chance: Chance,
  wrap = (text: string) => text,
  share = DENSE,
): string {
  const words = WORDS[lang];
  const named = chance.happens(share);
  const name = () => wrap(chance.pick(names[lang]));
  let opener = chance.pick(words.openers);
  if (named && chance.happens(SECOND_NAME)) {
    const join = lang === 'ja' ? '、' : ' ';
    opener += join + chance.pick(words.beside).replace('0', () => name());
  }
  const who = named ? ACTOR[lang].replace('0', () => name()) : chance.pick(words.others);
  const parts = [opener, who, chance.pick(words.acts), wrapSome(chance.pick(words.things)), chance.pick(words.closers)];
  return words.order.replace(/\d/g, (place) => parts[Number(place)] as string);

  function wrapSome(text: string): string {
    return chance.happens(0.12) ? wrap(text) : text;
  }
}

/** `count` sentences as one paragraph of text. */
export function paragraph(
  count: number,
  lang: Language,
  names: NamesByLanguage,
  chance: Chance,
  wrap?: (text: string) => string,
  share?: number,
): string {
  const join = lang === 'ja' ? '' : ' ';
  return Array.from({ length: count }, () => sentence(lang, names, chance, wrap, share)).join(join);
}
