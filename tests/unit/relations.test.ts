import { describe, expect, it } from 'vitest';
import { packCorpus } from '../../data/pack.ts';
import type { Placed } from '../../data/packing/read.ts';
import { checkRelations } from '../../data/packing/relations.ts';
import { misfit, RELATION_KINDS, readingOf } from '../../lib/core/relations.ts';
import type { Entity, Kind, Relation } from '../../lib/core/schema.ts';

const entity = (id: string, kind: Kind, ...relations: Relation[]): Placed<Entity> => ({
  value: { id, kind, gloss: { en: id, id }, names: [], ...(relations.length > 0 && { relations }) },
  file: `data/entities/${id}.json`,
  line: 1,
});
const faultOf =
  (...entities: Placed<Entity>[]) =>
  () =>
    checkRelations(entities);

describe('a relation that does not hold is named with its file', () => {
  it.each<[string, Placed<Entity>[], RegExp]>([
    [
      'that ends nowhere',
      [entity('seoul', 'place', { kind: 'capital-of', entity: 'atlantis' })],
      /^data\/entities\/seoul\.json: seoul capital-of atlantis: add data\/entities\/atlantis\.json/,
    ],
    ['to itself', [entity('seoul', 'place', { kind: 'part-of', entity: 'seoul' })], /to itself/],
    [
      'that begins at the wrong kind',
      [entity('korea', 'country', { kind: 'capital-of', entity: 'seoul' }), entity('seoul', 'place')],
      /capital-of begins at no country/,
    ],
    [
      'that ends at the wrong kind',
      [entity('seoul', 'place', { kind: 'capital-of', entity: 'nato' }), entity('nato', 'organisation')],
      /capital-of ends at no organisation/,
    ],
    [
      'told from both ends',
      [
        entity('zone', 'place', { kind: 'part-of', entity: 'peninsula' }),
        entity('peninsula', 'place', { kind: 'part-of', entity: 'zone' }),
      ],
      /zone\.json tells it the other way round/,
    ],
    [
      'told twice',
      [
        entity('zone', 'place', { kind: 'part-of', entity: 'land' }, { kind: 'part-of', entity: 'land' }),
        entity('land', 'country'),
      ],
      /is told twice/,
    ],
    [
      'that ends before it begins',
      [
        entity('mayor', 'person', { kind: 'leader-of', entity: 'land', from: '2001', to: '1999' }),
        entity('land', 'country'),
      ],
      /ends \(1999\) before it begins \(2001\)/,
    ],
  ])('%s', (_, entities, sentence) => expect(faultOf(...entities)).toThrow(sentence));

  it('one may hold twice, years apart', () => {
    const terms = [
      { kind: 'leader-of', entity: 'land', from: '2000', to: '2008' },
      { kind: 'leader-of', entity: 'land', from: '2012' },
    ] as const;
    expect(faultOf(entity('mayor', 'person', ...terms), entity('land', 'country'))).not.toThrow();
  });
});

describe('a relation reads from both ends', () => {
  it.each(RELATION_KINDS)('%s', (kind) => {
    for (const lang of ['en', 'id'] as const) {
      const words = [readingOf(kind, 'onward', lang), readingOf(kind, 'back', lang)];
      expect(words.every((reading) => /\p{L}$|:$/u.test(reading))).toBe(true);
      expect(words[0]).not.toBe(words[1]);
    }
  });
  it('in the reader’s language', () => {
    expect(readingOf('leader-of', 'onward', 'en')).toBe('leader of');
    expect(readingOf('leader-of', 'back', 'id')).toBe('dipimpin oleh');
    expect(misfit('leader-of', 'person', 'country')).toBeNull();
  });
});

it('every entity stands in some relation, and cards get it packed', async () => {
  const { corpus } = await packCorpus();
  const related = corpus.entities.flatMap(({ id, relations = [] }) => relations.flatMap(({ entity }) => [id, entity]));
  expect(corpus.entities.map(({ id }) => id).filter((id) => !related.includes(id))).toEqual([]);
  const putin = corpus.entities.find(({ id }) => id === 'vladimir-putin');
  expect(putin?.relations).toContainEqual({ kind: 'leader-of', entity: 'russia', from: '2012' });
});
