import { describe, expect, it } from 'vitest';
import { packTopics } from '../../data/pack.ts';
import { check, type Placed, readTopicLines } from '../../data/packing/read.ts';
import { checkTopics } from '../../data/packing/topics.ts';
import { TOPIC_LANGUAGES, type Topic, topicSchema } from '../../lib/core/schema.ts';
import { foldStem, type PackedTopics, readTopics } from '../../lib/core/topics.ts';

/** Bytes of `topics.json` at most. */
const SIZE = 120_000;

const lexicon = await packTopics();
const lines = await readTopicLines();
const topicsOf = (text: string, lang: string, of: PackedTopics = lexicon) =>
  readTopics(of, text, lang).map(({ topic }) => topic);

/** A lexicon of one language. */
const made = (lang: string, words: Record<string, string>): PackedTopics => ({
  topics: Object.keys(words),
  weights: [],
  words: {
    [lang]: Object.values(words)
      .map((some) => some.split(',').map((word) => foldStem(word, lang)))
      .join('|'),
  },
});

describe('a stem is found', () => {
  it.each<[string, string, Record<string, string>, string, string[]]>([
    ['at a word’s beginning', 'en', { a: 'sanction' }, 'Sanctions, sanctioned', ['a', 'a']],
    ['not inside a word', 'en', { a: 'port' }, 'It was reported.', []],
    ['as a whole word where it says so', 'en', { a: 'train.' }, 'By train, not in training: a TRAIN.', ['a', 'a']],
    ['in two words, each from its beginning', 'en', { a: 'martial law' }, 'under martial laws', ['a']],
    ['across a hyphen and a line’s end', 'en', { a: 'live fire' }, 'live-fire and live\nfire', ['a', 'a']],
    ['not across a stop', 'en', { a: 'martial law' }, 'He is martial. Law is not.', []],
    ['the farthest first', 'en', { a: 'nuclear', b: 'nuclear test' }, 'a nuclear test, a nuclear arm', ['b', 'a']],
    ['once where two overlap', 'en', { a: 'joint military', b: 'military drill' }, 'joint military drills', ['a']],
    ['whatever its accents', 'fr', { a: 'état de siège' }, 'L’ÉTAT DE SIEGE', ['a']],
    ['whatever its width', 'en', { a: 'icbm' }, 'ＩＣＢＭ', ['a']],
    ['with ё or е', 'ru', { a: 'самолет' }, 'Самолёт, самолет', ['a', 'a']],
    ['behind Arabic clitics', 'ar', { a: 'عقوبات' }, 'والعقوبات للعقوبات بعقوبات', ['a', 'a', 'a']],
    ['behind them in each word', 'ar', { a: 'حقوق إنسان' }, 'وحقوق الإنسان', ['a']],
    ['behind Hebrew clitics', 'he', { a: 'סנקציות' }, 'הסנקציות, שבסנקציות', ['a', 'a']],
    ['not behind letters of another language', 'fa', { a: 'ملی' }, 'عملی', []],
    ['anywhere in Korean', 'ko', { a: '제재' }, '대북제재를', ['a']],
    ['with a space or without', 'ko', { a: '정상 회담' }, '정상회담과 정상 회담', ['a', 'a']],
    ['anywhere in Japanese', 'ja', { a: '制裁' }, '対北制裁決議', ['a']],
    ['in halfwidth Katakana', 'ja', { a: 'ミサイル' }, '弾道ﾐｻｲﾙ', ['a']],
    ['anywhere in Thai', 'th', { a: 'คว่ำบาตร' }, 'มาตรการคว่ำบาตรเกาหลี', ['a']],
    ['with its tones in Vietnamese', 'vi', { a: 'tên lửa' }, 'Tên lửa, ten lua, tên lừa', ['a']],
    ['as whole syllables in Vietnamese', 'vi', { a: 'tàu' }, 'tàu ngầm, tàuu', ['a']],
  ])('%s', (_, lang, words, text, topics) => {
    expect(topicsOf(text, lang, made(lang, words))).toEqual(topics);
  });

  it.each([
    ['plain text', 'en', 'no sanctions here', 3],
    ['behind a letter of two units', 'ko', '\u1100\u1161\u11a8제재', 3],
    ['behind accents', 'fr', 'élève, sanction', 7],
    ['behind a soft hyphen', 'en', 'a\u00adb sanctions', 4],
    ['behind a clitic', 'ar', 'والعقوبات', 3],
  ])('where it stands in the text as given: %s', (_, lang, text, at) => {
    const words = { ko: '제재', ar: 'عقوبات' }[lang] ?? 'sanction';
    expect(readTopics(made(lang, { a: words }), text, lang)).toEqual([{ topic: 'a', at }]);
  });
});

