/**
 * How entities stand to each other. A relation is written once, in the file of the entity that it
 * begins at ("kim-jong-un leader-of north-korea"), and reads from both ends: "leader of North Korea"
 * on one card, "led by Kim Jong Un" on the other.
 */
import type { Kind, NoteLanguage } from './schema.ts';

interface Reading {
  /** Kinds of entity that it may begin at, and end at. */
  from: readonly Kind[];
  to: readonly Kind[];
  /** Words before the name at the other end: read from where it begins, and from where it ends. */
  words: Record<NoteLanguage, readonly [onward: string, back: string]>;
}

const PERSON: readonly Kind[] = ['person'];
const PLACE: readonly Kind[] = ['place'];
const COUNTRY: readonly Kind[] = ['country'];
const BODY: readonly Kind[] = ['organisation'];
const PAPER: readonly Kind[] = ['publication'];
const PACT: readonly Kind[] = ['agreement'];
const WEAPON: readonly Kind[] = ['weapon'];

/** Every kind of relation, and how it reads. */
export const READINGS = {
  'leader-of': {
    from: PERSON,
    to: [...COUNTRY, ...BODY],
    words: { en: ['leader of', 'led by'], id: ['pemimpin', 'dipimpin oleh'] },
  },
  'foreign-minister-of': {
    from: PERSON,
    to: COUNTRY,
    words: { en: ['foreign minister of', 'foreign minister:'], id: ['menteri luar negeri', 'menteri luar negeri:'] },
  },
  'minister-of': {
    from: PERSON,
    to: COUNTRY,
    words: { en: ['minister in', 'minister:'], id: ['menteri di', 'menteri:'] },
  },
  'commander-of': {
    from: PERSON,
    to: [...COUNTRY, ...BODY],
    words: { en: ['military head of', 'military head:'], id: ['pemimpin militer', 'pemimpin militer:'] },
  },
  'spokesperson-of': {
    from: PERSON,
    to: [...COUNTRY, ...BODY],
    words: { en: ['spokesperson of', 'spokesperson:'], id: ['juru bicara', 'juru bicara:'] },
  },
  'official-of': {
    from: PERSON,
    to: [...COUNTRY, ...BODY],
    words: { en: ['official of', 'official:'], id: ['pejabat', 'pejabat:'] },
  },
  'parent-of': { from: PERSON, to: PERSON, words: { en: ['parent of', 'child of'], id: ['orang tua', 'anak'] } },
  'member-of': {
    from: [...COUNTRY, ...BODY],
    to: BODY,
    words: { en: ['member of', 'member:'], id: ['anggota', 'anggota:'] },
  },
  'permanent-member-of': {
    from: COUNTRY,
    to: BODY,
    words: { en: ['permanent member of', 'permanent member:'], id: ['anggota tetap', 'anggota tetap:'] },
  },
  'partner-of': { from: COUNTRY, to: BODY, words: { en: ['partner of', 'partner:'], id: ['mitra', 'mitra:'] } },
  'party-to': {
    from: COUNTRY,
    to: PACT,
    words: { en: ['party to', 'party:'], id: ['pihak dalam', 'pihak:'] },
  },
  'capital-of': { from: PLACE, to: COUNTRY, words: { en: ['capital of', 'capital:'], id: ['ibu kota', 'ibu kota:'] } },
  'seat-of': {
    from: PLACE,
    to: BODY,
    words: { en: ['seat of', 'seated in'], id: ['tempat kedudukan', 'berkedudukan di'] },
  },
  'part-of': {
    from: [...PLACE, ...COUNTRY, ...BODY],
    to: [...PLACE, ...COUNTRY, ...BODY],
    words: { en: ['part of', 'part of it:'], id: ['bagian dari', 'bagiannya:'] },
  },
  'annexed-by': {
    from: PLACE,
    to: COUNTRY,
    words: { en: ['annexed by', 'annexed'], id: ['dianeksasi', 'menganeksasi'] },
  },
  'organ-of': {
    from: [...BODY, ...PAPER],
    to: [...COUNTRY, ...BODY],
    words: { en: ['organ of', 'organ:'], id: ['lembaga', 'lembaga:'] },
  },
  'ruling-party-of': {
    from: BODY,
    to: COUNTRY,
    words: { en: ['ruling party of', 'ruled by'], id: ['partai penguasa', 'dikuasai partai'] },
  },
  'state-news-agency-of': {
    from: BODY,
    to: COUNTRY,
    words: {
      en: ['state news agency of', 'state news agency:'],
      id: ['kantor berita negara', 'kantor berita negara:'],
    },
  },
  'news-outlet-of': {
    from: [...BODY, ...PAPER],
    to: COUNTRY,
    words: { en: ['news outlet of', 'news outlet:'], id: ['media berita', 'media berita:'] },
  },
  'resolution-of': {
    from: PACT,
    to: BODY,
    words: { en: ['resolution of', 'resolution:'], id: ['resolusi', 'resolusi:'] },
  },
  'weapon-of': { from: WEAPON, to: COUNTRY, words: { en: ['weapon of', 'weapon:'], id: ['senjata', 'senjata:'] } },
  'successor-of': {
    from: [...COUNTRY, ...BODY],
    to: [...COUNTRY, ...BODY],
    words: { en: ['successor of', 'succeeded by'], id: ['penerus', 'diteruskan oleh'] },
  },
} as const satisfies Record<string, Reading>;

export type RelationKind = keyof typeof READINGS;
export const RELATION_KINDS = Object.keys(READINGS) as RelationKind[];

/** The words of a relation as one of its ends reads it: `onward` where it begins, `back` where it ends. */
export function readingOf(kind: RelationKind, end: 'onward' | 'back', lang: NoteLanguage): string {
  return READINGS[kind].words[lang][end === 'onward' ? 0 : 1];
}

/** Why a relation of this kind cannot join entities of these kinds; `null` where it can. */
export function misfit(kind: RelationKind, from: Kind, to: Kind): string | null {
  const reading: Reading = READINGS[kind];
  if (!reading.from.includes(from)) return `${kind} begins at no ${from}`;
  return reading.to.includes(to) ? null : `${kind} ends at no ${to}`;
}
