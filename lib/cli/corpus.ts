/** The corpus on the command line: the bundle, packs over it, and a spotter for the names of both. */
import { packCorpus } from '../../data/pack.ts';
import { readEntities, readLanguages } from '../../data/packing/read.ts';
import { packLists } from '../core/packing/lists.ts';
import type { Headline } from '../core/same-article.ts';
import type { Note, Source } from '../core/schema.ts';
import { shardNames } from '../core/shards/cut.ts';
import { createSpotter, type Spotter } from '../core/spot.ts';
import type { PackedTopics } from '../core/topics.ts';
import { type Pack, readPack } from './read-pack.ts';

export interface CliCorpus {
  /** Ids of all entities that can be asked for. */
  entities: ReadonlySet<string>;
  notes: readonly Note[];
  /** Notes that name the entity or are claims of it. */
  about(entity: string): readonly Note[];
  /** Printed headline of the note's first source. */
  headline(note: Note): Headline | undefined;
  spotter: Spotter;
  /** The bundle's, whatever the packs: topics are of the languages, not of a corpus. */
  topics: PackedTopics;
}

/**
 * The bundle with the packs laid over it in their order; where ids meet, the later wins. With
 * `onlyPacks` the bundle gives nothing but those entities that the packs' notes name and no pack
 * defines. Rejects with a `DataError` when a pack is at fault.
 */
export async function loadCorpus(paths: readonly string[], onlyPacks: boolean): Promise<CliCorpus> {
  const { corpus, names, topics } = await packCorpus();
  if (paths.length === 0 && !onlyPacks) {
    const ids = corpus.entities.map(({ id }) => id);
    return corpusOf(ids, corpus.sources, corpus.notes, createSpotter(names), topics);
  }

  const bundled = (await readEntities()).map(({ value }) => value);
  const known = {
    entities: new Set(bundled.map(({ id }) => id)),
    sources: new Set(corpus.sources.map(({ id }) => id)),
  };
  const packs: Pack[] = [];
  for (const path of paths) {
    const pack = await readPack(path, known);
    for (const { id } of pack.entities) known.entities.add(id);
    for (const { id } of pack.sources) known.sources.add(id);
    packs.push(pack);
  }

  const notes = layOver([onlyPacks ? [] : corpus.notes, ...packs.map((pack) => pack.notes)]);
  const sources = layOver([corpus.sources, ...packs.map((pack) => pack.sources)]);
  const named = new Set(notes.flatMap((note) => [...note.entities, ...(note.claim?.by ?? [])]));
  const base = onlyPacks ? bundled.filter(({ id }) => named.has(id)) : bundled;
  const entities = layOver([base, ...packs.map((pack) => pack.entities)]);
  const languages = await readLanguages();
  const spotter = onlyPacks
    ? createSpotter({ ...names, lists: packLists(entities, languages) })
    : createSpotter(
        names,
        packs.map((pack) => shardNames(pack.entities, named, languages)),
      );
  return corpusOf(
    entities.map(({ id }) => id),
    sources,
    notes,
    spotter,
    topics,
  );
}

const layOver = <T extends { id: string }>(layers: readonly (readonly T[])[]): T[] => [
  ...new Map(layers.flat().map((row) => [row.id, row])).values(),
];

function corpusOf(
  ids: string[],
  sources: readonly Source[],
  notes: readonly Note[],
  spotter: Spotter,
  topics: PackedTopics,
): CliCorpus {
  const byEntity = new Map<string, Note[]>();
  for (const note of notes) {
    for (const id of new Set([...note.entities, ...(note.claim?.by ?? [])])) {
      const sofar = byEntity.get(id);
      if (sofar) sofar.push(note);
      else byEntity.set(id, [note]);
    }
  }
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    entities: new Set(ids),
    notes,
    about: (entity) => byEntity.get(entity) ?? [],
    headline: ({ sources: [first = ''] }) => {
      const source = byId.get(first);
      return source?.titleBasis === 'printed' ? source : undefined;
    },
    spotter,
    topics,
  };
}
