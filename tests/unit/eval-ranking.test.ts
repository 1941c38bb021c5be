import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../lib/cli/corpus.ts';
import { type Judged, readJudged } from '../../lib/cli/eval-judgments.ts';
import { ownSets } from '../../lib/cli/eval-labels.ts';
import { scoreRanking } from '../../lib/cli/eval-ranking.ts';
import { rankingTable } from '../../lib/cli/eval-ranking-table.ts';
import { chosenPart, standingPart } from '../../lib/cli/eval-readme.ts';
import { ndcg } from '../../lib/core/gain.ts';
import { spanOf } from '../../lib/core/span.ts';

describe('nDCG', () => {
  const grades = { must: 4, good: 2, some: 1, nothing: 0 };
  // Gains 16, 4, 2 at places that count 1, 1/log2(3) = .63093, 1/2.
  const ideal = 16 + 4 * 0.63093 + 2 * 0.5;
  it.each<[string, string[], number, number | null]>([
    ['the best order', ['must', 'good', 'some'], 3, 1],
    ['places beyond the depth do not count', ['nothing', 'x', 'y', 'must'], 3, 0],
    ['the best note second', ['good', 'must', 'some'], 3, (4 + 16 * 0.63093 + 1) / ideal],
    ['what nobody judged gains nothing', ['x', 'must'], 3, (16 * 0.63093) / ideal],
    ['nothing answered', [], 5, 0],
    ['at one place', ['must'], 1, 1],
  ])('%s', (_, ids, depth, expected) => expect(ndcg(ids, grades, depth)).toBeCloseTo(expected ?? 0, 4));

  it('says nothing where nothing is good', () => expect(ndcg(['x'], { x: 0 }, 5)).toBeNull());
});

