/** Scores spotting over labelled text: by language and overall, as a table, as errors in their context, as JSON. */
import { type Counts, count, type Figures, figuresOf, type Labelled, type Marked, markLine } from '../core/score.ts';
import type { Spotter } from '../core/spot.ts';
import type { LabelledLine } from './eval-labels.ts';
import { alignTable } from './eval-tables.ts';

/** Figures of one language, or of all, with what they were counted from. */
export interface Row extends Counts, Figures {
  texts: number;
}

export interface SpottingScore {
  overall: Row;
  /** By the language that the lines declare, '?' where they declare none. */
  languages: Record<string, Row>;
  /** By what a text tries, which its id says: `en/two-kims-1`. */
  kinds: Record<string, Row>;
  /** Every text that was not marked right, in order. */
  errors: { line: LabelledLine; marked: Marked }[];
}

/** Spots and scores every line. `entities`: ids in play for lines that name none themselves. */
export function scoreSpotting(
  lines: readonly LabelledLine[],
  spotter: Spotter,
  entities?: readonly string[],
): SpottingScore {
  const scored = lines.map((line) => ({
    line,
    marked: markLine({ ...line, entities: line.entities ?? entities }, spotter.spot(line.text, line.lang)),
  }));
  const rowOf = (some: typeof scored): Row => {
    const counts = count(some.map(({ marked }) => marked));
    return { texts: some.length, ...counts, ...figuresOf(counts) };
  };
  const rowsBy = (key: (line: LabelledLine) => string) =>
    Object.fromEntries(
      [...new Set(lines.map(key))].sort().map((one) => [one, rowOf(scored.filter(({ line }) => key(line) === one))]),
    );
  return {
    overall: rowOf(scored),
    languages: rowsBy(({ lang }) => lang || '?'),
    kinds: rowsBy(({ id }) => String(id).replace(/^.*\/|-\d+$/g, '')),
    errors: scored.filter(({ marked }) => marked.missed.length + marked.wrong.length > 0),
  };
}

const COLUMNS = ['language', 'texts', 'mentions', 'missed', 'wrong', 'precision', 'recall', 'F1'];

const cells = (name: string, { texts, right, missed, wrong, precision, recall, f1 }: Row): string[] => [
  name,
  ...[texts, right + missed, missed, wrong].map(String),
  ...[precision, recall, f1].map((share) => share.toFixed(3)),
];

/** The figures as lines of a table, a language a row and all of them last. */
export function tableOf({ languages, overall }: SpottingScore): string[] {
  const rows = [COLUMNS, ...Object.entries(languages).map(([tag, row]) => cells(tag, row)), cells('all', overall)];
  return alignTable(rows);
}

/** UTF-16 units of context shown on either side of an error. */
const CONTEXT = 40;

/** Each miss and false hit with what stands around it, one a line. */
export function errorLines({ errors }: SpottingScore): string[] {
  return errors.flatMap(({ line, marked }) => {
    const show = (what: string) => (mention: Labelled) => {
      const from = Math.max(0, mention.start - CONTEXT);
      const to = mention.end + CONTEXT;
      const text = `${from > 0 ? '…' : ''}${line.text.slice(from, mention.start)}[${line.text.slice(mention.start, mention.end)}]${line.text.slice(mention.end, to)}${to < line.text.length ? '…' : ''}`;
      return `${line.id}  ${what} ${mention.entity}  ${text.replace(/\s+/g, ' ')}`;
    };
    return [...marked.missed.map(show('missed')), ...marked.wrong.map(show('wrong'))];
  });
}
