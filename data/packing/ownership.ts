/** No two entities may answer to one name unless one of them says so. */
import { foldName } from '../../lib/core/fold.ts';
import type { Entity } from '../../lib/core/schema.ts';
import { DataError, type Placed } from './read.ts';

/** Fails when two entities own one name in one language and neither says that it is ambiguous. */
export function checkOwnership(entities: readonly Placed<Entity>[]): void {
  const owners = new Map<string, { id: string; file: string }>();
  for (const { value: entity, file } of entities) {
    for (const name of entity.names) {
      if (name.ambiguous) continue;
      const key = `${name.lang} ${foldName(name.text)}`;
      const other = owners.get(key);
      if (other && other.id !== entity.id) {
        throw new DataError(
          `${file}: "${name.text}" (${name.lang}) is an unambiguous name of ${entity.id} and, in ${other.file}, of ${other.id}; mark it "ambiguous" in one of them.`,
        );
      }
      owners.set(key, { id: entity.id, file });
    }
  }
}
