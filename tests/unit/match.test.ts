import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, type SmallEntity, smallSpotter } from './spotters.ts';

const KOREA: SmallEntity[] = [
  ['kim', 'person', 'Kim Jong Un', 'Kim Jong-un', ['Kim', { kind: 'short', type: 'short', ambiguous: true }]],
  ['nk', 'country', 'North Korea', ['Korut', { lang: 'id', kind: 'acronym', type: 'abbreviation' }]],
  ['peninsula', 'place', 'Korean Peninsula'],
  ['ru', 'country', 'Russia', ['Rusia', { lang: 'id' }]],
  [
    'us',
    'country',
    ['US', { kind: 'acronym', type: 'abbreviation', ambiguous: true }],
    'U.S.',
    ['AS', { lang: 'id', kind: 'acronym', type: 'abbreviation', ambiguous: true }],
  ],
  ['un', 'organisation', ['UN', { kind: 'acronym', type: 'abbreviation', ambiguous: true }]],
  ['unsc', 'organisation', 'UN Security Council'],
  ['nato', 'organisation', ['NATO', { kind: 'acronym' }]],
];

/** [text, language, what is found] */
type Case = [text: string, lang: string, ...found: string[]];
const table = (spotter: ReturnType<typeof smallSpotter>, cases: Case[]) =>
  it.each(cases)('%s (%s)', (text, lang, ...expected) => {
    expect(found(spotter, text, lang)).toEqual(expected);
  });

describe('leftmost-longest on word edges', () => {
  table(smallSpotter(KOREA), [
    ['The UN Security Council met', 'en', 'UN Security Council=unsc'],
    ['the UN met the UN Security Council', 'en', 'UN=un', 'UN Security Council=unsc'],
    ['Kim Jong Un spoke', 'en', 'Kim Jong Un=kim'],
    ['NATOs and NATO', 'en', 'NATO=nato'],
    ['Russian, Russias, Belarussia', 'en'],
    ['North Koreans', 'en'],
    ['North Korea', 'en', 'North Korea=nk'],
    ['', 'en'],
    ['North', 'en'],
  ]);
});

describe('ways to write one name', () => {
  table(smallSpotter(KOREA), [
    ['Kim Jong-un', 'en', 'Kim Jong-un=kim'],
    ['Kim Jong Un', 'en', 'Kim Jong Un=kim'],
    ['Kim Jongun', 'en', 'Kim Jongun=kim'],
    ['Kim\u00a0Jong\u00a0Un', 'en', 'Kim\u00a0Jong\u00a0Un=kim'],
    ['Kim\n   Jong\tUn', 'en', 'Kim\n   Jong\tUn=kim'],
    ['KIM JONG UN SPOKE', 'en', 'KIM JONG UN=kim'],
    ['North Ko\u00adrea', 'en', 'North Ko\u00adrea=nk'],
    ['North\u200b Korea', 'en', 'North\u200b Korea=nk'],
    ['ＮＡＴＯ', 'en', 'ＮＡＴＯ=nato'],
    ['“NATO’s aims”', 'en', 'NATO=nato'],
    ['U.S. and U.S, U.S', 'en', 'U.S.=us', 'U.S=us', 'U.S=us'],
  ]);
  const accents = smallSpotter([
    ['ci', 'country', 'Côte d’Ivoire'],
    ['zelensky', 'person', 'Зелёный Друг'],
  ]);
  table(accents, [
    ['Co\u0302te d\u2019Ivoire', 'en', 'Co\u0302te d\u2019Ivoire=ci'],
    ["Côte d'Ivoire", 'en', "Côte d'Ivoire=ci"],
    ['Зеленый Друг', 'ru', 'Зеленый Друг=zelensky'],
  ]);
});

describe('capitals', () => {
  table(smallSpotter(KOREA), [
    ['join us, as the un did', 'en'],
    ['CONTACT US TODAY OR LATER', 'en'],
    ['the US said', 'en', 'US=us'],
    ['kata AS', 'id', 'AS=us'],
    ['sama as dan As', 'id'],
    ['russia is far from Oslo', 'en'],
    ['hari ini korea, russia bertemu', 'id', 'russia=ru'],
  ]);
});

