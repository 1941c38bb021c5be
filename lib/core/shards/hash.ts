/** Numbers from the beginnings of names: 32 bits each, grown unit by unit, so that every beginning of a word costs one step. */

/** The number of no units. */
export const NO_UNITS = 0x811c9dc5 | 0;

/** The number with one unit more. */
export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Another number of 32 bits, 0 and above, for each use of the same one. */
export function mixed(hash: number, use: number): number {
  let mix = Math.imul(hash ^ Math.imul(use, 0x9e3779b1) ^ (hash >>> 15), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