const folder = mkdtempSync(join(tmpdir(), 'latar-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: string) => {
  const path = join(folder, 'judged.jsonl');
  writeFileSync(path, content);
  return path;
};
const PAGE = { title: 'Allies meet', text: 'NATO met in Brussels.', lang: 'en', date: '2024-07-20' };

describe('judged pages', () => {
  it('come one query a line, or several a page', async () => {
    const one = { id: 1, page: PAGE, entity: 'nato', judgments: { a: 3 } };
    const several = {
      id: 'p',
      half: 'develop',
      page: PAGE,
      queries: [
        { entity: 'nato', judgments: { a: 3 }, repeats: ['b'] },
        { entity: 'brussels', judgments: {} },
      ],
    };
    const read = await readJudged(file([one, several].map((line) => JSON.stringify(line)).join('\n')));
    expect(read.map(({ ask, half, judgments, repeats }) => [ask.id, ask.entity, half, judgments, repeats])).toEqual([
      [1, 'nato', 'report', { a: 3 }, undefined],
      ['p/nato', 'nato', 'develop', { a: 3 }, ['b']],
      ['p/brussels', 'brussels', 'develop', {}, undefined],
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /holds no lines; judge at least one page$/],
    ['no JSON', '\n{oops', /:2 is not JSON; write one object a line, /],
    ['no judgments', JSON.stringify({ id: 1, page: PAGE }), /:1 is not .*judgments.*; mend that line$/],
    ['a grade of seven', JSON.stringify({ id: 1, page: PAGE, judgments: { a: 7 } }), /:1 is not .*mend that line$/],
    ['no page', JSON.stringify({ id: 1, judgments: {} }), /:1 has no page; add it$/],
  ])('a fault is said in a sentence: %s', async (_, content, sentence) => {
    await expect(readJudged(file(content))).rejects.toThrow(sentence);
  });
});

describe('scores', async () => {
  const corpus = await loadCorpus([], false);
  const [repeated] = corpus.about('nato').filter(({ date }) => date.value < '2024-07-20');
  if (!repeated) throw new Error('NATO has no note');
  const query = (more: Partial<Judged>): Judged => ({
    ask: { id: 1, page: { ...PAGE, date: { value: '2024-07-20', precision: 'day' } }, entity: 'nato' },
    half: 'report',
    judgments: {},
    ...more,
  });
  const rows = (more: Partial<Judged>) => scoreRanking([query(more)], corpus).halves[0]?.rows;

  it('know the later notes of a ranker that does not', () => {
    expect(rows({})?.newest.later).toBeGreaterThan(0);
    expect(rows({})?.['newest+dates'].later).toBe(0);
  });

  it('take labelled repeats for repeats', () => {
    const all = corpus.about('nato').map(({ id }) => id);
    expect(rows({ repeats: all })?.bm25.repeats).toBe(1);
    expect(rows({ repeats: [] })?.bm25.repeats).toBe(0);
  });

  it('tell repeats by the words where nobody labelled them', () => {
    const page = { title: '', text: repeated.text.en, lang: 'en', date: null };
    const ask = { id: 1, page, entity: 'nato' };
    expect(rows({ ask })?.bm25.repeats).toBeCloseTo(1 / 3);
    expect(rankingTable(scoreRanking([query({ ask })], corpus)).at(-1)).toMatch(/without "repeats"/);
  });

  it('stand in a table, the reported half by language', () => {
    const score = scoreRanking([query({ judgments: { [repeated.id]: 4 } }), query({ half: 'develop' })], corpus);
    expect(Object.keys(score.languages)).toEqual(['en']);
    const [head, ...lines] = rankingTable(score);
    expect(head).toMatch(/^the half to develop on, 0 queries +nDCG@3 +nDCG@5 +repeats in top 3 +later in top 3$/);
    expect(lines.find((line) => line.startsWith('bm25+rm3 '))).toMatch(
      /^bm25\+rm3 +\d\.\d{3} +\d\.\d{3} +[\d.]+ % +[\d.]+ %$/,
    );
  });
});

describe('the judged pages', async () => {
  const queries = (await Promise.all((await ownSets('ranking')).map(readJudged))).flat();
  const corpus = await loadCorpus([], false);
  const score = scoreRanking(queries, corpus);
  const rows = Object.fromEntries(score.halves.map((half) => [half.half, half.rows]));

  it('are as many as the issue asks for, in at least five languages', () => {
    expect(new Set(queries.map(({ ask }) => ask.page)).size).toBeGreaterThanOrEqual(40);
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(Object.keys(score.languages).length).toBeGreaterThanOrEqual(5);
  });

  it('judge notes that there are, about the entity asked for, and known by the page’s date', () => {
    const known = new Map(corpus.notes.map((note) => [note.id, note]));
    const faults = queries.flatMap(({ ask, judgments, repeats = [] }) =>
      [...Object.keys(judgments), ...repeats].flatMap((id) => {
        const note = known.get(id);
        if (!note) return [`${ask.id} judges ${id}, which is no note`];
        const isAbout = corpus.about(ask.entity ?? '').includes(note);
        const isKnown = !ask.page.date || spanOf(note.date).start <= spanOf(ask.page.date).end;
        return [
          ...(isAbout ? [] : [`${ask.id} judges ${id}, which is not about ${ask.entity}`]),
          ...(isKnown ? [] : [`${ask.id} judges ${id}, which is later than the page`]),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are answered better than by BM25 with RM3, even where that knows the date', () => {
    console.log(rankingTable(score).join('\n'));
    expect(rows.report?.latar.ndcg5).toBeGreaterThan((rows.report?.['bm25+rm3'].ndcg5 ?? 1) + 0.05);
    expect(rows.report?.latar.ndcg5).toBeGreaterThan((rows.report?.['bm25+rm3+dates'].ndcg5 ?? 1) + 0.05);
  });

  it.each(['develop', 'report'])('are repeated in at most a twentieth of the first three places: %s', (half) => {
    expect(rows[half]?.latar.repeats).toBeLessThanOrEqual(0.05);
  });

  it.each(['develop', 'report'])('are never answered with what came later: %s', (half) => {
    expect(rows[half]?.latar.later).toBe(0);
  });

  it('are told in the README as they are', async () => {
    expect(await standingPart('chosen'), 'run "npm run -s eval -- --readme"').toBe(chosenPart(score));
  });

  it('every entity of the bundle has something to read', () => {
    const bare = [...corpus.entities].filter((id) => corpus.about(id).length === 0);
    expect(bare).toEqual([]);
  });
});
