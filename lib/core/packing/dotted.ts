/**
 * Letters with a dot below, of the scripts of northern India: by Unicode's own composition they stay two units, while
 * most keyboards write one. A page has this or that: রাশিয়া is written with য় in both.
 */
import type { Entity } from '../schema.ts';

/** Those that are left out of composition (CompositionExclusions.txt). */
const DOTTED = [
  ...'\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e\u0b5c\u0b5d',
];
const inTwo = (text: string): string => DOTTED.reduce((done, one) => done.replaceAll(one, one.normalize('NFC')), text);
const inOne = (text: string): string => DOTTED.reduce((done, one) => done.replaceAll(one.normalize('NFC'), one), text);

/** A text in both ways to write it; itself where it has no such letter. */
export const bothWays = (text: string): string[] => [...new Set([inTwo(text), inOne(text)])];

/** An entity with its names and lookalikes in both ways. */
export function inBothWays(entity: Entity): Entity {
  const { names, lookalikes } = entity;
  return {
    ...entity,
    names: names.flatMap(({ preferred, ...name }) =>
      bothWays(name.text).map((text, i) => ({
        ...name,
        text,
        ...(name.inner && { inner: (i ? inOne : inTwo)(name.inner) }),
        ...(preferred && i === 0 && { preferred }),
      })),
    ),
    ...(lookalikes && {
      lookalikes: lookalikes.flatMap((one) => bothWays(one.text).map((text) => ({ ...one, text }))),
    }),
  };
}