describe('the language', () => {
  it.each([
    ['of a region', 'ko-KR', '대북제재'],
    ['of either script', 'zh-Hant', '聯合國制裁'],
    ['under an old tag', 'in', 'sanksi PBB'],
    ['by its script where nobody says', '', 'Совет ввёл санкции'],
    ['by its words where scripts are shared', '', 'Dewan Keamanan memperketat sanksi atas peluncuran rudal'],
    ['by its script where we have no words for it', 'jv', 'Sanksi PBB amarga rudal'],
  ])('is read %s', (_, lang, text) => expect(topicsOf(text, lang)).toContain('sanctions'));
  it('is not guessed where no letter says anything', () => expect(topicsOf('2024: 7.', '')).toEqual([]));
});

describe('the lexicon', () => {
  const SENTENCES: Record<string, [string, string[]][]> = {
    en: [
      ['North Korea fired an intercontinental ballistic missile.', ['icbm', 'ballistic', 'missile']],
      ['Russia vetoed the resolution on sanctions.', ['veto', 'resolution', 'sanctions']],
      ['He was training staff for a trainer company.', []],
      ['A South Korean warship sank.', ['warship']],
    ],
    id: [
      ['Rusia memveto resolusi tentang sanksi.', ['veto', 'resolution', 'sanctions']],
      ['Satelit itu diluncurkan dengan roket.', ['satellite', 'launch', 'rocket']],
      ['Hal itu menunjukkan pekerjaan rumah.', []],
    ],
    ko: [
      ['북한이 대륙간탄도미사일을 발사했다.', ['icbm', 'ballistic', 'missile', 'launch']],
      ['국회는 계엄 해제 결의안을 통과시켰다.', ['parliament', 'martial-law', 'resolution']],
      ['앞으로 배포로 이어진다', []],
    ],
    ja: [
      ['北朝鮮が弾道ミサイルを発射した。', ['ballistic', 'missile', 'launch']],
      ['外相は制裁決議を求めた。', ['foreign-minister', 'sanctions', 'resolution']],
      ['ステロイドとウランバートル', []],
    ],
    zh: [
      ['朝鲜发射弹道导弹', ['launch', 'ballistic', 'missile']],
      ['北韓發射彈道飛彈', ['launch', 'ballistic', 'missile']],
      ['俄罗斯否决了制裁决议', ['veto', 'sanctions', 'resolution']],
    ],
    ru: [
      ['Россия наложила вето на резолюцию о санкциях.', ['veto', 'resolution', 'sanctions']],
      ['Министр иностранных дел прибыл с визитом.', ['foreign-minister', 'visit']],
      ['Он сказал про это.', []],
    ],
    ar: [
      ['استخدمت روسيا الفيتو ضد العقوبات', ['veto', 'sanctions']],
      ['وأطلقت صاروخا باليستيا عابرا للقارات', ['launch', 'missile', 'ballistic', 'icbm']],
      ['هو دوما هنا', []],
    ],
    ms: [['Rusia memveto resolusi mengenai sekatan.', ['veto', 'resolution', 'sanctions']]],
    uk: [['Росія наклала вето на резолюцію про санкції.', ['veto', 'resolution', 'sanctions']]],
    fa: [
      ['روسیه قطعنامه را وتو کرد', ['resolution', 'veto']],
      ['موشک‌های بالستیک', ['missile', 'ballistic']],
    ],
    he: [['רוסיה הטילה וטו על הסנקציות', ['veto', 'sanctions']]],
    tr: [['Rusya yaptırım kararını veto etti, füzeler fırlatıldı.', ['sanctions', 'veto', 'missile', 'launch']]],
    de: [
      ['Der Gipfel verurteilte die Sanktionen und den Atomtest.', ['summit', 'condemn', 'sanctions', 'nuclear-test']],
    ],
    fr: [
      ['Le sommet a levé les sanctions après l’armistice.', ['summit', 'sanctions', 'ceasefire']],
      ['Il est en train de partir.', []],
    ],
    es: [['La cumbre habló de sanciones y misiles balísticos.', ['summit', 'sanctions', 'missile', 'ballistic']]],
    pt: [['A cimeira falou de sanções e de mísseis.', ['summit', 'sanctions', 'missile']]],
    it: [
      [
        'Il vertice ha discusso delle sanzioni e dei missili balistici.',
        ['summit', 'sanctions', 'missile', 'ballistic'],
      ],
    ],
    nl: [['De sancties na de kernproef en de raket', ['sanctions', 'nuclear-test', 'missile']]],
    pl: [['Szczyt NATO w sprawie sankcji i rakiet', ['summit', 'sanctions', 'missile']]],
    cs: [
      ['Summit o sankcích a raketách', ['summit', 'sanctions', 'missile']],
      ['Spojené státy', []],
    ],
    vi: [
      ['Nga phủ quyết nghị quyết về tên lửa đạn đạo.', ['veto', 'resolution', 'missile', 'ballistic']],
      ['Ten lua', []],
    ],
    th: [['การประชุมสุดยอดเรื่องขีปนาวุธและนิวเคลียร์', ['summit', 'missile', 'nuclear']]],
    hi: [['रूस ने प्रतिबंध और परमाणु परीक्षण पर वीटो किया', ['sanctions', 'nuclear-test', 'veto']]],
  };
  it('is tried in every language', () => expect(Object.keys(SENTENCES).sort()).toEqual([...TOPIC_LANGUAGES].sort()));
  describe.each(Object.entries(SENTENCES))('in %s', (lang, sentences) => {
    it.each(sentences)('%s', (text, topics) => expect(topicsOf(text, lang)).toEqual(topics));
  });

  it('fits the extension', () => expect(Buffer.byteLength(JSON.stringify(lexicon))).toBeLessThanOrEqual(SIZE));
  it('has every topic in every language', () => {
    for (const { value } of lines) expect(Object.keys(value.words), value.topic).toEqual([...TOPIC_LANGUAGES]);
  });
  it('finds each of its words for its own topic', () => {
    const lost = lines.flatMap(({ value: { topic, words } }) =>
      TOPIC_LANGUAGES.flatMap((lang) =>
        words[lang]
          .filter((word) => topicsOf(word.replaceAll('.', ''), lang).join() !== topic)
          .map((word) => `${topic} ${lang} ${word}: ${topicsOf(word.replaceAll('.', ''), lang)}`),
      ),
    );
    expect(lost).toEqual([]);
  });
  it('has no word that another of its topic finds already', () => {
    const idle = lines.flatMap(({ value: { topic, words } }) =>
      TOPIC_LANGUAGES.flatMap((lang) => {
        const stems = words[lang].map((word) => foldStem(word, lang));
        return stems
          .filter((one) => stems.some((other) => other !== one && !other.endsWith('.') && one.startsWith(other)))
          .map((stem) => `${topic} ${lang} ${stem}`);
      }),
    );
    expect(idle.filter((row) => !row.includes(' vi '))).toEqual([]);
  });
});

