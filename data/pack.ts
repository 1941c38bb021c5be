/**
 * Build: what people edit in `data/` → what the extension carries. Everything is checked on the
 * way; the first fault stops the build with a sentence that names file and line.
 */
import { createHash } from 'node:crypto';
import { packLists } from '../lib/core/packing/lists.ts';
import type { Language } from '../lib/core/schema.ts';
import { createSpotter, type PackedNames } from '../lib/core/spot.ts';
import type { PackedTopics } from '../lib/core/topics.ts';
import type { PackedCorpus } from '../lib/core/types.ts';
import { checkReferences, packNotes } from './packing/corpus.ts';
import { checkOwnership } from './packing/ownership.ts';
import { readCorpus, readEntities, readLanguages, readTopicLines } from './packing/read.ts';
import { checkRelations } from './packing/relations.ts';
import { checkTopics, packTopicWords, weighTopics } from './packing/topics.ts';

const sha256 = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');

export interface Packed {
  corpus: PackedCorpus;
  names: PackedNames;
  languages: Language[];
  /** Weighed by the corpus's notes. */
  topics: PackedTopics;
}

/** Reads, checks and packs all of `data/`. Rejects with a `DataError` on the first fault. */
export async function packCorpus(): Promise<Packed> {
  const [placed, languages, lines, lexicon] = await Promise.all([
    readEntities(),
    readLanguages(),
    readCorpus(),
    packTopics(),
  ]);
  const entities = placed.map(({ value }) => value);
  checkOwnership(placed);
  checkRelations(placed);
  checkReferences(entities, lines);
  const lists = packLists(entities, languages);
  const stopwords = Object.fromEntries(
    languages
      .filter((language) => language.stopwords.length > 0)
      .map((language) => [language.lang, language.stopwords]),
  );
  const noted = [...new Set(lines.flatMap(({ value }) => (value.type === 'note' ? value.entities : [])))].sort();
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const kinds = Object.fromEntries(Map.groupBy(noted, (id) => kindOf.get(id)));
  const names: PackedNames = { hash: sha256([lists, stopwords, kinds]), lists, stopwords, noted, kinds };
  const content = packNotes(entities, lines, createSpotter(names), lexicon);
  const topics = weighTopics(lexicon, content.notes);
  return { corpus: { hash: sha256(content), ...content }, names, languages, topics };
}

/** Reads, checks and packs `data/topics.jsonl`, unweighed. Rejects with a `DataError` on the first fault. */
export async function packTopics(): Promise<PackedTopics> {
  const placed = await readTopicLines();
  checkTopics(placed);
  return packTopicWords(placed.map(({ value }) => value));
}

/** The assets a build carries: the corpus and the names, the hash of each alone, the topics, and how languages write, for readers' own packs. */
export async function packedAssets(): Promise<{ relativeDest: string; contents: string }[]> {
  const { corpus, names, languages, topics } = await packCorpus();
  return [
    { relativeDest: 'corpus.json', contents: JSON.stringify(corpus) },
    { relativeDest: 'corpus-hash.txt', contents: corpus.hash },
    { relativeDest: 'names.json', contents: JSON.stringify(names) },
    { relativeDest: 'names-hash.txt', contents: names.hash },
    { relativeDest: 'languages.json', contents: JSON.stringify(languages) },
    { relativeDest: 'topics.json', contents: JSON.stringify(topics) },
  ];
}
