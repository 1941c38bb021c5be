import { describe, expect, it } from 'vitest';
import { candidates, chooseNotes, laterNotes, RANKERS, type Ranker } from '../../lib/core/rank.ts';
import type { PackedNote, PageBrief } from '../../lib/core/types.ts';
import { note, on, page } from './small-corpus.ts';

const mentions = (...ids: string[]) => ids.map((entity, at) => ({ entity, count: ids.length - at }));
const FILLER = 'Officials in the region spoke of a long summer, of harvests and of ferries that run late.';

interface Case {
  notes: PackedNote[];
  page: PageBrief;
  entity?: string;
  ranker?: Ranker;
  limit?: number;
}
const chosen = ({ notes, page: asked, entity, ranker, limit = 5 }: Case) =>
  chooseNotes(notes, { page: asked, entity, ranker, limit });
const idsOf = (given: Case) => chosen(given).map((choice) => choice.note.id);

describe('related to the article first', () => {
  const shells = note('shells', '2024-01-10', 'Russia bought artillery shells through a trading firm.', ['russia']);
  const grain = note('grain', '2024-01-10', 'Russia left the agreement on grain exports by sea.', ['russia']);
  const tariff = note('tariff', '2024-01-10', 'Russia raised a tariff on cars.', ['russia', 'nato']);

  it.each<[string, Case, string]>([
    [
      'by words of the title',
      { notes: [grain, shells], page: page({ title: 'More artillery shells arrive' }), entity: 'russia' },
      'shells',
    ],
    [
      'by words of the text',
      { notes: [shells, grain], page: page({ text: `Grain ships left port. ${FILLER}` }), entity: 'russia' },
      'grain',
    ],
    [
      'by the title before the text',
      {
        notes: [grain, shells],
        page: page({ title: 'Artillery shells', text: `A word on grain exports too. ${FILLER}` }),
        entity: 'russia',
      },
      'shells',
    ],
    [
      'by words of one root',
      { notes: [grain, shells], page: page({ text: 'Firms were trading in shell casings.' }), entity: 'russia' },
      'shells',
    ],
    [
      'by entities that both share',
      {
        notes: [grain, tariff, shells],
        page: page({ text: FILLER, mentions: mentions('russia', 'nato') }),
        entity: 'russia',
      },
      'tariff',
    ],
    [
      'on a page in a language that no note has, by entities alone',
      {
        notes: [grain, tariff, shells],
        page: page({ text: '러시아와 나토가 맞섰다', lang: 'ko', mentions: mentions('russia', 'nato') }),
        entity: 'russia',
      },
      'tariff',
    ],
  ])('%s', (_, given, first) => {
    expect(idsOf(given)[0]).toBe(first);
  });

  it('by its Indonesian text on an Indonesian page, whatever language the page declares', () => {
    const id = (name: string, text: string) =>
      note(name, '2024-01-10', 'Something.', ['russia'], { text: { en: 'Something.', id: text } });
    const notes = [
      id('gandum', 'Rusia keluar dari kesepakatan ekspor gandum.'),
      id('peluru', 'Rusia membeli peluru artileri lewat sebuah perusahaan dagang di pelabuhan.'),
    ];
    for (const lang of ['id', 'en', '']) {
      const text = 'Pembelian itu dibantah oleh juru bicara; peluru tak disebut lagi.';
      expect(idsOf({ notes, page: page({ text, lang }), entity: 'russia' })[0]).toBe('peluru');
    }
  });
});

describe('about the entity asked for', () => {
  const named = (...entities: string[]) => note(entities.join('-'), '2024-01-10', 'The talks went on.', entities);
  const claimed = note('claimed', '2024-01-10', 'The talks went on.', ['kcna', 'russia'], { claim: { by: ['nato'] } });

  it.each<[string, PackedNote[], string[]]>([
    [
      'named first before named last',
      [named('russia', 'kcna', 'nato'), named('nato', 'kcna', 'russia')],
      ['nato-kcna-russia', 'russia-kcna-nato'],
    ],
    ['its own claims count as about it', [named('russia', 'kcna', 'nato'), claimed], ['claimed', 'russia-kcna-nato']],
  ])('%s', (_, notes, expected) => {
    expect(idsOf({ notes, page: page(), entity: 'nato' })).toEqual(expected);
  });
});

