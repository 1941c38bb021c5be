/** What exports write, format by format: nothing is lost, nothing breaks the file, nothing runs. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { NoteFace, SourceFace } from '../../lib/core/types.ts';
import { bibtex } from '../../lib/export/bibtex.ts';
import { csv } from '../../lib/export/csv.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { markdown } from '../../lib/export/markdown.ts';
import { cslJson, type Reference, references } from '../../lib/export/references.ts';

const day = (value: string) => ({ value, precision: 'day' as const });
const printed: SourceFace = {
  id: 'yonhap-2024-07-13',
  publisher: 'Yonhap & Co_',
  title: '50% of 김정은’s } {plan',
  date: day('2024-07-13'),
  agencies: ['AFP', 'Yonhap & Co_'],
  url: 'https://example.org/a_b?c={d}',
};
const described: SourceFace = {
  id: 'radio 1961',
  publisher: 'Radio',
  date: { value: '1961', precision: 'year' },
  agencies: [],
};
const note = (more: Partial<NoteFace>): NoteFace => ({
  id: 'n',
  date: day('2024-07-12'),
  text: 'A plain text.',
  lang: 'en',
  mentions: [],
  sources: [printed],
  entities: ['nato'],
  ...more,
});
const notes = [
  note({ id: 'one', text: 'He said "no",\nthen *left* [it].', claim: { by: ['NATO'], disputes: ['KCNA'] } }),
  note({ id: 'two', date: { value: '1961', precision: 'year' }, text: '=1+1', sources: [described, printed] }),
];
/** Beginnings that a spreadsheet runs, wide signs where it is set to Japanese or Korean. */
const FORMULAE = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
const line = ({ id }: NoteFace) => `line of ${id}`;

describe('the table', () => {
  const { data } = Papa.parse<Record<string, string>>(csv(notes).slice(1), { header: true });
  it('has a row a note, whatever its text has in it', () => {
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({ id: 'one', text: notes[0]?.text, claimed_by: 'NATO', disputed_by: 'KCNA' });
    expect(data[1]).toMatchObject({ date: '1961', precision: 'year', publisher: 'Radio', headline: '' });
    expect(data[1]?.other_sources).toBe('Yonhap & Co_, 2024-07-13, https://example.org/a_b?c={d}');
  });
  it('begins as spreadsheets know UTF-8, and has no cell that they would run', () => {
    expect(csv(notes).startsWith('\ufeff')).toBe(true);
    expect(data[1]?.text).toBe("'=1+1");
    const texts = FORMULAE.map((sign) => `${sign}1+1`);
    const run = Papa.parse<Record<string, string>>(csv(texts.map((text) => note({ text }))).slice(1), { header: true });
    expect(run.data.map(({ text }) => text)).toEqual(texts.map((text) => `'${text}`));
  });
});

describe('the references', () => {
  const items = references(notes, line);
  it('are each source once, with the notes that cite it', () => {
    expect(items.map(({ id, note: said }) => [id, said])).toEqual([
      ['yonhap-2024-07-13', 'line of one\nline of two'],
      ['radio 1961', 'line of two'],
    ]);
  });
  it('are as precise as their dates, and say in brackets what has no headline', () => {
    expect(items.map(({ issued }) => issued)).toEqual([{ 'date-parts': [[2024, 7, 13]] }, { 'date-parts': [[1961]] }]);
    expect(items[1]?.title).toBe('[Radio, 1961]');
  });
  it('name agencies as authors, but not the publisher again', () => {
    expect(items.map(({ author }) => author)).toEqual([[{ literal: 'AFP' }], undefined]);
  });
  it('are CSL-JSON', () => {
    expect(JSON.parse(cslJson(items)) as Reference[]).toEqual(items);
  });
  it('are BibTeX, with TeX’s own signs escaped and every script kept', () => {
    expect(bibtex(items)).toBe(`@article{yonhap-2024-07-13,
  author = {{AFP}},
  title = {{50\\% of 김정은’s \\textbraceright{} \\textbraceleft{}plan}},
  journal = {Yonhap \\& Co\\_},
  year = {2024},
  date = {2024-07-13},
  url = {https://example.org/a_b?c=%7Bd%7D},
  annote = {line of one
line of two},
  month = jul,
}

@article{radio-1961,
  title = {{[Radio, 1961]}},
  journal = {Radio},
  year = {1961},
  date = {1961},
  annote = {line of two},
}
`);
  });
});

it('braces of a BibTeX entry, escaped or not, are as many closed as opened', () => {
  const text = bibtex(references(notes, line));
  let depth = 0;
  let least = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    least = Math.min(least, depth);
  }
  expect([depth, least]).toEqual([0, 0]);
});

it.each([
  ['1. FC &amp; Co', '1\\. FC \\&amp; Co'],
  ['- dash', '\\- dash'],
  ['+ plus', '\\+ plus'],
  ['== rule', '\\== rule'],
  ['2024) year', '2024\\) year'],
])('at the beginning of a line %j is no markup', (publisher, plain) => {
  const words = {
    title: publisher,
    about: publisher,
    month: () => 'month',
    date: () => 'date',
    claim: () => '',
    source: () => publisher,
  };
  const text = markdown([note({ sources: [described] })], words);
  expect(text).toContain(`# ${plain}\n\n${plain}\n`);
  expect(text).toContain(`\n  ${plain}\n`);
});

it('the text is by month, newest first, and what looks like markup is not', () => {
  const words = {
    title: 'NATO_',
    about: '2 notes',
    month: ({ value }: { value: string }) => value,
    date: ({ value }: { value: string }) => value,
    claim: ({ claim }: NoteFace) => (claim ? 'Claim by NATO' : ''),
    source: ({ publisher }: SourceFace) => publisher,
  };
  expect(markdown([...notes].reverse(), words)).toBe(`# NATO\\_

2 notes

## 2024-07

- **2024-07-12** He said "no", then \\*left\\* \\[it\\]. *Claim by NATO.*
  [Yonhap \\& Co\\_](<https://example.org/a_b?c={d}>)

## 1961

- **1961** =1+1
  Radio; [Yonhap \\& Co\\_](<https://example.org/a_b?c={d}>)
`);
});

describe('the name of the file', () => {
  const cases: [about: string[], name: string][] = [
    [['North Korea', 'NATO'], 'Latar 2026-11-22 North Korea, NATO.md'],
    [[], 'Latar 2026-11-22.md'],
    [['a', 'b', 'c', 'd'], 'Latar 2026-11-22 a, b, c.md'],
    [['by:kcna/“x”?', '\u2068كوريا\u2069'], 'Latar 2026-11-22 by kcna “x” , كوريا.md'],
    [['Washington, D.C.'], 'Latar 2026-11-22 Washington, D.C.md'],
    [['x'.repeat(99)], `Latar 2026-11-22 ${'x'.repeat(60)}.md`],
  ];
  it.each(cases)('about %j is %s', (about, name) => {
    expect(fileName('2026-11-22', about, 'md')).toBe(name);
  });
});
