/** Names that say of another entity that it is meant, and titles on a line of their own. */
import { expect, it } from 'vitest';
import { checkRelations } from '../../data/packing/relations.ts';
import { packLists } from '../../lib/core/packing/lists.ts';
import type { Entity } from '../../lib/core/schema.ts';
import { createSpotter } from '../../lib/core/spot.ts';
import { bundledSpotter, found, LANGUAGES, smallEntities } from './spotters.ts';

const entities = smallEntities([
  ['un', 'organisation', 'United Nations'],
  ['council', 'organisation', 'UN Council', ['Council', { kind: 'short', type: 'short', ambiguous: true }]],
]).map((entity): Entity => (entity.id === 'council' ? { ...entity, knownBy: ['un'] } : entity));
const spotter = createSpotter({ hash: '', lists: packLists(entities, LANGUAGES), stopwords: {}, noted: [], kinds: {} });

it.each([
  ['The United Nations met. Then the Council voted.', ['United Nations=un', 'Council=council']],
  ['Then the Council voted, said the United Nations.', ['Council=council', 'United Nations=un']],
  ['Then the Council voted.', []],
])('%s', (text, expected) => expect(found(spotter, text, 'en')).toEqual(expected));

it('fails where an entity is known by none', () => {
  const placed = entities.slice(1).map((value) => ({ value, file: `data/entities/${value.id}.json`, line: 1 }));
  expect(() => checkRelations(placed)).toThrow(/council is known by un: add/);
});

it('a title above a text is read by itself, unless a name goes over its end', async () => {
  const bundled = await bundledSpotter();
  const text = 'Kim Jong Un Akan Bertemu Putin\nMenurut rencana, Presiden Vladimir Putin datang besok.';
  expect(found(bundled, text, 'id')).toEqual([
    'Kim Jong Un=kim-jong-un',
    'Putin=vladimir-putin',
    'Vladimir Putin=vladimir-putin',
  ]);
  expect(found(bundled, 'Vladimir Putin And Guest Kim Jong\nUn arrived yesterday.', 'en')).toEqual([
    'Vladimir Putin=vladimir-putin',
    'Kim Jong\nUn=kim-jong-un',
  ]);
});
