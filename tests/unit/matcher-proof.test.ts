/**
 * The matcher against the plain reference, on random names and texts in several scripts. 100,000
 * cases in all; more on demand: `LATAR_CASES=1000000 npx vitest run … matcher-proof`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../lib/core/fold.ts';
import { createMatcher } from '../../lib/core/match.ts';
import { openNames, packNames } from '../../lib/core/names.ts';
import { AFFIXES, entriesOf, PROOF, piecesOf } from './random-names.ts';
import { reference } from './reference.ts';

const CASES = Number(process.env.LATAR_CASES ?? 100_000);
/** Lists tried; each on as many texts as make the cases. */
const LISTS = 400;

it('finds what the reference finds, and nothing else', { timeout: 300_000 }, () => {
  const texts = Math.ceil(CASES / LISTS);
  fc.assert(
    fc.property(entriesOf('one', 'two', ''), fc.integer(), (entries, seed) => {
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
    }),
    { ...PROOF, numRuns: LISTS },
  );
});

it('leaves out no place where a name begins, when texts are put together', () => {
  fc.assert(
    fc.property(entriesOf('one', 'two', ''), fc.integer(), (entries, seed) => {
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
    }),
    { ...PROOF, numRuns: 2000 },
  );
});
