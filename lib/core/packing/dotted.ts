/**
 * Letters with a dot below, of the scripts of northern India: by Unicode's own composition they stay two units, while
 * most keyboards write one; and of those that only foreign words have, many newspapers leave out the dot. A page has
 * this or that: রাশিয়া with one or two units, ज़ेलेंस्की or जेलेंस्की.
 */
import type { Entity } from '../schema.ts';

/** Those that are left out of composition (CompositionExclusions.txt). */
const DOTTED = [
  ...'\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e\u0b5c\u0b5d',
];
const inTwo = (text: string): string => DOTTED.reduce((done, one) => done.replaceAll(one, one.normalize('NFC')), text);
const inOne = (text: string): string => DOTTED.reduce((done, one) => done.replaceAll(one.normalize('NFC'), one), text);

/** Without the dot where it tells no letter of the language's own: q, kh, gh, z and f in Devanagari, kh, gh, z, f and sh in Gurmukhi. */
const without = (text: string): string => text.replace(/([कखगजफ])\u093c/g, '$1').replace(/([ਖਗਜਫਸ])\u0a3c/g, '$1');

/** Whatever may have such a letter: packs have a hundred thousand names, nearly all of them in other scripts. */
const NORTHERN = /[\u0900-\u0b7f]/;
const WAYS = [inTwo, inOne, (text: string) => without(inTwo(text))];
const waysFor = (text: string) => (NORTHERN.test(text) ? WAYS : [(same: string) => same]);

/** A text in all ways to write it; itself where it has no such letter. */
export const allWays = (text: string): string[] => [...new Set(waysFor(text).map((way) => way(text)))];

/** An entity with its names and lookalikes in all ways. */
export function inAllWays(entity: Entity): Entity {
  const { names, lookalikes } = entity;
  return {
    ...entity,
    names: names.flatMap(({ preferred, ...name }) =>
      waysFor(name.text)
        .map((way) => ({ ...name, text: way(name.text), ...(name.inner && { inner: way(name.inner) }) }))
        .filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i)
        .map((one, i) => (preferred && i === 0 ? { ...one, preferred } : one)),
    ),
    ...(lookalikes && { lookalikes: lookalikes.flatMap((one) => allWays(one.text).map((text) => ({ ...one, text }))) }),
  };
}