describe('a fault in data/topics.jsonl is named with file, line and what to do', () => {
  const words = Object.fromEntries(TOPIC_LANGUAGES.map((lang) => [lang, ['sanction']])) as Topic['words'];
  it.each([
    ['a language missing', { ...words, ko: undefined }, /data\/topics\.jsonl:7: words\.ko is missing/],
    ['no word', { ...words, en: [] }, /:7: words\.en: /],
    ['a capital', { ...words, en: ['Veto'] }, /:7: words\.en\[0\]: is not in lower case/],
    ['a letter in pieces', { ...words, en: ['e\u0301tat'] }, /:7: words\.en\[0\]: is not in lower case and composed/],
    ['two letters', { ...words, en: ['un'] }, /:7: words\.en\[0\]: is too short/],
    ['one character', { ...words, ja: ['核'] }, /:7: words\.ja\[0\]: is too short/],
    ['a sign', { ...words, en: ['a|b'] }, /:7: words\.en\[0\]: is not a stem/],
  ])('%s', (_, faulty, sentence) => {
    const text = JSON.stringify({ topic: 'a', words: faulty });
    expect(() => check(topicSchema, text, 'data/topics.jsonl', 7)).toThrow(sentence);
  });

  const placed = (topic: string, line: number, en: string[]): Placed<Topic> => ({
    value: { topic, words: { ...words, en } },
    file: 'data/topics.jsonl',
    line,
  });
  it('a topic twice', () => {
    expect(() => checkTopics([placed('a', 1, ['one']), placed('a', 2, ['two'])])).toThrow(
      /data\/topics\.jsonl:2: topic a stands already at data\/topics\.jsonl:1/,
    );
  });
  it('a word under two', () => {
    const two = placed('b', 2, ['été']);
    for (const lang of TOPIC_LANGUAGES) if (lang !== 'en') two.value.words[lang] = ['other'];
    expect(() => checkTopics([placed('a', 1, ['ete']), two])).toThrow(
      /data\/topics\.jsonl:2: "été" \(en\) stands for a already at data\/topics\.jsonl:1/,
    );
  });
});
