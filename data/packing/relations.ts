/** Relations between entities, and what says of whom a name is, hold together: they end somewhere, fit both ends, and stand once. */
import { misfit } from '../../lib/core/relations.ts';
import type { Entity } from '../../lib/core/schema.ts';
import { DataError, type Placed } from './read.ts';

/** Fails on the first relation that ends nowhere, does not fit its ends, or is told twice. */
export function checkRelations(entities: readonly Placed<Entity>[]): void {
  const kinds = new Map(entities.map(({ value }) => [value.id, value.kind]));
  const told = new Map<string, string>();
  for (const { value, file } of entities) {
    const unknown = value.knownBy?.find((entity) => !kinds.has(entity));
    if (unknown)
      throw new DataError(`${file}: ${value.id} is known by ${unknown}: add data/entities/${unknown}.json or drop it.`);
    for (const { kind, entity, from, to } of value.relations ?? []) {
      const what = `${file}: ${value.id} ${kind} ${entity}`;
      const target = kinds.get(entity);
      if (!target) throw new DataError(`${what}: add data/entities/${entity}.json or drop the relation.`);
      if (entity === value.id) throw new DataError(`${what}: an entity stands in no relation to itself; drop it.`);
      const fault = misfit(kind, value.kind, target);
      if (fault) throw new DataError(`${what}: ${fault}; see lib/core/relations.ts for what it joins.`);
      const reverse = told.get(`${kind} ${entity} ${value.id}`);
      if (reverse) throw new DataError(`${what}: ${reverse} tells it the other way round; keep one of them.`);
      const key = `${kind} ${value.id} ${entity}`;
      if (told.has(`${key} ${from}`)) throw new DataError(`${what}: is told twice; keep one of them.`);
      told.set(key, file).set(`${key} ${from}`, file);
      if (from && to && from > to)
        throw new DataError(`${what}: ends (${to}) before it begins (${from}); mend the years.`);
    }
  }
}
