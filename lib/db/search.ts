/**
 * Search over the whole corpus. Entities are found by index in any script; texts and sources are
 * read through, which is quick for thousands of notes and no more.
 */
import { byDate } from '../core/choose.ts';
import type { NoteFace } from '../core/types.ts';
import { isUnspaced, wordsOf } from '../core/words.ts';
import type { CorpusDb, NoteRow, SourceRow } from './database.ts';
import { readNoteFaces } from './faces.ts';

/** More than these nobody scrolls through; one more word finds what is missing. */
export const SEARCH_LIMIT = 200;
/** What a word is worth by where it stands; a whole word more than the beginning of one. */
const WORTH = { text: 4, entity: 3, claimant: 3, otherText: 2, source: 1, whole: 1 } as const;

/**
 * Notes in which every word of the query occurs, in their texts, their sources' publishers and
 * titles, or the names of their entities and claimants in any language. Case and accents do not
 * count, the beginning of a word does. Best first, then newest. An empty query finds nothing.
 */
export async function searchNotes(db: CorpusDb, query: string, lang: string): Promise<NoteFace[]> {
  const words = [...new Set(wordsOf(query))];
  if (words.length === 0) return [];
  const [named, sources, notes] = await Promise.all([
    Promise.all(words.map(async (word) => new Set(await db.names.where('words').startsWith(word).primaryKeys()))),
    db.sources.toArray().then((rows) => new Map(rows.map((row) => [row.id, sourceText(row)]))),
    db.notes.toArray(),
  ]);
  const found = notes.flatMap((note) => {
    const places = placesOf(note, sources, lang);
    let score = 0;
    for (const [at, word] of words.entries()) {
      const worth = worthOf(word, named[at] ?? new Set(), note, places);
      if (worth === 0) return [];
      score += worth;
    }
    return [{ note, score }];
  });
  found.sort((a, b) => b.score - a.score || byDate(a.note, b.note));
  return readNoteFaces(
    db,
    found.slice(0, SEARCH_LIMIT).map(({ note }) => note),
    [lang],
  );
}

type Places = Record<'text' | 'otherText' | 'source', string>;

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const sourceText = ({ publisher, title, agencies }: SourceRow): string =>
  spaced([publisher, title, ...(agencies ?? [])].join(' '));

const placesOf = (note: NoteRow, sources: Map<string, string>, lang: string): Places => ({
  text: spaced(note.text[lang] ?? ''),
  otherText: Object.entries(note.text)
    .map(([other, text]) => (other === lang ? '' : spaced(text)))
    .join(''),
  source: note.sources.map((id) => sources.get(id) ?? '').join(''),
});

function worthOf(word: string, named: ReadonlySet<string>, note: NoteRow, places: Places): number {
  let most = 0;
  if (note.entities.some((id) => named.has(id))) most = WORTH.entity;
  if (note.claim?.by.some((id) => named.has(id))) most = Math.max(most, WORTH.claimant);
  for (const place of ['text', 'otherText', 'source'] as const) {
    const isFound = places[place].includes(isUnspaced(word) ? word : ` ${word}`);
    const isWhole = isFound && places[place].includes(` ${word} `);
    if (isFound) most = Math.max(most, WORTH[place] + (isWhole ? WORTH.whole : 0));
  }
  return most;
}
