/** Who owns a name, when several say so. */
import type { Owner } from '../names.ts';

/** One owner a name and entity: the languages of equal ones are joined. */
export function merge(owners: readonly Owner[], owner: Owner): Owner[] {
  const same = owners.find(
    (other) =>
      other.entity === owner.entity &&
      other.need === owner.need &&
      other.guarded === owner.guarded &&
      other.capitals === owner.capitals &&
      other.title.join() === owner.title.join() &&
      (other.languages.length === 0) === (owner.languages.length === 0),
  );
  if (!same) return [...owners, owner];
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();
  const joined = {
    ...same,
    via: same.via === 'short' ? owner.via : same.via,
    languages: union(same.languages, owner.languages),
  };
  return owners.map((other) => (other === same ? joined : other));
}
