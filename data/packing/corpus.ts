/** Entities, sources and notes → the corpus that the extension carries, names in the notes already found. */
import type { CorpusLine, Entity, Note, Source } from '../../lib/core/schema.ts';
import type { Spotter } from '../../lib/core/spot.ts';
import { topicsOfTexts } from '../../lib/core/topic-text.ts';
import type { PackedTopics } from '../../lib/core/topics.ts';
import type { PackedCorpus, PackedEntity, PackedNote } from '../../lib/core/types.ts';
import { DataError, type Placed } from './read.ts';

/** Checks what no single line can: ids are unique, and everything cited exists. */
export function checkReferences(entities: readonly Entity[], lines: readonly Placed<CorpusLine>[]): void {
  const entityIds = new Set(entities.map(({ id }) => id));
  const sourceIds = new Set<string>();
  const seen = new Map<string, string>();
  for (const { value, file, line } of lines) {
    const key = `${value.type} ${value.id}`;
    const before = seen.get(key);
    if (before)
      throw new DataError(`${file}:${line}: ${key} stands already at ${before}; give one of them another id.`);
    seen.set(key, `${file}:${line}`);
    if (value.type === 'source') sourceIds.add(value.id);
  }
  for (const { value, file, line } of lines) {
    if (value.type !== 'note') continue;
    for (const id of value.sources) {
      if (!sourceIds.has(id))
        throw new DataError(`${file}:${line}: note ${value.id} cites the source "${id}", which no line defines.`);
    }
    for (const id of value.claim?.answers ?? []) {
      if (id === value.id)
        throw new DataError(`${file}:${line}: note ${id} answers itself; name the note that it answers.`);
      if (!seen.has(`note ${id}`))
        throw new DataError(`${file}:${line}: note ${value.id} answers the note "${id}", which no line defines.`);
    }
    for (const id of [...value.entities, ...(value.claim?.by ?? []), ...(value.claim?.disputes ?? [])]) {
      if (!entityIds.has(id))
        throw new DataError(
          `${file}:${line}: note ${value.id} names the entity "${id}"; add data/entities/${id}.json.`,
        );
    }
  }
}

function packEntity({ id, kind, wikidata, gloss, native, relations, names }: Entity): PackedEntity {
  const preferred = Object.fromEntries(names.filter((name) => name.preferred).map(({ lang, text }) => [lang, text]));
  return {
    id,
    kind,
    ...(wikidata && { wikidata }),
    gloss,
    names: preferred,
    ...(native && { native }),
    ...(relations && { relations }),
    aliases: [...new Set(names.map(({ text }) => text))],
  };
}

function packNote(note: Note, spotter: Spotter, lexicon: PackedTopics): PackedNote {
  const about = new Set(note.entities);
  const mentions = Object.fromEntries(
    Object.entries(note.text).map(([lang, text]) => [
      lang,
      spotter.spot(text, lang).map(({ start, end, entity }) => ({ start, end, entity })),
    ]),
  );
  return { ...note, entities: [...about], mentions, topics: topicsOfTexts(lexicon, note) };
}

/** The corpus without its hash. */
export function packNotes(
  entities: readonly Entity[],
  lines: readonly Placed<CorpusLine>[],
  spotter: Spotter,
  lexicon: PackedTopics,
): Omit<PackedCorpus, 'hash'> {
  const sources: Source[] = [];
  const notes: PackedNote[] = [];
  for (const { value } of lines) {
    const { type, ...row } = value;
    if (type === 'source') sources.push(row as Source);
    else notes.push(packNote(row as Note, spotter, lexicon));
  }
  return { entities: entities.map(packEntity), sources, notes };
}
