/** Taking the whole database away, the reader's own rows with it. */
import { declareDatabase } from './database.ts';
import type { Corpus } from './seed.ts';

/** Deletes the database; the next to open the corpus finds the bundle seeded again. Other contexts let go of theirs by themselves. */
export async function eraseCorpus(corpus: Corpus): Promise<void> {
  corpus.close();
  await declareDatabase().delete();
}
