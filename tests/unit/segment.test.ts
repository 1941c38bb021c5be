import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteWriter, TERMS_VERSION } from '../../lib/core/fields.ts';
import { createLog } from '../../lib/core/log.ts';
import { readDocs, readPlaces } from '../../lib/core/postings.ts';
import { createIndexer, dateNumber, pieceOf, type TermsPiece, termIn, termsFrom } from '../../lib/core/segment.ts';
import { tokensOf, unitsOf } from '../../lib/core/tokens.ts';
import { note, on, SOURCES } from './small-corpus.ts';

describe('tokens', () => {
  const read = (text: string) => tokensOf(text).map(({ word, at }) => `${word}@${at}`);

  it.each([
    ['words in their places', 'The DPRK’s arms', ['the@0', 'dprk@1', 's@2', 'arms@3']],
    ['accents, case and full width', 'Corée ＮＡＴＯ', ['coree@0', 'nato@1']],
    ['ё and е, أ and ا', 'Артём أحمد', ['артем@0', 'احمد@1']],
    ['what is there for machines only', 'Pyong\u00adyang', ['pyongyang@0']],
    ['a run takes a place for each character', '북한의 미사일', ['북한의@0', '미사일@3']],
    ['a run ends where letters of another kind begin', 'NATO가 8월', ['nato@0', '가@1', '8@2', '월@3']],
    ['nothing', '—?!', []],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('say where they stand in what was written', () => {
    const text = 'Le “Corée\u00ad du Nord”, 북한의';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Le',
      'Corée',
      'du',
      'Nord',
      '북한의',
    ]);
  });

  it('are pairs of characters where no spaces are', () => {
    expect(tokensOf('북한의').flatMap(unitsOf)).toEqual([
      { key: '북한', at: 0 },
      { key: '한의', at: 1 },
      { key: '의', at: 2 },
    ]);
  });
});

describe('log', () => {
  /** Documents as terms with places, and the order they end up in. */
  const documents = fc.array(
    fc.array(
      fc.record({
        term: fc.constantFrom('a', 'b', 'c', 'dd'),
        at: fc.oneof(fc.nat(70_000), fc.constantFrom(65_533, 65_534, 65_535, 65_536)),
      }),
      { maxLength: 6 },
    ),
    { minLength: 1, maxLength: 12 },
  );

  it('gives back every occurrence under its document’s final number', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (made, seed) => {
        const order = made.map((_, i) => i).sort((a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11) || a - b);
        const sorted = made.map((terms) => [...terms].sort((a, b) => a.at - b.at));
        const log = createLog();
        for (const terms of sorted) {
          for (const { term, at } of terms) log.add(log.term(term), at);
          log.next();
        }
        const got = [...log.postings(order)].map(([term, posting]) => [
          term,
          [...readDocs(posting)],
          readPlaces(posting),
        ]);
        const names = [...new Set(made.flat().map(({ term }) => term))].sort();
        const expected = names.map((name) => {
          const docs = order.flatMap((came, doc) => (sorted[came]?.some(({ term }) => term === name) ? [doc] : []));
          const places = docs.map((doc) =>
            (sorted[order[doc] as number] ?? [])
              .filter(({ term }) => term === name)
              .map(({ at }) => Math.min(at, 65_534)),
          );
          return [name, docs, places];
        });
        expect(got).toEqual(expected);
      }),
      // Making a failing case smaller takes minutes here.
      { endOnFailure: true },
    );
  });
});

describe('segment', () => {
  const dates = ['2024', '2024-07', '2024-07-13', '1999', '2024-07-13', '2025-01-01'];
  const indexer = createIndexer();
  for (const [i, date] of dates.entries()) indexer.note(note(`n${i}`, date, `Word${i} again word.`, ['nato']), []);
  indexer.entity({ id: 'nato', aliases: ['NATO', 'Pakta Pertahanan'] });
  const { pieces } = indexer.finish();
  const piece = (part: string) => pieces.filter(([[name]]) => name === part).map(([, one]) => one);

  it('numbers notes newest first, an imprecise date as early as it can be, ties by id', () => {
    expect(piece('notes')).toEqual(['n5\nn2\nn4\nn1\nn0\nn3']);
  });

  it('knows of how many each note is, whoever claims it among them', () => {
    const claimed = createIndexer();
    const by = { by: ['kcna', 'nato'] };
    claimed.note({ ...note('claim', '2024', 'Said.', ['nato', 'russia']), claim: by }, []);
    claimed.note(note('alone', '2023', 'Met.', ['nato']), []);
    const crowd = Array.from({ length: 300 }, (_, i) => `one-${i}`);
    claimed.note(note('crowd', '2022', 'All.', crowd), []);
    const [, company] = claimed.finish().pieces.find(([[part]]) => part === 'company') ?? [];
    expect(company).toEqual(Uint8Array.of(3, 1, 255));
  });

  it('knows where each date begins', () => {
    expect(piece('head')).toEqual([
      {
        firsts: '*en word',
        dates: Uint32Array.from([20250101, 20240713, 20240700, 20240000, 19990000]),
        starts: Uint32Array.from([0, 1, 3, 4, 5]),
      },
    ]);
  });

  it.each([
    [':en nato', undefined],
    ['@nato', [0, 1, 2, 3, 4, 5]],
    [':en word4', [2]],
    [':en again', [0, 1, 2, 3, 4, 5]],
    ['npertahanan', [0]],
  ])('finds the term %s', (term, docs) => {
    const [only] = piece('terms') as TermsPiece[];
    const posting = only && termIn(only, term);
    expect(only && termsFrom(only, term).some(([one]) => one === term)).toBe(docs !== undefined);
    expect(posting && 'docs' in posting ? [...readDocs(posting)] : undefined).toEqual(docs);
  });

  it.each([
    ['2024', 20240000],
    ['2024-07', 20240700],
    ['2024-07-13', 20240713],
  ])('dates are numbers that sort: %s', (value, number) => expect(dateNumber(on(value))).toBe(number));

  it.each([
    ['before the first', 'a', 0],
    ['the first', 'b', 0],
    ['between', 'cc', 1],
    ['the last', 'z', 2],
  ])('a term stands in the piece that begins before it: %s', (_, term, at) => {
    expect(pieceOf(['b', 'c', 'd'], term)).toBe(at);
  });
});

describe('terms', () => {
  /** Something of every rule: stems, folding, runs, numbers, stop words. */
  const SAMPLE: Record<string, string>[] = [
    { en: 'The ministries condemned 13 launches; Korea’s agreements of 2024 stood.' },
    { id: 'Kementerian itu mengecam peluncuran dan menandatangani kesepakatan pada 2024.' },
    { ru: 'Санкциями КНДР не остановить; Артём и «подлодки».' },
    { ko: '북한의 미사일은 2024년 NATO가 비난했다.', ja: '北朝鮮のミサイル', fr: 'Les accords coréens' },
  ];
  const log = createLog();
  const write = noteWriter(log);
  for (const [i, text] of SAMPLE.entries()) write(note(`n${i}`, '2024', '', ['nato'], { text }), SOURCES);
  const terms = [...log.postings([0, 1, 2, 3])].map(([term, posting]) => [
    term,
    [...posting.docs],
    [...posting.places],
  ]);
  const fingerprint = createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16);

  it('are those of their version: raise TERMS_VERSION where they change, so that indexes are made anew', () => {
    expect({ [TERMS_VERSION]: fingerprint }).toEqual({ 3: '443a09985b7d4ae8' });
  });
});
