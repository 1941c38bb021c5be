/** What each name of an entity may stand for, and under which conditions: the alias table's words made rules. */
import { endsInCapital } from '../letters.ts';
import type { Capitals, Need } from '../names.ts';
import type { Entity, Name } from '../schema.ts';

/** How a name stands for its entity. One word of a person's name is short for it, whatever the table calls it. */
export function viaOf(entity: Pick<Entity, 'kind' | 'names'>, name: Name): Name['kind'] {
  if (entity.kind !== 'person' || name.kind !== 'full' || name.type === 'titled' || /[\s·・-]/.test(name.text))
    return name.kind;
  // Nobody in a cased script goes by one word; some tables prefer it all the same.
  if (isCased(name.text)) return 'short';
  const preferred = entity.names.find((other) => other.preferred && other.lang === name.lang);
  return preferred && /[\s·・]/.test(preferred.text) ? 'short' : name.kind;
}

/** What must be on the page before a name counts, by what the alias table says of it. Null: never alone. */
export function needOf(entity: Pick<Entity, 'kind' | 'names'>, name: Name): Need | null {
  // An adjective is not the state, and Paris is not France: the city has the better claim to its name.
  if (name.type === 'demonym' || name.type === 'metonym') return null;
  // Headline forms, and syllables such as 북 and 일 that are words of their own.
  if (name.type === 'headline' || [...name.text].length === 1) return 'headline';
  if (entity.kind === 'person') {
    if (viaOf(entity, name) === 'short') {
      // Chinese, Japanese and Korean have one spelling for one foreign surname: 普京, ブリンケン, 푸틴.
      return name.ambiguous || !/^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}ー]{2,}$/u.test(name.text)
        ? 'entity'
        : 'topic';
    }
    return name.ambiguous ? 'topic' : 'nothing';
  }
  if (!name.ambiguous) return 'nothing';
  // Without capitals, "the North" is any north: الشمال, ฝ่ายเหนือ.
  const isLoose = name.kind === 'short' || (name.type === 'variant' && name.evidence === 'knowledge');
  if (entity.kind === 'country' && isLoose && NO_CAPITALS.test(name.text)) return null;
  const seen = name.evidence === 'listed' || name.evidence === 'page';
  if (name.kind === 'acronym') return seen || name.type === 'name' ? 'nothing' : 'entity';
  const land = entity.kind === 'country' || entity.kind === 'place';
  if (name.type === 'name') return land && name.evidence === 'listed' ? 'nothing' : 'topic';
  return land && name.type === 'variant' && seen ? 'topic' : 'entity';
}

const NO_CAPITALS = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Thai}]/u;
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
/** Whether a text has capitals or could have them. */
export const isCased = (text: string) => text.toLowerCase() !== text.toUpperCase();

/** How capitals bind in a name, from how it is listed. */
export function capitalsOf(name: Name): Capitals {
  const plain = letters(name.text);
  if (!isCased(plain)) return 'any';
  const all = plain === plain.toUpperCase();
  if (all && (plain.length <= 3 || name.ambiguous)) return 'all';
  // German and English capitals mean something; a listed lower-case first letter asks for none, but "the north" is not the North.
  const first = plain[0] as string;
  if (first === first.toUpperCase()) return 'initial';
  return name.ambiguous && endsInCapital(name.text) ? 'some' : 'any';
}

/** Languages whose names are quoted everywhere. */
const QUOTED = ['en', 'id'];

/** Whether a page must be in the name's language for it to count; other names may be quoted in any. */
export function boundTo(entity: Pick<Entity, 'kind'>, name: Name, need: Need): boolean {
  const plain = letters(name.text);
  // Otan is NATO in French, and "I take" in Finnish.
  const isForeign = !QUOTED.includes(name.lang) && /\p{sc=Latn}/u.test(plain);
  const tiny = isCased(plain) && plain.length <= (isForeign ? 4 : 3) && !/\d/.test(name.text);
  // Kina is China in Danish, cinemas in Polish and henna in Turkish.
  const isLand = entity.kind === 'country' || entity.kind === 'place';
  const word = isLand && isCased(plain) && !name.text.includes(' ') && !QUOTED.includes(name.lang);
  // 在日 is Japanese for what is in Japan; in Chinese 在日常 begins so, and 在中国银行 is in a bank.
  const within = name.inner !== undefined;
  return name.ambiguous === true || need !== 'nothing' || tiny || word || within;
}
