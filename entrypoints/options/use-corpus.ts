import { useEffect, useState } from 'react';
import type { CorpusView } from '../../components/options-corpus.tsx';
import { countCorpus, readNoteLanguages, readPublishers } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';

/** What the corpus holds, and the languages of its notes. */
export interface Known extends CorpusView {
  languages: string[];
}

/** What the corpus holds, read again when `turn` changes: undefined until it is read, null when it cannot be. */
export function useCorpus(turn: unknown): Known | null | undefined {
  const [known, setKnown] = useState<Known | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever `turn` is, another one asks for another look.
  useEffect(() => {
    readCorpus().then(setKnown, () => setKnown(null));
  }, [turn]);
  return known;
}

async function readCorpus(): Promise<Known> {
  const [counts, publishers, languages] = await corpus.read((db) =>
    Promise.all([countCorpus(db), readPublishers(db), readNoteLanguages(db)]),
  );
  return { ...counts, publishers, languages };
}
