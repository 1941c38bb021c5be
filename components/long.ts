/** With more notes than these, those out of sight are not drawn: `timeline.md`. */
const MANY = 1000;

export const isLong = (notes: readonly unknown[]): boolean => notes.length > MANY;

/** The class of a list with so many notes. */
export const longClass = (notes: readonly unknown[]): string | undefined => (isLong(notes) ? 'long' : undefined);
