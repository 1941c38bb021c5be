import { useEffect, useState } from 'react';
import type { CorpusView } from '../../components/options-corpus.tsx';
import { countCorpus, readTimeline } from '../../lib/db/read.ts';
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
  const [counts, notes] = await corpus.read((db) =>
    Promise.all([countCorpus(db), readTimeline(db, { entities: [], lang: 'en' })]),
  );
  const publishers = new Map<string, number>();
  for (const { sources } of notes) {
    for (const name of new Set(sources.map(({ publisher }) => publisher))) {
      publishers.set(name, (publishers.get(name) ?? 0) + 1);
    }
  }
  const most = [...publishers].map(([name, count]) => ({ name, notes: count })).sort((a, b) => b.notes - a.notes);
  return { ...counts, publishers: most };
}
