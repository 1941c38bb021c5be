/** Rows of names put together: one entry a name, with all who own it. */
import { firstAt } from '../bisect.ts';
import type { Entry, Owner } from '../names.ts';
import type { Entity, Language } from '../schema.ts';
import { likely, type Script, scriptOfName } from '../scripts.ts';
import { merge } from './merge.ts';
import { type Row, rowsOf } from './rows.ts';

/** Languages whose names every page of their script gets: names are quoted in English, and Indonesian is home. */
export const EVERYWHERE = new Set(['en', 'id']);
/** Scripts of so many languages that each has a list for what it alone writes. */
export const SPLIT = new Set(['latn', 'cyrl', 'arab']);

/** A name on its way into a list. */
export interface Named {
  key: string;
  owners: Owner[];
  /** Languages that write an entity so. */
  languages: Set<string>;
  isCamel: boolean;
}

/** Rows by the name that they spell. */
export function gather(rows: readonly Row[]): Named[] {
  const known = new Map<string, Named>();
  for (const { text, lang, key, owner } of rows) {
    const entry = known.get(key) ?? { key, owners: [], languages: new Set(), isCamel: false };
    known.set(key, entry);
    entry.owners = merge(entry.owners, owner);
    entry.languages.add(lang);
    entry.isCamel ||= /\p{Ll}\p{Lu}/u.test(text);
  }
  return [...known.values()];
}

/**
 * All names of some entities, whatever their scripts, each once. What one language alone writes has
 * its home there, as it has a list of its own in the bundle: روس is Russia in Urdu, and Russians in
 * Arabic. But names of somebody who has none for all pages of the script are looked for in all.
 */
export function entriesOf(entities: readonly Entity[], languages: readonly Language[]): Entry[] {
  const rows = rowsOf(entities, languages);
  const isEverywhere = (script: Script, lang: string) =>
    !SPLIT.has(script) || EVERYWHERE.has(lang) || likely(script) === lang;
  const scripts = new Map(rows.map(({ key, text }) => [key, scriptOfName(text)]));
  const quoted = new Set(
    rows.flatMap(({ text, lang, owner }) => {
      const script = scriptOfName(text);
      return isEverywhere(script, lang) ? [`${script} ${owner.entity}`] : [];
    }),
  );
  const entries = gather(rows).map((entry): Entry => {
    const { key, owners, languages: writing } = entry;
    const script = scripts.get(key) ?? '';
    const [home = '', other] = writing;
    if (other !== undefined || isEverywhere(script, home)) return entry;
    return {
      ...entry,
      owners: owners.map((owner) => (quoted.has(`${script} ${owner.entity}`) ? { ...owner, home } : owner)),
    };
  });
  return [...entries, ...unhidden(entries)];
}

/**
 * Names that a looser one would hide, with its beginning as their title: "the South China Sea", since
 * "the South" is found first and is a state only where another name of it stands; "in Washington State",
 * since "in Washington" is the city.
 */
export function unhidden(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const loose = entries.filter(({ owners }) =>
    owners.every(({ need, person, land, title }) => (need === 'entity' && !person) || (land && title[0] > 0)),
  );
  const known = new Set(entries.map(({ key }) => key));
  return loose.flatMap(({ key }) =>
    [...key.matchAll(/ /g)].flatMap(({ index }) => {
      const at = index + 1;
      const longer = beginningWith(sorted, `${key.slice(at)} `).filter(
        (other) => !known.has(key.slice(0, at) + other.key),
      );
      return longer.map((other) => ({
        ...other,
        key: key.slice(0, at) + other.key,
        owners: other.owners.map((owner) => ({
          ...owner,
          capitals: 'any' as const,
          title: [owner.title[0] + at, owner.title[1]] as const,
        })),
      }));
    }),
  );
}

/** Of entries in the order of their keys, those whose keys begin so. */
function beginningWith(sorted: readonly Entry[], beginning: string): Entry[] {
  const first = firstAt(sorted.length, (i) => (sorted[i] as Entry).key >= beginning);
  let end = first;
  while (sorted[end]?.key.startsWith(beginning)) end++;
  return sorted.slice(first, end);
}
