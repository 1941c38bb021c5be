/** Rows as the reader sees them: in one language, names and sources resolved. */
import type { NoteLanguage } from '../core/schema.ts';
import type { EntityFace, NoteFace, SourceFace, Why } from '../core/types.ts';
import type { CorpusDb, EntityRow, NoteRow, SourceRow } from './database.ts';

/** The entity in the reader's language; its own name only where it differs. */
export function entityFace({ id, kind, names, gloss, native }: EntityRow, lang: NoteLanguage): EntityFace {
  const name = names[lang] ?? names.en ?? id;
  const own = native && names[native];
  return {
    id,
    kind,
    name,
    gloss: gloss[lang],
    ...(own && own !== name && { native: { text: own, lang: native } }),
  };
}

/** Faces in the order of the ids; unknown ones are left out. */
export async function readFaces(db: CorpusDb, ids: readonly string[], lang: NoteLanguage): Promise<EntityFace[]> {
  const rows = await db.entities.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [entityFace(row, lang)] : []));
}

const sourceFace = ({ id, publisher, title, titleBasis, date, agencies, url }: SourceRow): SourceFace => ({
  id,
  publisher,
  ...(titleBasis === 'printed' && { title }),
  date,
  agencies: agencies ?? [],
  ...(url && { url }),
});

/** Notes as shown, in the order of the rows, read in two look-ups however many they are. */
export async function readNoteFaces(
  db: CorpusDb,
  rows: readonly NoteRow[],
  lang: NoteLanguage,
  whyOf?: (id: string) => Why[] | undefined,
): Promise<NoteFace[]> {
  const parties = rows.flatMap(({ claim }) => [...(claim?.by ?? []), ...(claim?.disputes ?? [])]);
  const [names, sources] = await Promise.all([
    readFaces(db, [...new Set(parties)], lang).then((faces) => new Map(faces.map(({ id, name }) => [id, name]))),
    readSourcesOf(db, rows),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return rows.map((row) => {
    const why = whyOf?.(row.id);
    return {
      id: row.id,
      date: row.date,
      text: row.text[lang],
      lang,
      mentions: row.mentions[lang],
      ...(row.claim && { claim: { by: row.claim.by.map(nameOf), disputes: (row.claim.disputes ?? []).map(nameOf) } }),
      ...(row.caveat && { caveat: row.caveat[lang] }),
      sources: row.sources.flatMap((id) => {
        const source = sources.get(id);
        return source ? [sourceFace(source)] : [];
      }),
      entities: row.entities,
      ...(why && { why }),
    };
  });
}

/** The sources that the notes cite, by id. */
export async function readSourcesOf(db: CorpusDb, rows: readonly NoteRow[]): Promise<Map<string, SourceRow>> {
  const ids = [...new Set(rows.flatMap(({ sources }) => sources))];
  const found = await db.sources.bulkGet(ids);
  return new Map(found.flatMap((source) => (source ? [[source.id, source] as const] : [])));
}
