/** What a page reads of a pack before it reads any name: a filter over the beginnings of its names. */
import { holds, type Layout } from './filter.ts';
import { addUnit, mixed, NO_UNITS } from './hash.ts';

export interface Directory extends Layout {
  /** The filter (`filter.ts`). */
  letters: string;
  /** How many shards there are. */
  shards: number;
  /** Entities of the bundle or of other packs that this one has notes about. */
  noted: readonly string[];
}

/** The number of a beginning, or of one with these units more. */
export function numberOf(units: string, before = NO_UNITS): number {
  let number = before;
  for (let at = 0; at < units.length; at++) number = addUnit(number, units.charCodeAt(at));
  return number;
}

/** No text has this unit: a head's number with it says that the head is crowded. */
const CROWDED = 0xffff;
export const crowded = (number: number): number => addUnit(number, CROWDED);

/** In which of so many shards names of a beginning are; -1 uses no place of any filter. */
export const shardOf = (number: number, shards: number): number => mixed(number, -1) % shards;

/** Whether names may be filed under the beginning of this number. */
export const mayHold = (directory: Directory, number: number): boolean => holds(directory.letters, directory, number);
