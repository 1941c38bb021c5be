import { useEffect, useState } from 'react';
import type { CorpusView } from '../../components/options-corpus.tsx';
import { countCorpus, readPublishers } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';

/** What the corpus holds: undefined until it is read, null when it cannot be. */
export function useCorpus(): CorpusView | null | undefined {
  const [known, setKnown] = useState<CorpusView | null>();
  useEffect(() => {
    readCorpus().then(setKnown, () => setKnown(null));
  }, []);
  return known;
}

async function readCorpus(): Promise<CorpusView> {
  const [counts, publishers] = await corpus.read((db) => Promise.all([countCorpus(db), readPublishers(db)]));
  return { ...counts, publishers };
}
