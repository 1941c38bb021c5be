import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { packCorpus } from '../../data/pack.ts';
import { checkReferences } from '../../data/packing/corpus.ts';
import { checkOwnership } from '../../data/packing/ownership.ts';
import { check, type Placed } from '../../data/packing/read.ts';
import {
  bundledEntitySchema,
  type CorpusLine,
  corpusLineSchema,
  type Entity,
  NOTE_TEXT_MAX,
} from '../../lib/core/schema.ts';

const entity = (id: string, ...names: Partial<Entity['names'][number]>[]): Entity => ({
  id,
  kind: 'place',
  gloss: { en: id, id },
  names: names.map((name) => ({ text: id, lang: 'en', kind: 'full', type: 'name', evidence: 'listed', ...name })),
});
const placed = <T>(value: T, line = 1, file = 'data/x'): Placed<T> => ({ value, file, line });

describe('a fault in data/ is named with file, line and what is missing', () => {
  const good = JSON.stringify(entity('seoul', { text: 'Seoul' }), null, 1);
  it.each([
    ['not JSON', good.replace('"kind"', 'kind'), /^data\/entities\/seoul\.json:3: is not JSON/],
    ['a missing field', good.replace(/ "kind": "place",\n/, ''), /^data\/entities\/seoul\.json:1: kind is missing/],
    [
      'a missing field deep inside',
      good.replace(/ {3}"evidence": "listed"/, '   "note": 1'),
      /^data\/entities\/seoul\.json:\d+: names\[0\]\.evidence is missing/,
    ],
    ['a word of no list', good.replace('"place"', '"town"'), /^data\/entities\/seoul\.json:3: kind: /],
    ['a field of no use', good.replace('"id"', '"idd"'), /^data\/entities\/seoul\.json:/],
  ])('%s', (_, text, sentence) =>
    expect(() => check(bundledEntitySchema, text, 'data/entities/seoul.json')).toThrow(sentence),
  );

  const note = {
    type: 'note',
    id: 'n',
    date: { value: '2024-07-13', precision: 'day' },
    text: { en: 'a', id: 'b' },
    entities: ['seoul'],
    sources: ['s'],
  };
  it.each([
    ['undated', { ...note, date: undefined }, /data\/corpus\/x\.jsonl:7: date is missing/],
    ['dated less precisely than it says', { ...note, date: { value: '2024-07', precision: 'day' } }, /:7: date: /],
    ['unsourced', { ...note, sources: [] }, /:7: sources: /],
    ['too long', { ...note, text: { en: 'a'.repeat(NOTE_TEXT_MAX + 1), id: 'b' } }, /:7: text\.en: /],
    ['in one language only', { ...note, text: { en: 'a' } }, /:7: text\.id is missing/],
  ])('a note %s', (_, line, sentence) => {
    expect(() =>
      check(corpusLineSchema as z.ZodType<CorpusLine>, JSON.stringify(line), 'data/corpus/x.jsonl', 7),
    ).toThrow(sentence);
  });
});

describe('what no single file can tell', () => {
  it('two entities may not own one unambiguous name in one language', () => {
    const both = [
      placed(entity('a', { text: 'Springfield' }), 1, 'data/entities/a.json'),
      placed(entity('b', { text: 'SPRINGFIELD' }), 1, 'data/entities/b.json'),
    ];
    expect(() => checkOwnership(both)).toThrow(
      /data\/entities\/b\.json: "SPRINGFIELD" \(en\).*data\/entities\/a\.json/,
    );
  });
  it.each([
    ['ambiguous in one', [{ text: 'Springfield' }], [{ text: 'Springfield', ambiguous: true as const }]],
    ['in different languages', [{ text: 'Springfield' }], [{ text: 'Springfield', lang: 'id' }]],
  ])('they may where it is %s', (_, a, b) => {
    expect(() => checkOwnership([placed(entity('a', ...a)), placed(entity('b', ...b))])).not.toThrow();
  });

  const source = { type: 'source', id: 's' } as CorpusLine;
  const note = (more: object) => ({ type: 'note', id: 'n', entities: ['a'], sources: ['s'], ...more }) as CorpusLine;
  it.each([
    ['a source nobody defines', [source, note({ sources: ['t'] })], /data\/x:2: note n cites the source "t"/],
    [
      'an entity without a file',
      [source, note({ entities: ['b'] })],
      /data\/x:2: note n names the entity "b"; add data\/entities\/b\.json/,
    ],
    ['a claimant without a file', [source, note({ claim: { by: ['b'] } })], /names the entity "b"/],
    [
      'an answer to no note',
      [source, note({ claim: { by: ['a'], answers: ['m'] } })],
      /data\/x:2: note n answers the note "m", which no line defines/,
    ],
    [
      'an answer to itself',
      [source, note({ claim: { by: ['a'], answers: ['n'] } })],
      /data\/x:2: note n answers itself; name the note that it answers/,
    ],
    ['an id twice', [source, note({}), note({})], /data\/x:3: note n stands already at data\/x:2/],
  ])('%s', (_, lines, sentence) => {
    expect(() =>
      checkReferences(
        [entity('a', {})],
        lines.map((line, i) => placed(line, i + 1)),
      ),
    ).toThrow(sentence);
  });
});

describe('the packed data', async () => {
  const { corpus, names } = await packCorpus();
  it('has a hash that is its content’s own', async () => {
    expect((await packCorpus()).corpus.hash).toBe(corpus.hash);
    expect(corpus.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(names.hash).not.toBe(corpus.hash);
  });
  it('gives every note a mention or an entity to be found by, in both languages', () => {
    for (const { id, entities, text, mentions } of corpus.notes) {
      expect(entities.length, id).toBeGreaterThan(0);
      for (const lang of ['en', 'id'] as const) {
        for (const { start, end } of mentions[lang] ?? [])
          expect(text[lang]?.slice(start, end).trim(), id).not.toBe('');
      }
    }
  });
  it('marks only entities that have a note', () => {
    const noted = new Set(corpus.notes.flatMap(({ entities }) => entities));
    expect(new Set(names.noted)).toEqual(noted);
    expect(Object.values(names.kinds).flat().sort()).toEqual([...noted].sort());
    const kindOf = new Map(corpus.entities.map(({ id, kind }) => [id, kind as string]));
    for (const [kind, ids] of Object.entries(names.kinds)) for (const id of ids) expect(kindOf.get(id), id).toBe(kind);
  });
  it('never shows a described title as a headline', () => {
    for (const source of corpus.sources) expect(['printed', 'described']).toContain(source.titleBasis);
  });
});
