import { useEffect, useState } from 'react';
import type { EntityFace } from '../../lib/core/types.ts';
import { readFaces } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';

/** Faces of those of the entities that the corpus has, in the first of the languages that each has; those that were read stay while others are. */
export function useFaces(ids: readonly string[] | undefined, langs: readonly string[]): EntityFace[] {
  const [faces, setFaces] = useState<EntityFace[]>([]);
  const wanted = ids?.join(' ');
  const tags = langs.join(' ');
  useEffect(() => {
    if (!wanted) return;
    let isLate = false;
    corpus
      .read((db) => readFaces(db, wanted.split(' '), tags.split(' ')))
      .then(
        (read) => isLate || setFaces(read),
        () => undefined,
      );
    return () => {
      isLate = true;
    };
  }, [wanted, tags]);
  return faces;
}
