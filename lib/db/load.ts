/** Where the bundle comes from: the extension's own files. Nothing here leaves the machine. */
import type { PackedTopics } from '../core/topics.ts';
import type { PackedCorpus } from '../core/types.ts';

/** The packed corpus, and its hash alone: the hash is asked for often, the corpus only when it differs. */
export interface CorpusLoader {
  hash(): Promise<string>;
  corpus(): Promise<PackedCorpus>;
}

const fetchOwn = async (path: string): Promise<Response> => {
  const response = await fetch(new URL(path, location.origin));
  if (!response.ok) throw new Error(`${path} is missing from the extension.`);
  return response;
};

/** Works wherever the extension's origin is ours: service worker, event page, popup, options. */
export const bundledCorpus: CorpusLoader = {
  hash: async () => (await (await fetchOwn('/corpus-hash.txt')).text()).trim(),
  corpus: async () => (await fetchOwn('/corpus.json')).json() as Promise<PackedCorpus>,
};

/** The lexicon of topics, for whoever ranks: read once in a worker's or page's life, since its tables are kept by it. */
export const bundledTopics = (): Promise<PackedTopics> => {
  topics ??= fetchOwn('/topics.json').then((response) => response.json() as Promise<PackedTopics>);
  return topics;
};
let topics: Promise<PackedTopics> | undefined;
