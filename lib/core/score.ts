/** Scoring of spotting against labelled text: counts of a line, sums of counts, and the figures they give. */

/** A stretch of a text, UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch that is a name of an entity: labelled by a person, or found by the spotter. */
export interface Labelled extends Stretch {
  entity: string;
}

/** What a careful reader would mark in a text. */
export interface Labels {
  mentions: readonly Labelled[];
  /** Stretches where marking and not marking are both right: what touches them counts neither way. */
  ignore?: readonly Stretch[];
  /** Ids of the entities in play; without it, all are. */
  entities?: readonly string[];
}

/** How one text was spotted. */
export interface Marked {
  right: Labelled[];
  missed: Labelled[];
  /** Found, and labelled nowhere so. */
  wrong: Labelled[];
}

/** Counts of mentions. */
export interface Counts {
  right: number;
  missed: number;
  wrong: number;
}

/** Shares between 0 and 1. Where nothing was found, nothing wrong was: precision 1; recall likewise. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

const touch = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;
const agree = (a: Labelled, b: Labelled) => a.entity === b.entity && a.start === b.start && a.end === b.end;

/** Compares what was found with the labels: a hit counts when entity and span agree. */
export function markLine(labels: Labels, found: readonly Labelled[]): Marked {
  const counts = ({ entity, start, end }: Labelled) =>
    (!labels.entities || labels.entities.includes(entity)) &&
    !labels.ignore?.some((stretch) => touch(stretch, { start, end }));
  const expected = labels.mentions.filter(counts);
  const hits = found.filter(counts);
  return {
    right: expected.filter((mention) => hits.some((hit) => agree(hit, mention))),
    missed: expected.filter((mention) => !hits.some((hit) => agree(hit, mention))),
    wrong: hits.filter((hit) => !expected.some((mention) => agree(hit, mention))),
  };
}

/** Adds up the counts of marked texts. */
export function count(marked: readonly Marked[]): Counts {
  const sum = (key: keyof Marked) => marked.reduce((total, line) => total + line[key].length, 0);
  return { right: sum('right'), missed: sum('missed'), wrong: sum('wrong') };
}

export function figuresOf({ right, missed, wrong }: Counts): Figures {
  const share = (whole: number) => (whole === 0 ? 1 : right / whole);
  const precision = share(right + wrong);
  const recall = share(right + missed);
  return { precision, recall, f1: right === 0 ? Math.min(precision, recall) : share(right + (missed + wrong) / 2) };
}
