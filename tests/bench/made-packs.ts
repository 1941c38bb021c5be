/** Packs of any size for tests and benchmark: invented people and organisations in five languages. */
import type { Entity, Name } from '../../lib/core/schema.ts';
import { chance } from './random.ts';

type Lang = 'en' | 'id' | 'ko' | 'ru' | 'ar';

/** Syllables of each language, of which words are made; capitals where it has them. */
const SYLLABLES: Record<Lang, string[]> = {
  en: 'bar ben cal dor el fen gar hol in jor kel lan mar nor os par quin ros sel tor ul van wes yor zan'.split(' '),
  id: 'ba bu ci da di ga gu ha hi ja ju ka ku la lu ma mu na nu pa ra ri sa su ta ti wa wi ya yu'.split(' '),
  ko: [
    ...'가강건경고광규기나남달대도동라로마명무민박범보빈서석선성소수승시아안애연영예오용우원유은의인일재정제조종주준지진창철초춘태하학한해현형호홍화환효훈희',
  ],
  ru: 'ба ве го да жи зо ка ле ми но по ру са та фе ха ши'.split(' '),
  ar: 'با تا جا حا دا را زا سا شا صا طا عا فا قا كا لا ما نا ها يا بي تو جي دو ري سو مي نو'.split(' '),
};
/** How many names of a hundred are in each language; the others are English. */
const SHARES: [Lang, number][] = [
  ['id', 15],
  ['ru', 10],
  ['ko', 10],
  ['ar', 10],
];

/** First names that a language has; the first of them are borne by most. */
const FIRST_NAMES = 3000;

const capitalised = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);

/**
 * So many entities, each with one name that no other of them has; three in four are people with a
 * first name that many share. Always the same ones for the same number.
 */
export function madeEntities(count: number, prefix = 'made'): Entity[] {
  const random = chance(11);
  const word = (lang: Lang, least: number, most: number) =>
    capitalised(
      Array.from({ length: least + random.below(most - least + 1) }, () => random.pick(SYLLABLES[lang])).join(''),
    );
  const firstNames = Object.fromEntries(
    (Object.keys(SYLLABLES) as Lang[]).map((lang) => [
      lang,
      Array.from({ length: FIRST_NAMES }, () => (lang === 'ko' ? '' : word(lang, 2, 3))),
    ]),
  ) as Record<Lang, string[]>;
  const languageAt = (at: number): Lang => {
    let left = at % 100;
    for (const [lang, share] of SHARES) {
      if (left < share) return lang;
      left -= share;
    }
    return 'en';
  };
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at): Entity => {
    const lang = languageAt(at);
    const isPerson = at % 4 !== 3;
    let text = '';
    do {
      // The product of two is small more often than not: few first names are common.
      const first = firstNames[lang][Math.floor((random.below(FIRST_NAMES) * random.below(FIRST_NAMES)) / FIRST_NAMES)];
      if (lang === 'ko') text = isPerson ? word('ko', 3, 3) : word('ko', 4, 6);
      else text = isPerson ? `${first} ${word(lang, 2, 4)}` : word(lang, 3, 5);
    } while (taken.has(text));
    taken.add(text);
    const name: Name = { text, lang, kind: 'full', type: 'name', evidence: 'listed', preferred: true };
    const id = `${prefix}-${at}`;
    return { id, kind: isPerson ? 'person' : 'organisation', gloss: { en: id, id }, names: [name] };
  });
}
