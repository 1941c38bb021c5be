/** Texts of one direction of reading inside texts of the other. Pure. */

/** Letters of Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/**
 * The text so that it leaves what stands around it in order, and is left in order by it: first
 * strong isolate, where it has letters that run against `direction`.
 */
export function isolate(text: string, direction: string): string {
  const against = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return against.test(text) ? `\u2068${text}\u2069` : text;
}

/** The text without them, for where it is not shown but kept. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