describe('known by the article’s date', () => {
  const text = `The fleet sailed. ${FILLER}`;
  const fleet = (id: string, date: string) =>
    note(id, date, 'Admirals discussed how to pay for a joint fleet in northern waters.', ['nato']);
  const dull = (id: string, date: string) => note(id, date, 'A building was repainted.', ['nato']);

  it.each<[string, string | null, PackedNote[], string[]]>([
    [
      'a later note never, however related',
      '2024-07-13',
      [fleet('later', '2024-07-14'), dull('known', '1999')],
      ['known'],
    ],
    [
      'the article’s own day is known',
      '2024-07-13',
      [dull('old', '1999'), fleet('same', '2024-07-13')],
      ['same', 'old'],
    ],
    [
      'a month that the article lies in is not later',
      '2024-07-13',
      [dull('old', '1999'), fleet('month', '2024-07')],
      ['month', 'old'],
    ],
    ['the month after is', '2024-07-13', [fleet('next', '2024-08'), dull('old', '1999')], ['old']],
    ['the year after is', '2024-07-13', [fleet('next', '2025'), dull('old', '1999')], ['old']],
    [
      'an article known to the month ends with it',
      '2024-07',
      [fleet('in', '2024-07-31'), fleet('after', '2024-08-01')],
      ['in'],
    ],
    ['without a date nothing is later', null, [dull('old', '1999'), fleet('new', '2030')], ['new', 'old']],
    ['the nearer of two alike', '2024-07-13', [dull('far', '2004-07-01'), dull('near', '2024-05-01')], ['near', 'far']],
    [
      'without a date the newer of two alike',
      null,
      [dull('far', '2004-07-01'), dull('near', '2024-05-01')],
      ['near', 'far'],
    ],
  ])('%s', (_, date, notes, expected) => {
    expect(idsOf({ notes, page: page({ text, date: date ? on(date) : null }), entity: 'nato' })).toEqual(expected);
  });

  it('not even when there is no other', () => {
    expect(idsOf({ notes: [fleet('later', '2025')], page: page({ date: on('2024') }), entity: 'nato' })).toEqual([]);
  });

  it('later ones by themselves: those that bear on it, oldest first', () => {
    const notes = [fleet('b', '2026'), dull('x', '2025'), fleet('a', '2025-01-02'), fleet('known', '2024')];
    const asked = page({ text: `A joint fleet of admirals. ${FILLER}`, date: on('2024-07-13') });
    expect(laterNotes(notes, { page: asked, entity: 'nato', limit: 2 }).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('not what the page just said', () => {
  const retold = note('retold', '2024-07-12', 'Both ministers signed a customs accord in the harbour town.', ['nato']);
  const background = note('background', '2024-03-01', 'Ministers had argued over customs fees since spring.', ['nato']);
  const saidOnce = `In the harbour town both ministers signed the customs accord. ${FILLER}`;
  // The same words, but never together.
  const scattered = [
    `Both sides spoke of the harbour. ${FILLER.repeat(4)}`,
    `A town was named. ${FILLER.repeat(4)}`,
    `Ministers left. ${FILLER.repeat(4)}`,
    `Customs rose; nobody signed an accord.`,
  ].join(' ');

  it.each<[string, PageBrief, string]>([
    [
      'what a passage of the page says goes down',
      page({ title: 'Customs accord', text: saidOnce, date: on('2024-07-13') }),
      'background',
    ],
    [
      'what its headline says goes down',
      page({ title: 'Ministers sign customs accord in harbour town', text: FILLER, date: on('2024-07-13') }),
      'background',
    ],
    [
      'words spread over a long page are no retelling',
      page({ title: 'Customs accord', text: scattered, date: on('2024-08-30') }),
      'retold',
    ],
    [
      'a page that does not say it keeps it',
      page({ title: 'The accord', text: FILLER, date: on('2024-08-30') }),
      'retold',
    ],
  ])('%s', (_, asked, first) => {
    expect(idsOf({ notes: [retold, background], page: asked, entity: 'nato' })[0]).toBe(first);
  });

  it('nor what was noted from this very article', () => {
    const noted = note('noted', '2024-07-01', 'Fees for ferries had tripled within a year.', ['nato']);
    const plain = note('plain', '2024-03-01', 'Fees for barges had doubled within a year.', ['nato']);
    const headline = ({ id }: PackedNote) =>
      id === 'noted' ? { title: 'Ministers at odds as the accord is signed', date: on('2024-07-12') } : undefined;
    const first = (asked: PageBrief) =>
      chooseNotes([noted, plain], { page: asked, entity: 'nato', limit: 2, headline })[0]?.note.id;
    const asked = page({ title: 'Ministers at odds as the accord is signed – The Harbour Post', text: FILLER });
    expect(first({ ...asked, date: on('2024-07-13') })).toBe('plain');
    expect(first({ ...asked, date: on('2024-08-13') })).toBe('noted');
    expect(first({ ...asked, title: 'Ministers at odds', date: on('2024-07-13') })).toBe('noted');
  });

  it('nor the news of the day where the page’s words cannot be read', () => {
    const day = note('day', '2024-07-13', 'A customs accord was signed.', ['nato', 'russia']);
    const older = note('older', '2024-06-01', 'Customs fees rose.', ['nato', 'russia']);
    const asked = page({
      text: '나토와 러시아',
      lang: 'ko',
      date: on('2024-07-13'),
      mentions: mentions('nato', 'russia'),
    });
    expect(idsOf({ notes: [day, older], page: asked, entity: 'nato' })).toEqual(['older']);
  });
});

it('a day of great news hides no older note', () => {
  const day = Array.from({ length: 130 }, (_, at) =>
    note(`day-${at}`, '2024-07-13', `Both ministers signed accord ${at} in the harbour town.`, ['nato', 'russia']),
  );
  const older = note('older', '2012-03-01', 'A ferry sank.', ['nato']);
  const asked = page({
    title: 'Accords signed in the harbour town',
    text: `Both ministers signed all accords in the harbour town. ${FILLER}`,
    date: on('2024-07-13'),
    mentions: mentions('nato', 'russia'),
  });
  expect(idsOf({ notes: [...day, older], page: asked, entity: 'nato' })).toEqual(['older']);
});

describe('not what another note just said', () => {
  const first = note('first', '2024-02-01', 'Inspectors found forged papers on two tankers off the cape.', [
    'russia',
    'nato',
  ]);
  const again = note('again', '2024-02-01', 'On two tankers off the cape, inspectors found papers that were forged.', [
    'russia',
    'nato',
  ]);
  const event = note('event', '2024-02-02', 'The crews were questioned ashore about a hidden owner.', [
    'russia',
    'nato',
  ]);
  const other = note('other', '2023-11-05', 'Insurers refused to cover tankers older than fifteen years.', ['russia']);
  const asked = page({
    title: 'Tankers',
    text: `Papers, tankers, inspectors. ${FILLER}`,
    date: on('2024-06-01'),
    mentions: mentions('russia', 'nato'),
  });

  it.each<[string, PackedNote[], string]>([
    ['the same in other words', [first, again, other], 'other'],
    [
      'the same event on the next day',
      [
        first,
        event,
        note('apart', '2023-02-02', 'The crews were questioned ashore about a hidden owner.', ['russia', 'nato']),
      ],
      'apart',
    ],
  ])('%s', (_, notes, second) => {
    expect(idsOf({ notes, page: asked, entity: 'russia' })[1]).toBe(second);
  });
});

describe('fair', () => {
  const claim = note('claim', '2024-02-01', 'NATO said that barges carried shells to the port.', ['nato', 'russia'], {
    claim: { by: ['nato'], disputes: ['russia'] },
  });
  const denial = note('denial', '1999', 'Moscow called the charge an invention.', ['kcna', 'nato', 'russia'], {
    claim: { by: ['russia'], answers: ['claim'] },
  });
  const others = ['Tugs towed a wreck ashore.', 'Pilots went on strike.', 'Cranes were sold abroad.'].map((text, at) =>
    note(`other-${at}`, `202${at}-05-01`, text, ['russia', 'nato']),
  );
  const asked = page({
    title: 'Barges with shells at the port',
    text: `Tugs, a wreck, pilots on strike, cranes sold. ${FILLER}`,
    date: on('2024-06-01'),
    mentions: mentions('russia', 'nato'),
  });
  const places = (given: Partial<Case>) => {
    const ids = idsOf({ notes: [...others, claim, denial], page: asked, entity: 'russia', ...given });
    return [ids.indexOf('claim'), ids.indexOf('denial')];
  };

  it('a denial comes right after the claim it answers, and says so', () => {
    const [of, answer] = places({});
    expect(answer).toBe((of ?? 0) + 1);
    const why = chosen({ notes: [...others, claim, denial], page: asked, entity: 'russia' })[answer ?? 0]?.why;
    expect(why?.[0]).toEqual({ kind: 'answers' });
  });

  it('but for what the page has just said', () => {
    const said = { ...denial, date: on('2024-05-30'), entities: ['nato', 'russia'] };
    const [of, answer] = places({
      notes: [...others, claim, said],
      page: { ...asked, text: `Moscow called the charge an invention. ${FILLER}` },
    });
    expect(of).toBeGreaterThanOrEqual(0);
    expect(answer).toBe(-1);
  });

  it.each<[string, string[], string]>([
    ['one source does not fill three places when another says as much', ['paper-1', 'paper-2'], 'paper-2'],
    ['it may where no other is there', ['paper-1', 'paper-1'], 'paper-1'],
  ])('%s', (_, [usual = '', last = ''], third) => {
    const texts = ['A harbour tax was raised.', 'A lighthouse went dark.', 'A crane fell over.', 'A pilot retired.'];
    const notes = texts.map((text, at) =>
      note(`n${at}`, `2024-0${5 - at}-01`, text, ['russia'], { sources: [at === 3 ? last : usual] }),
    );
    const third3 = chosen({ notes, page: page({ text: FILLER, date: on('2024-06-01') }), entity: 'russia' })[2];
    expect(third3?.note.sources).toEqual([third]);
  });
});

describe('for the whole page', () => {
  const a = note('a', '2024-01-01', 'Ferries were searched.', ['nato']);
  const b = note('b', '2024-01-01', 'Ferries were searched.', ['kcna']);
  const c = note('c', '2024-01-01', 'Nothing to do with it.', ['russia'], { claim: { by: ['kcna'] } });

  it('takes notes about any of its entities and their claims', () => {
    const asked = page({ mentions: mentions('nato', 'kcna') });
    expect(candidates([a, b, c], { page: asked }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(candidates([a, b, c], { page: asked, entity: 'russia' }).map(({ id }) => id)).toEqual(['c']);
    expect(candidates([a, b, c], { page: page() })).toEqual([]);
  });

  it('prefers those about what the page is about', () => {
    expect(
      idsOf({
        notes: [b, a],
        page: page({
          mentions: [
            { entity: 'nato', count: 9 },
            { entity: 'kcna', count: 1 },
          ],
        }),
      })[0],
    ).toBe('a');
  });
});

describe('baselines answer as the textbook does', () => {
  const notes = [
    note('one', '2020', 'Shells shells shells.', ['russia']),
    note('two', '2030', 'Shells were sold with fuses and powder.', ['russia']),
    note('three', '2010', 'Fuses and powder were stored in a barn.', ['russia']),
    note('four', '2011', 'A bridge was closed.', ['russia']),
  ];
  const asked = page({ text: 'Shells.', date: on('2024') });

  it.each<[Ranker, string[]]>([
    ['newest', ['two', 'one', 'four', 'three']],
    ['bm25', ['one', 'two', 'four', 'three']],
    // "fuses" and "powder" are learnt from the second note, and bring up the third.
    ['bm25+rm3', ['one', 'two', 'three', 'four']],
  ])('%s', (ranker, expected) => {
    expect(idsOf({ notes, page: asked, entity: 'russia', ranker })).toEqual(expected);
  });
});

describe('every answer', () => {
  const notes = Array.from({ length: 12 }, (_, at) =>
    note(`n${at}`, `202${at % 3}-0${1 + (at % 4)}-11`, `Ships of kind ${at % 5} left the port.`, ['russia', 'nato']),
  );
  const asked = page({ text: 'Ships left.', date: on('2022-06-01'), mentions: mentions('russia', 'nato') });

  it.each(RANKERS)(
    '%s: at most as many as asked for, scores never rising, the same in any order of notes',
    (ranker) => {
      const given = { page: asked, entity: 'russia', ranker, limit: 4 };
      const answer = chosen({ ...given, notes });
      expect(answer).toHaveLength(4);
      expect(answer.map(({ score }) => score)).toEqual([...answer.map(({ score }) => score)].sort((x, y) => y - x));
      expect(chosen({ ...given, notes: [...notes].reverse() })).toEqual(answer);
    },
  );

  it.each(RANKERS)('%s: nothing from nothing', (ranker) => {
    expect(chosen({ notes: [], page: page(), ranker })).toEqual([]);
  });
});

it('says why, in facts', () => {
  const given = note('given', '2024-07-03', 'Russia and NATO signed a customs accord.', ['russia', 'nato', 'kcna']);
  const asked = page({
    text: `A customs office opened. ${FILLER}`,
    date: on('2024-07-13'),
    mentions: mentions('russia', 'nato'),
  });
  expect(chosen({ notes: [given], page: asked, entity: 'russia' })[0]?.why).toEqual([
    { kind: 'about', entity: 'russia' },
    { kind: 'shares', entities: ['nato'] },
    { kind: 'words', words: ['customs'] },
    { kind: 'near', days: 10 },
    { kind: 'adds', entities: ['kcna'], words: ['accord', 'signed'] },
  ]);
});

it('claims no reason that is not there', () => {
  const given = note('given', '2023', 'A summer of harvests, barges and tariffs.', ['russia', 'kcna', 'nato']);
  const asked = page({
    text: `The summer. ${FILLER} Harvests.`,
    date: on('2024-07-13'),
    mentions: mentions('nato', 'russia', 'kcna'),
  });
  const why = chosen({ notes: [given], page: asked, entity: 'nato' })[0]?.why ?? [];
  expect(why.map(({ kind }) => kind)).toEqual(['shares', 'words', 'adds']);
});
