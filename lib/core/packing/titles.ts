/** Titles that a name is listed with. */
import { foldName } from '../fold.ts';
import type { Owner } from '../names.ts';
import type { Entity, Name } from '../schema.ts';
import { joins } from '../scripts.ts';

/**
 * The name within a titled one: `inner` where the data says it, or else the longest untitled name
 * of the same entity and language that it begins or ends with.
 */
export function nameWithin(entity: Entity, { lang, text, inner }: Name): Name | undefined {
  const within = entity.names.filter(
    (name) =>
      name.lang === lang &&
      name.type !== 'titled' &&
      name.text !== text &&
      (text.endsWith(name.text) || text.startsWith(name.text)) &&
      // A state's one letter is a name within any word: 북측. A person's is not: 김 위원장.
      ((name.text.length === 1 && entity.kind !== 'person') || !isPartOfWord(name.text, text)),
  );
  if (inner) return within.find((name) => name.text === inner);
  return within.sort((a, b) => b.text.length - a.text.length)[0];
}

/** Zelenski stands in Zelenskiy, but is no name within it. */
function isPartOfWord(inner: string, text: string): boolean {
  const edge = text.startsWith(inner) ? inner.length : text.length - inner.length;
  return joins(text.charCodeAt(edge - 1), text.charCodeAt(edge));
}

/** How much of a titled name's key is title: "Presiden Putin" is found whole and marked as Putin. */
export function titleOf(entity: Entity, name: Name): Owner['title'] {
  const inner = name.type === 'titled' ? nameWithin(entity, name) : undefined;
  if (!inner) return [0, 0];
  const title = foldName(name.text).length - foldName(inner.text).length;
  return name.text.endsWith(inner.text) ? [title, 0] : [0, title];
}
