/** Random names and texts for what must hold of any. */
import fc from 'fast-check';
import { foldName } from '../../lib/core/fold.ts';
import type { Entry } from '../../lib/core/names.ts';

/** Few letters each, so that random names are found in random texts, and each with its traps: cases, hamza, ё, ı, voiced marks. */
const ALPHABETS = ['abnoé', 'АБаёеб', 'ΑΣαςσ', 'اأبوب', 'בונ', '가나다토', 'ロシアハバ', '東日本京', 'iıİIs'];
const letter = fc.constantFrom(...ALPHABETS).chain((letters) => fc.constantFrom(...letters));
const word = fc
  .constantFrom(...ALPHABETS)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }))
  .map((letters) => letters.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const entryOf = (entities: readonly string[]): fc.Arbitrary<Entry> =>
  fc.record({
    key: name.map(foldName),
    owners: fc
      .record({
        entity: fc.constantFrom(...entities),
        via: fc.constant('full' as const),
        need: fc.constantFrom('nothing' as const, 'entity' as const),
        capitals: fc.constantFrom('any' as const, 'initial' as const, 'all' as const),
        languages: fc.constantFrom([], ['en'], ['tr']),
        person: fc.boolean(),
        land: fc.boolean(),
        title: fc.constant([0, 0] as const),
        guarded: fc.boolean(),
      })
      .map((owner) => [owner]),
    // What a name's capitals are is not known here, so they may be anywhere.
    isCamel: fc.constant(true),
  });

export const AFFIXES = {
  en: { suffixes: ['b', 'na'], prefixes: ['a-'], span: 'name' as const, neighbours: [] },
  ar: { suffixes: [], prefixes: ['و', 'ب'], span: 'name' as const, neighbours: [] },
  ko: { suffixes: ['가', '다'], prefixes: [], span: 'name' as const, neighbours: [] },
};

/** A name of the list, or anything, written in one of the ways in which pages write. */
const WAYS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/\p{L}/u, (first) => first.toUpperCase()),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/ /g, '-'),
  (text) => text.replace(/ /g, '\n  '),
  (text) => text.replace(/(?<=\p{L})(?=\p{L})/u, '\u00ad'),
  (text) => text.replace(/[a-z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
];
/** Pieces of texts in which these names are often written, and much else. */
export const piecesOf = (entries: readonly Entry[]) =>
  fc.array(
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom(...entries.map(({ key }) => key)),
          word,
          letter,
          fc.constantFrom(' ', ' ', ' ', '. ', '-', '\u00a0', "'", '_', '7', '\u00ad'),
        ),
        fc.constantFrom(...WAYS),
      )
      .map(([text, way]) => way(text)),
    { maxLength: 12 },
  );

/** A few names, each owned by one of these entities. */
export const entriesOf = (...entities: string[]): fc.Arbitrary<Entry[]> =>
  fc
    .uniqueArray(entryOf(entities), { selector: ({ key }) => key, minLength: 1, maxLength: 12 })
    .map((entries) => entries.filter(({ key }) => key !== ''))
    .filter((entries) => entries.length > 0);

/**
 * How a proof runs: always on the same cases, so that one commit has one verdict, and to an end at
 * the first that fails, since making it smaller takes minutes. `LATAR_SEED=1 …` tries others.
 */
export const PROOF = { seed: Number(process.env.LATAR_SEED ?? 20_261_122), endOnFailure: true };
