import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackedNote } from '../../lib/core/types.ts';
import { plain } from '../../lib/core/words.ts';
import type { CorpusDb } from '../../lib/db/database.ts';
import { searchNotes } from '../../lib/db/read.ts';
import { createCorpus } from '../../lib/db/seed.ts';
import { corpusOf, ENTITIES, note, SOURCES } from './small-corpus.ts';

/** Words whose stem is themselves, so that no rule of stemming is needed to say what should be found. */
const VOCABULARY = [
  'arms',
  'bay',
  'boat',
  'bo',
  'korea',
  'utara',
  'north',
  'rusia',
  'nato',
  'pact',
  '북한',
  '한국',
  'post',
];
const random = (() => {
  let state = 7;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
})();
const text = () => Array.from({ length: 1 + random(6) }, () => VOCABULARY[random(VOCABULARY.length)]).join(' ');
const NOTES: PackedNote[] = Array.from({ length: 300 }, (_, i) =>
  note(
    `n${i}`,
    `${2020 + random(5)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
    text(),
    [ENTITIES[random(ENTITIES.length)]?.id ?? ''],
    {
      text: { en: text(), id: text() },
      sources: [SOURCES[random(2)]?.id ?? ''],
      ...(random(3) === 0 && { claim: { by: [ENTITIES[random(ENTITIES.length)]?.id ?? ''] } }),
    },
  ),
);

/** The same, read through: every note, every place, by comparing strings. */
interface Part {
  written: string;
  words: string[];
  /** As one string of words in a row, each after a space. */
  quoted: boolean;
  begun: boolean;
}
const spaced = (texts: readonly string[]) =>
  texts.map(
    (one) =>
      ` ${plain(one)
        .split(/[^\p{L}\p{N}]+/u)
        .join(' ')} `,
  );
const isRun = (word: string) => /[가-힣]/.test(word);

function hasWords(texts: readonly string[], { words, begun }: Pick<Part, 'words' | 'begun'>): boolean {
  const [only = ''] = words;
  if (words.length === 1 && isRun(only)) return spaced(texts).some((one) => one.includes(only));
  const sought = ` ${words.join(' ')}${begun ? '' : ' '}`;
  return spaced(texts).some((one) => one.includes(sought));
}

const namesOf = (id: string) => {
  const entity = ENTITIES.find((one) => one.id === id);
  return entity ? [...Object.values(entity.names), ...entity.aliases] : [];
};
const aboutOf = ({ entities, claim }: PackedNote) => [...entities, ...(claim?.by ?? [])];
const textsOf = ({ text, sources }: PackedNote) => [
  ...Object.values(text),
  ...SOURCES.filter(({ id }) => sources.includes(id)).flatMap(({ title, publisher, agencies = [] }) => [
    title,
    publisher,
    ...agencies,
  ]),
];

function finds(one: PackedNote, parts: readonly Part[]): boolean {
  const row = parts.map(({ words }) => words);
  const whoHas = (from: number, to: number) =>
    ENTITIES.filter(({ id }) =>
      hasWords(namesOf(id), { words: row.slice(from, to + 1).flat(), begun: parts[to]?.begun ?? false }),
    );
  return parts.every((part, at) => {
    if (hasWords(textsOf(one), part)) return true;
    let longest = -1;
    const named = new Set<string>();
    for (let from = 0; from <= at; from++) {
      for (let to = at; to < parts.length; to++) {
        const who = whoHas(from, to);
        if (who.length === 0 || to - from < longest) continue;
        if (to - from > longest) named.clear();
        longest = to - from;
        for (const { id } of who) named.add(id);
      }
    }
    return aboutOf(one).some((id) => named.has(id));
  });
}

const packed = corpusOf('many', NOTES);
const corpus = createCorpus({ hash: async () => packed.hash, corpus: async () => packed });
let db: CorpusDb;
beforeAll(async () => {
  db = await corpus.open();
});
afterAll(() => corpus.close());

describe('search finds what reading everything finds', () => {
  const word = fc.constantFrom(...VOCABULARY, 'yonhap', 'harbour', 'dawn', 'федерация', 'россия', 'zeppelin');
  const plainPart = word.map((one) => ({ written: one, words: [one], quoted: false }));
  const phrase = fc
    .array(
      word.filter((one) => !isRun(one)),
      { minLength: 2, maxLength: 3 },
    )
    .map((words) => ({ written: `"${words.join(' ')}"`, words, quoted: true }));
  const query = fc.record({
    parts: fc.array(fc.oneof({ weight: 3, arbitrary: plainPart }, phrase), { minLength: 1, maxLength: 4 }),
    isOpen: fc.boolean(),
    cut: fc.nat(3),
    before: fc.option(fc.constantFrom('2022', '2023-06', '2024-03-15')),
    after: fc.option(fc.constantFrom('2021', '2022-02')),
    by: fc.option(fc.constantFrom(...ENTITIES.map(({ id }) => id))),
    not: fc.option(word),
  });

  it('whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(query, async ({ parts: made, isOpen, cut, before, after, by, not }) => {
        const parts: Part[] = made.map((part) => ({ ...part, begun: false }));
        const last = parts.at(-1) as Part;
        if (isOpen && !last.quoted && !isRun(last.written)) {
          // At least two letters, or it would be a word of one.
          last.written = last.written.slice(0, Math.max(2, last.written.length - cut));
          last.words = [last.written];
          last.begun = true;
        }
        const filters = [
          before && `before:${before}`,
          after && `after:${after}`,
          by && `by:${by}`,
          not && `-${not}`,
        ].filter(Boolean);
        const typed = [...filters, ...parts.map(({ written }) => written)].join(' ') + (last.begun ? '' : ' ');
        const expected = NOTES.filter(
          (one) =>
            (!before || one.date.value < before) &&
            (!after || one.date.value >= after) &&
            (!by || one.claim?.by.includes(by)) &&
            (!not || !finds(one, [{ written: not, words: [not], quoted: false, begun: false }])) &&
            finds(one, parts),
        ).map(({ id }) => id);
        const { notes, total } = await searchNotes(db, { query: typed, langs: ['en'], limit: 1000 });
        expect([typed, notes.map(({ id }) => id).sort()]).toEqual([typed, expected.sort()]);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
