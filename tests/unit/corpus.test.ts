import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, nearDuplicates, type RawLine, tooFew } from './corpus-faults.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const inFolder = (folder: string, ending: string) =>
  readdirSync(resolve(DATA, folder))
    .filter((file) => file.endsWith(ending))
    .sort();
const ENTITIES = inFolder('entities', '.json').map((file) => file.replace('.json', ''));
const FILES = inFolder('corpus', '.jsonl').map((file) => ({
  file,
  lines: readFileSync(resolve(DATA, 'corpus', file), 'utf8')
    .split('\n')
    .filter((row) => row.trim())
    .map((row) => JSON.parse(row) as RawLine),
}));
const LINES = FILES.flatMap(({ lines }) => lines);
const NOTES = LINES.filter(({ type }) => type === 'note');

/** Those that most articles about the two Koreas name. */
const MAIN = [
  ...['north-korea', 'south-korea', 'russia', 'nato', 'kim-jong-un', 'vladimir-putin', 'united-states', 'china'],
  ...['un-security-council', 'ukraine', 'kcna'],
];

describe('the corpus', () => {
  it('has no faulty note', () => expect(faultsOf(LINES, new Set(ENTITIES))).toEqual([]));
  it('says nothing twice', () => expect(nearDuplicates(LINES)).toEqual([]));
  it('has a note for every entity', () => expect(tooFew(LINES, ENTITIES, 1)).toEqual([]));
  it('has eight notes for each of the main ones', () => expect(tooFew(LINES, MAIN, 8)).toEqual([]));
  it('has at least 200 notes', () => expect(NOTES.length).toBeGreaterThanOrEqual(200));
  it('has notes of every decade from the 1940s to the 2020s', () => {
    const decades = new Set(NOTES.map(({ date }) => date?.value?.slice(0, 3)));
    expect(['194', '195', '196', '197', '198', '199', '200', '201', '202'].filter((it) => !decades.has(it))).toEqual(
      [],
    );
  });
  it.each(FILES.filter(({ file }) => /-\d{4}-\d{4}\./.test(file)))(
    '$file is sorted and of its years',
    ({ file, lines }) => {
      const dates = lines.filter(({ type }) => type === 'note').map(({ date }) => date?.value ?? '');
      expect(dates).toEqual(dates.toSorted());
      const [first = '', last = ''] = /-(\d{4})-(\d{4})\./.exec(file)?.slice(1) ?? [];
      expect(dates.filter((date) => date < first || date.slice(0, 4) > last)).toEqual([]);
    },
  );
});

describe('a fault is named', () => {
  const source: RawLine = { type: 'source', id: 's', date: { value: '2024-07-13' } };
  const note: RawLine = {
    type: 'note',
    id: 'n',
    date: { value: '2024-07-13' },
    text: { en: 'A harbour opened.', id: 'Pelabuhan dibuka.' },
    entities: ['seoul'],
    sources: ['s'],
  };
  const faults = (more: Partial<RawLine>) => faultsOf([source, { ...note, ...more }], new Set(['seoul', 'tokyo']));
  it.each<[string, Partial<RawLine>, string[]]>([
    ['none', {}, []],
    ['no source', { sources: [] }, ['n lacks a source']],
    ['a source of nowhere', { sources: ['t'] }, ['n cites t, which nothing defines']],
    ['no date', { date: undefined }, ['n lacks a date']],
    ['one language', { text: { en: 'A harbour opened.' } }, ['n lacks a text in id']],
    ['a caveat in one language', { caveat: { id: 'Kabarnya.' } }, ['n lacks a caveat in en']],
    ['a long text', { text: { en: 'a'.repeat(241), id: 'a' } }, ['n is 241 long in en']],
    ['no entity', { entities: [] }, ['n names no entity']],
    ['an unknown entity', { entities: ['atlantis'] }, ['n names atlantis, which is no entity']],
    ['an unknown claimant', { claim: { by: ['atlantis'] } }, ['n is claimed by atlantis, which is no entity']],
    [
      'an unknown denier',
      { claim: { by: ['seoul'], disputes: ['atlantis'] } },
      ['n is disputed by atlantis, which is no entity'],
    ],
    ['its own denier', { claim: { by: ['seoul'], disputes: ['seoul'] } }, ['n is claimed and disputed by seoul']],
    [
      'a day after its sources',
      { date: { value: '2024-07-14' } },
      ['n is dated 2024-07-14, after its sources (2024-07-13)'],
    ],
    ['the month of its source', { date: { value: '2024-07' } }, []],
  ])('%s', (_, more, sentences) => expect(faults(more)).toEqual(sentences));

  it('a month holds its days', () => {
    const monthly = { ...source, date: { value: '2024-07' } };
    expect(faultsOf([monthly, note], new Set(['seoul']))).toEqual([]);
  });

  it('entities with too few notes', () => {
    expect(tooFew([note], ['seoul', 'tokyo'], 1)).toEqual(['tokyo has 0 notes, not 1']);
  });

  it('the same said twice, in either language', () => {
    const again = { ...note, id: 'm', text: { en: 'Ships may land again.', id: 'Pelabuhan itu dibuka.' } };
    expect(nearDuplicates([note, again])).toEqual(['m and n share 100 % of their words']);
    expect(nearDuplicates([note, { ...again, text: { en: 'A mayor resigned.', id: 'Wali kota mundur.' } }])).toEqual(
      [],
    );
  });
});
