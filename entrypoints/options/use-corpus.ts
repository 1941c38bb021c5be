import { useEffect, useState } from 'react';
import type { CorpusView } from '../../components/options-corpus.tsx';
import { countCorpus, readTimeline } from '../../lib/db/read.ts';
import { openCorpus } from '../../lib/db/seed.ts';

/** What the corpus holds: undefined until it is read, null when it cannot be. */
export function useCorpus(): CorpusView | null | undefined {
  const [corpus, setCorpus] = useState<CorpusView | null>();
  useEffect(() => {
    readCorpus().then(setCorpus, () => setCorpus(null));
  }, []);
  return corpus;
}

async function readCorpus(): Promise<CorpusView> {
  const db = await openCorpus();
  const [counts, notes] = await Promise.all([countCorpus(db), readTimeline(db, { entities: [], lang: 'en' })]);
  const publishers = new Map<string, number>();
  for (const { sources } of notes) {
    for (const name of new Set(sources.map(({ publisher }) => publisher))) {
      publishers.set(name, (publishers.get(name) ?? 0) + 1);
    }
  }
  const most = [...publishers].map(([name, count]) => ({ name, notes: count })).sort((a, b) => b.notes - a.notes);
  return { ...counts, publishers: most };
}
