/** The floor of the project's own sets: figures that may rise and never fall, kept in `tests/eval/floor.json`. */
import { readFile, writeFile } from 'node:fs/promises';
import { FLOOR } from './eval-labels.ts';
import type { SpottingScore } from './eval-spotting.ts';

interface Floor {
  precision: number;
  recall: number;
}

/** By language, and `all`. */
export type Floors = Record<string, Floor>;

const MEASURES = ['precision', 'recall'] as const;
/** Figures are kept to a thousandth, rounded down so that what was reached stays above its floor. */
const kept = (share: number) => Math.floor(share * 1000) / 1000;

export const readFloors = async (): Promise<Floors> => JSON.parse(await readFile(FLOOR, 'utf8').catch(() => '{}'));

const rowsOf = ({ languages, overall }: SpottingScore) => ({ ...languages, all: overall });

/** The floors after a score: each the higher of what it was and what is reached now. */
export function raise(floors: Floors, score: SpottingScore): Floors {
  const raised = { ...floors };
  for (const [tag, row] of Object.entries(rowsOf(score))) {
    const old = floors[tag] ?? { precision: 0, recall: 0 };
    raised[tag] = {
      precision: Math.max(old.precision, kept(row.precision)),
      recall: Math.max(old.recall, kept(row.recall)),
    };
  }
  return raised;
}

export async function raiseFloors(score: SpottingScore): Promise<void> {
  await writeFile(FLOOR, `${JSON.stringify(raise(await readFloors(), score), null, 2)}\n`);
}

/** A sentence for each figure below its floor, each language without one, and each floor without a language. */
export function belowFloor(floors: Floors, score: SpottingScore): string[] {
  const rows: Record<string, Floor | undefined> = rowsOf(score);
  const tags = [...new Set([...Object.keys(floors), ...Object.keys(rows)])].sort();
  return tags.flatMap((tag) => {
    const [floor, row] = [floors[tag], rows[tag]];
    if (!row) return [`${tag} has a floor and no labelled text any more; bring its sentences back.`];
    if (!floor) return [`${tag} has no floor; run "npm run -s eval -- --raise".`];
    return MEASURES.filter((measure) => row[measure] < floor[measure]).map(
      (measure) =>
        `${tag}: ${measure} fell to ${row[measure].toFixed(4)}, below its floor of ${floor[measure]}; "npm run -s eval -- --errors" shows where.`,
    );
  });
}
