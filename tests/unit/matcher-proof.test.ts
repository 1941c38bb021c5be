/**
 * The matcher against the plain reference, on random names and texts in several scripts. 100,000
 * cases in all; more on demand: `LATAR_CASES=1000000 npx vitest run … matcher-proof`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldName } from '../../lib/core/fold.ts';
import { createMatcher } from '../../lib/core/match.ts';
import { type Entry, openNames, packNames } from '../../lib/core/names.ts';
import { reference } from './reference.ts';

const CASES = Number(process.env.LATAR_CASES ?? 100_000);
/** Lists tried; each on as many texts as make the cases. */
const LISTS = 400;

/** Few letters each, so that random names are found in random texts, and each with its traps: cases, hamza, ё, ı, voiced marks. */
const ALPHABETS = ['abnoé', 'АБаёеб', 'ΑΣαςσ', 'اأبوب', 'בונ', '가나다토', 'ロシアハバ', '東日本京', 'iıİIs'];
const letter = fc.constantFrom(...ALPHABETS).chain((letters) => fc.constantFrom(...letters));
const word = fc
  .constantFrom(...ALPHABETS)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }))
  .map((letters) => letters.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const entry: fc.Arbitrary<Entry> = fc.record({
  key: name.map(foldName),
  owners: fc
    .record({
      entity: fc.constantFrom('one', 'two', ''),
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

const AFFIXES = {
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
const piecesOf = (entries: readonly Entry[]) =>
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

const list = fc.uniqueArray(entry, { selector: ({ key }) => key, minLength: 1, maxLength: 12 });
const distinct = (entries: Entry[]) => entries.filter(({ key }) => key !== '');

it('finds what the reference finds, and nothing else', { timeout: 300_000 }, () => {
  const texts = Math.ceil(CASES / LISTS);
  fc.assert(
    fc.property(
      list.map(distinct).filter((entries) => entries.length > 0),
      fc.integer(),
      (entries, seed) => {
        const lists = [openNames(packNames(entries, AFFIXES))];
        const matcher = createMatcher(lists);
        for (const pieces of fc.sample(piecesOf(entries), { seed, numRuns: texts })) {
          const text = pieces.join('');
          const { map } = fold(text);
          const hits = matcher.match(text, 'en').map(({ start, end, owners }) => {
            const folded = map ? map.indexOf(start) : start;
            return `${folded} ${map ? '' : end} ${owners.map(({ entity }) => entity)}`;
          });
          const expected = reference(lists, text, 'en').map((hit) => (map ? hit.replace(/ \d+ /, '  ') : hit));
          expect(hits, JSON.stringify([entries.map(({ key }) => key), text])).toEqual(expected);
        }
      },
    ),
    { numRuns: LISTS },
  );
});

it('leaves out no place where a name begins, when texts are put together', () => {
  fc.assert(
    fc.property(
      list.map(distinct).filter((entries) => entries.length > 0),
      fc.integer(),
      (entries, seed) => {
        const matcher = createMatcher([openNames(packNames(entries, AFFIXES))]);
        const [texts = []] = fc.sample(
          fc.array(
            piecesOf(entries).map((pieces) => pieces.join('')),
            { maxLength: 4 },
          ),
          {
            seed,
            numRuns: 1,
          },
        );
        const whole = texts.join('');
        const next = matcher.seek(whole);
        let before = 0;
        for (const text of texts) {
          for (const { start } of matcher.match(text, 'en')) {
            const at = before + start;
            // Given up: small letters right behind a letter (`startsOf`).
            const isSmall =
              start === 0 && /^\p{Ll}/u.test(text.normalize('NFC')) && /[\p{L}\p{N}_]$/u.test(whole.slice(0, at));
            if (!isSmall) expect(next(at), JSON.stringify([whole, at])).toBe(at);
          }
          before += text.length;
        }
      },
    ),
    { numRuns: 2000 },
  );
});