describe('an acronym counts in its own languages only', () => {
  table(smallSpotter(KOREA), [
    ['AS Roma', 'it'],
    ['pertemuan AS-Rusia', 'id', 'AS=us', 'Rusia=ru'],
    ['the AS grade', 'en'],
  ]);
});

describe('hyphens and clitics', () => {
  table(smallSpotter(KOREA), [
    ['Rusia-Korut', 'id', 'Rusia=ru', 'Korut=nk'],
    ['NATO-nya', 'id', 'NATO=nato'],
    ['pro-Rusia', 'id', 'Rusia=ru'],
    ['Korutnya', 'id', 'Korut=nk'],
  ]);
});

describe('scripts', () => {
  const spotter = smallSpotter(
    [
      [
        'nato',
        'organisation',
        ['나토', { lang: 'ko' }],
        ['ناتو', { lang: 'ar' }],
        ['НАТО', { lang: 'ru', kind: 'acronym' }],
      ],
      ['pyongyang', 'place', ['평양', { lang: 'ko' }]],
      ['russia', 'country', ['ロシア', { lang: 'ja' }], ['Россия', { lang: 'ru' }]],
      ['japan', 'country', ['日本', { lang: 'ja' }]],
      ['putin', 'person', ['Владимир Путин', { lang: 'ru' }]],
    ],
    { japan: ['東日本'], pyongyang: ['태평양'] },
  );
  table(spotter, [
    ['나토가 말했다', 'ko', '나토=nato'],
    ['나토군은 나토에서는', 'ko', '나토=nato', '나토=nato'],
    ['미나토에서', 'ko'],
    ['태평양에서 평양은', 'ko', '평양=pyongyang'],
    ['ロシアはプロシアではない', 'ja', 'ロシア=russia'],
    ['東日本大震災と日本政府', 'ja', '日本=japan'],
    ['وناتو قال', 'ar', 'ناتو=nato'],
    ['Владимира и Владимир Путина', 'ru', 'Владимир Путина=putin'],
    ['в России', 'ru', 'России=russia'],
    ['NATO 나토 НАТО', 'en', '나토=nato', 'НАТО=nato'],
    // In a page of another language, too.
    ['«나토에서는 미나토»', 'en', '나토=nato'],
    ['東日本大震災と日本政府', 'de', '日本=japan'],
  ]);
});

describe('states in one letter each', () => {
  const letter = (text: string, lang: string): [string, Partial<import('../../lib/core/schema.ts').Name>] => [
    text,
    { lang, kind: 'short', type: 'headline', ...(text !== '米' && { ambiguous: true as const }) },
  ];
  const spotter = smallSpotter([
    ['us', 'country', ['미국', { lang: 'ko' }], ['米国', { lang: 'ja' }], letter('미', 'ko'), letter('米', 'ja')],
    ['kr', 'country', ['한국', { lang: 'ko' }], ['韓国', { lang: 'ja' }], letter('한', 'ko'), letter('韓', 'ja')],
    ['jp', 'country', ['일본', { lang: 'ko' }], ['日本', { lang: 'ja' }], letter('일', 'ko'), letter('日', 'ja')],
    ['ru', 'country', ['ロシア', { lang: 'ja' }], letter('ロ', 'ja')],
  ]);
  table(spotter, [
    ['미국은 한미 동맹을', 'ko', '미국=us', '한=kr', '미=us'],
    ['미국은 한·미·일 회담', 'ko', '미국=us', '한=kr', '미=us', '일=jp'],
    ['미국은 한미연합훈련', 'ko', '미국=us', '한=kr', '미=us'],
    ['한미 동맹을', 'ko', '한=kr', '미=us'],
    ['남북 대화', 'ko'],
    ['미국은 미일년', 'ko', '미국=us'],
    ['미국은 일이 많다', 'ko', '미국=us'],
    ['日本と日米韓の会談', 'ja', '日本=jp', '日=jp', '米=us', '韓=kr'],
    ['ロシアと米ロの会談', 'ja', 'ロシア=ru', '米=us', 'ロ=ru'],
    ['ロシアは米ロサンゼルスと', 'ja', 'ロシア=ru'],
    ['ロシアと日米ロボット', 'ja', 'ロシア=ru', '日=jp', '米=us'],
    ['日本、米、韓国', 'ja', '日本=jp', '韓国=kr'],
    ['米国は米、と言う', 'ja', '米国=us', '米=us'],
    ['米国は米を買う', 'ja', '米国=us'],
    // One that is a word of its own never stands alone: "while at it".
    ['日本は日、と言う', 'ja', '日本=jp'],
  ]);
});

