/**
 * What a pack may hold: the shapes of `lib/core/schema.ts`, a little wider, because packs are made
 * by others and by newer versions. Fields we do not know are left aside; what can be told from the
 * rest may be left out. Dates, sources and texts may not.
 */
import { z } from 'zod';
import { entitySchema, nameSchema, noteSchema, sourceSchema } from '../core/schema.ts';

const TYPES = { full: 'name', short: 'short', acronym: 'abbreviation' } as const;

const packName = z
  .object({
    ...nameSchema.shape,
    type: nameSchema.shape.type.optional(),
    evidence: nameSchema.shape.evidence.optional(),
  })
  .transform((name) => ({
    ...name,
    type: name.type ?? TYPES[name.kind],
    evidence: name.evidence ?? ('listed' as const),
  }));

export const packEntitySchema = z.object({
  ...entitySchema.shape,
  names: z.array(packName).min(1),
});

export const packSourceSchema = z.object({
  ...sourceSchema.shape,
  titleBasis: sourceSchema.shape.titleBasis.default('printed'),
  lang: sourceSchema.shape.lang.default('und'),
});

export const packNoteSchema = z.object(noteSchema.shape);
