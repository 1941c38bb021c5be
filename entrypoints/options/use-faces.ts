import { useEffect, useState } from 'react';
import type { EntityFace } from '../../lib/core/types.ts';
import { readFaces } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';

/** Faces of those of the entities that the corpus has, in one language; those that were read stay while others are. */
export function useFaces(ids: readonly string[] | undefined, lang: string): EntityFace[] {
  const [faces, setFaces] = useState<EntityFace[]>([]);
  const wanted = ids?.join(' ');
  useEffect(() => {
    if (!wanted) return;
    let isLate = false;
    corpus
      .read((db) => readFaces(db, wanted.split(' '), [lang]))
      .then(
        (read) => isLate || setFaces(read),
        () => undefined,
      );
    return () => {
      isLate = true;
    };
  }, [wanted, lang]);
  return faces;
}