describe('titles', () => {
  const spotter = smallSpotter([
    ['dept', 'organisation', 'State Department'],
    [
      'miller',
      'person',
      ['Matthew Miller', { ambiguous: true }],
      ['State Department spokesman Matthew Miller', { type: 'titled' }],
    ],
  ]);
  table(spotter, [
    ['Matthew Miller sang', 'en'],
    ['said State Department spokesman Matthew Miller.', 'en', 'State Department=dept', 'Matthew Miller=miller'],
  ]);
});

describe('lookalikes keep shorter names out', () => {
  const spotter = smallSpotter([['dc', 'place', ['Washington', { ambiguous: true }]]], {
    dc: ['Washington Post', 'Denzel Washington'],
  });
  table(spotter, [
    ['the Washington Post said', 'en'],
    ['Denzel Washington', 'en'],
    ['in Washington on Friday', 'en', 'Washington=dc'],
    ['He met MaliVai Washington there', 'en'],
    ['“Washington decides,” he said. Washington did.', 'en', 'Washington=dc', 'Washington=dc'],
  ]);
});

describe('lookalikes are read with their capitals', () => {
  const spotter = smallSpotter(
    [
      ['house', 'organisation', ['White House', { type: 'official' }]],
      ['us', 'country', ['US', { kind: 'acronym' }], ['U.S.', { kind: 'acronym' }]],
      ['ru', 'country', 'Russia'],
    ],
    { house: ['a white house', 'White House farm'], us: ['US Steel', 'U.S. Steel', 'US-Open'], ru: ['Russia Today'] },
  );
  table(spotter, [
    ['A White House aide met a White House guest', 'en', 'White House=house', 'White House=house'],
    ['in a White\nHouse ceremony', 'en', 'White\nHouse=house'],
    ['he lived in a white house then', 'en'],
    ['the white house said so', 'en', 'white house=house'],
    ['Grown on White House farm, on White House Farm', 'en'],
    ['Tariffs on US steel, on U.S. steel', 'en', 'US=us', 'U.S.=us'],
    ['He sold US Steel and U.S. Steel', 'en'],
    ['The US-Open final', 'en'],
    ['A protest in Russia today', 'en', 'Russia=ru'],
    ['A report by Russia Today', 'en'],
    // Without any capitals nobody can tell, and silence is better.
    ['a report by russia today', 'en'],
  ]);
});

describe('whatever the text', () => {
  const spotter = smallSpotter(KOREA);
  const piece = fc.constantFrom(
    'Kim Jong Un',
    'Kim',
    'NATO',
    'US',
    'North Korea',
    ' ',
    '. ',
    '-',
    '\u00ad',
    '\u0301',
    'İ',
    '김',
    '\ud83d\ude00',
    'a',
    '\n\n',
  );
  const text = fc.oneof(
    fc.array(piece).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('mentions are in order, do not overlap, and lie inside it', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const { start, end } of spotter.spot(input, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          last = end;
        }
      }),
    );
  });

  it('a full name between spaces is always found', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const input = `${before} \n\nKim Jong Un\n\n ${after}`;
        const at = before.length + 3;
        expect(spotter.spot(input, 'en').some(({ start, entity }) => start === at && entity === 'kim')).toBe(true);
      }),
    );
  });
});
