/** Rows as the reader sees them: in one language, names and sources resolved. */
import { languageOf, sameLanguage, type Tongues, textIn, wantedBy } from '../core/texts.ts';
import type { EntityFace, NoteFace, SourceFace, Why } from '../core/types.ts';
import type { CorpusDb, EntityRow, NoteRow, SourceRow } from './database.ts';

/** The entity in the first of the languages that it has; its own name only where it differs. */
export function entityFace({ id, kind, names, gloss, native }: EntityRow, langs: readonly string[]): EntityFace {
  const lang = languageOf(names, langs);
  const name = names[lang] || id;
  const glossLang = languageOf(gloss, langs);
  const own = native && names[native];
  return {
    id,
    kind,
    name,
    lang,
    gloss: gloss[glossLang] ?? '',
    glossLang,
    ...(own && own !== name && { native: { text: own, lang: native } }),
  };
}

/** Faces in the order of the ids; unknown ones are left out. */
export async function readFaces(db: CorpusDb, ids: readonly string[], langs: readonly string[]): Promise<EntityFace[]> {
  const rows = await db.entities.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [entityFace(row, langs)] : []));
}

const sourceFace = ({ id, publisher, title, titleBasis, date, agencies, url }: SourceRow): SourceFace => ({
  id,
  publisher,
  ...(titleBasis === 'printed' && { title }),
  date,
  agencies: agencies ?? [],
  ...(url && { url }),
});

/**
 * Notes as shown, in the order of the rows, read in two look-ups however many they are. Each comes
 * in the first of the tongues that it has, and says so where that is none of the reader's.
 */
export async function readNoteFaces(
  db: CorpusDb,
  rows: readonly NoteRow[],
  tongues: Tongues,
  whyOf?: (id: string) => Why[] | undefined,
  cited: Promise<ReadonlyMap<string, SourceRow>> = readSourcesOf(db, rows),
): Promise<NoteFace[]> {
  const langs = wantedBy(tongues);
  const parties = rows.flatMap(({ claim }) => [...(claim?.by ?? []), ...(claim?.disputes ?? [])]);
  const [names, sources] = await Promise.all([
    readFaces(db, [...new Set(parties)], langs).then((faces) => new Map(faces.map(({ id, name }) => [id, name]))),
    cited,
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return rows.map((row) => {
    const why = whyOf?.(row.id);
    const lang = languageOf(row.text, langs);
    return {
      id: row.id,
      date: row.date,
      text: row.text[lang] ?? '',
      lang,
      ...(!tongues.langs.some((own) => sameLanguage(lang, own)) && { foreign: true as const }),
      mentions: row.mentions[lang] ?? [],
      ...(row.claim && { claim: { by: row.claim.by.map(nameOf), disputes: (row.claim.disputes ?? []).map(nameOf) } }),
      ...(row.caveat && { caveat: textIn(row.caveat, [lang, ...langs]) }),
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
export async function readSourcesOf(
  db: CorpusDb,
  rows: readonly Pick<NoteRow, 'sources'>[],
): Promise<Map<string, SourceRow>> {
  const ids = [...new Set(rows.flatMap(({ sources }) => sources))];
  const found = await db.sources.bulkGet(ids);
  return new Map(found.flatMap((source) => (source ? [[source.id, source] as const] : [])));
}
