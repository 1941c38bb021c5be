import { describe, expect, it } from 'vitest';
import { answerLine, parseContextLine } from '../../lib/cli/context-line.ts';
import type { CliCorpus } from '../../lib/cli/corpus.ts';
import type { Mention } from '../../lib/core/types.ts';
import { NOTES } from './small-corpus.ts';

const NAMES: Record<string, string> = { Russia: 'russia', Korut: 'north-korea', NATO: 'nato' };
const corpus: CliCorpus = {
  entities: new Set(Object.values(NAMES)),
  notes: NOTES,
  about: (entity) => NOTES.filter((note) => note.entities.includes(entity)),
  headline: () => undefined,
  spotter: {
    spot: (text) =>
      [...text.matchAll(/Russia|Korut|NATO/g)].map(({ 0: name, index }): Mention => {
        return { start: index, end: index + name.length, entity: NAMES[name] as string, via: 'full' };
      }),
  },
  topics: { topics: [], weights: [], words: {} },
};
const answer = (line: object, limit = 5) => answerLine(parseContextLine(JSON.stringify(line)), corpus, limit, 'latar');

describe('a line is answered', () => {
  it('for its entity', () => {
    const given = answer({
      id: 'a',
      page: { title: 'Korut', text: 'A pact with Russia.', lang: 'en', date: '2024-07-13' },
      entity: 'north-korea',
    });
    expect(given.id).toBe('a');
    expect(given.notes.map(({ id }) => id)).toEqual(['treaty', 'balloons']);
    expect(given.notes[0]?.why).toContainEqual({ kind: 'shares', entities: ['russia'] });
  });

  it.each<[string, object, string[]]>([
    ['for the whole page without one', { page: { text: 'NATO met.' } }, ['summit', 'founded']],
    ['entity may be null', { page: { text: 'NATO met.' }, entity: null }, ['summit', 'founded']],
    ['an entity that is not on the page', { page: { text: '' }, entity: 'russia' }, ['treaty', 'denial']],
    ['an entity that nobody knows', { page: { text: '' }, entity: 'ghost' }, []],
    ['a page without names', { page: { text: 'A quiet day.' } }, []],
    ['an empty page', { page: {} }, []],
  ])('%s', (_, line, ids) => {
    expect(answer({ id: 1, ...line }).notes.map(({ id }) => id)).toEqual(ids);
  });

  it('with as many as asked for', () => {
    expect(answer({ id: 1, page: { text: 'Russia and NATO' } }, 2).notes).toHaveLength(2);
  });
});

describe('dates', () => {
  const dateOf = (date: unknown) => parseContextLine(JSON.stringify({ id: 1, page: { date } })).page.date;

  it.each([
    ['2024-07-13', '2024-07-13'],
    ['2024-07', '2024-07'],
    ['2024', '2024'],
    ['2024-07-13T21:30:00+07:00', '2024-07-13'],
    ['2024-07-13 21:30', '2024-07-13'],
    [{ value: '2024-07', precision: 'month' }, '2024-07'],
  ])('%j', (given, value) => expect(dateOf(given)?.value).toBe(value));

  it.each([[null], ['']])('none: %j', (given) => expect(dateOf(given)).toBeNull());

  it.each([['13 July 2024'], ['2024-13'], ['2024-02-31'], [20240713], ['yesterday']])('not a date: %j', (given) => {
    expect(() => dateOf(given)).toThrow(
      /^has a page\.date that is not a date such as 2024-07-13, 2024-07, 2024 or null; mend it$/,
    );
  });
});

describe('what is wrong is said', () => {
  it.each([
    ['not JSON', '{"id":1', /^is not JSON; write one object a line/],
    ['no id', '{"page":{}}', /^has no id; add it$/],
    ['no page', '{"id":1}', /^has no page; add it$/],
    ['a page that is a text', '{"id":1,"page":"NATO met."}', /^has a page that is not right .+; mend it$/],
    ['a text that is a number', '{"id":1,"page":{"text":7}}', /^has a page\.text that is not right/],
    ['a list', '[]', /^is no object; write one object a line/],
    ['a number', '7', /^is no object; write one object a line/],
  ])('%s', (_, line, sentence) => {
    expect(() => parseContextLine(line)).toThrow(sentence);
  });
});
