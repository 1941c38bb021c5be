import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packCorpus } from '../../data/pack.ts';
import { belowFloor, raise, readFloors } from '../../lib/cli/eval-floor.ts';
import { ownSets, readLabels } from '../../lib/cli/eval-labels.ts';
import { spottedPart, standingPart } from '../../lib/cli/eval-readme.ts';
import { errorLines, scoreSpotting, tableOf } from '../../lib/cli/eval-spotting.ts';
import { count, figuresOf, type Labels, markLine } from '../../lib/core/score.ts';
import { createSpotter } from '../../lib/core/spot.ts';

const at = (start: number, end: number, entity = 'nato') => ({ start, end, entity });

describe('scoring a line', () => {
  const cases: [what: string, labels: Labels, found: ReturnType<typeof at>[], counts: [number, number, number]][] = [
    ['a hit agrees in entity and span', { mentions: [at(0, 4)] }, [at(0, 4)], [1, 0, 0]],
    ['another entity is a miss and a false hit', { mentions: [at(0, 4)] }, [at(0, 4, 'g7')], [0, 1, 1]],
    ['another span is a miss and a false hit', { mentions: [at(0, 4)] }, [at(0, 5)], [0, 1, 1]],
    ['what touches an ignored stretch counts neither way', { mentions: [], ignore: [at(2, 6)] }, [at(0, 3)], [0, 0, 0]],
    ['what only borders on it counts', { mentions: [], ignore: [at(3, 6)] }, [at(0, 3)], [0, 0, 1]],
    [
      'entities out of play count neither way',
      { mentions: [at(0, 4)], entities: ['g7'] },
      [at(0, 4), at(5, 6, 'un')],
      [0, 0, 0],
    ],
    ['nothing expected, nothing found', { mentions: [] }, [], [0, 0, 0]],
  ];
  it.each(cases)('%s', (_, labels, found, [right, missed, wrong]) => {
    expect(count([markLine(labels, found)])).toEqual({ right, missed, wrong });
  });

  it.each([
    [
      { right: 3, missed: 1, wrong: 0 },
      { precision: 1, recall: 0.75, f1: 3 / 3.5 },
    ],
    [
      { right: 0, missed: 0, wrong: 0 },
      { precision: 1, recall: 1, f1: 1 },
    ],
    [
      { right: 0, missed: 2, wrong: 0 },
      { precision: 1, recall: 0, f1: 0 },
    ],
    [
      { right: 0, missed: 0, wrong: 2 },
      { precision: 0, recall: 1, f1: 0 },
    ],
  ])('figures of %o', (counts, figures) => {
    expect(figuresOf(counts)).toEqual(figures);
  });
});

describe('a file that cannot be scored is said in a sentence', () => {
  it.each([
    ['{"id":1,"text":"Oslo"}', /:1 is not .*mentions.*mend that line$/],
    ['\n{oops', /:2 is not JSON; mend that line$/],
    ['{"id":1,"text":"Oslo","mentions":[{"start":2,"end":9,"entity":"nato"}]}', /:1 labels 2 to 9 of a text of 4 /],
    ['', /holds no lines; label at least one text$/],
  ])('%j', async (content, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'latar-'));
    try {
      writeFileSync(join(folder, 'a.jsonl'), content);
      await expect(readLabels(join(folder, 'a.jsonl'))).rejects.toThrow(sentence);
      await expect(readLabels(join(folder, 'b.jsonl'))).rejects.toThrow(/^cannot read .*; give the path/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the labelled sets', async () => {
  const { names } = await packCorpus();
  const lines = (await Promise.all((await ownSets('spotting')).map(readLabels))).flat();
  const score = scoreSpotting(lines, createSpotter(names));

  it('hold what issue and README promise', () => {
    expect(lines.length).toBeGreaterThanOrEqual(500);
    expect(Object.keys(score.languages).length).toBeGreaterThanOrEqual(26);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('are spotted no worse than the floor', async () => {
    console.log(tableOf(score).join('\n'));
    expect(belowFloor(await readFloors(), score)).toEqual([]);
  });

  it('are told in the README as they are', async () => {
    expect(await standingPart('spotted'), 'run "npm run -s eval -- --readme"').toBe(await spottedPart(score));
  });

  it('floors rise and never fall', () => {
    const { overall } = score;
    const lower = { all: { precision: 0, recall: 1 } };
    const raised = raise(lower, { ...score, languages: {} });
    expect(raised.all).toEqual({ precision: Math.floor(overall.precision * 1000) / 1000, recall: 1 });
    const none = { ...overall, precision: 0.1 };
    expect(belowFloor(raised, { overall: none, languages: {}, kinds: {}, errors: [] }).join()).toMatch(
      /precision fell to 0\.1000/,
    );
  });

  it('errors stand in their context', () => {
    const [line] = lines;
    const missed = [at(0, 4)];
    const text = 'NATO met.';
    const errors = [{ line: { ...line, id: 'x/1', text, mentions: missed }, marked: { right: [], missed, wrong: [] } }];
    expect(errorLines({ ...score, errors })).toEqual(['x/1  missed nato  [NATO] met.']);
  });
});
