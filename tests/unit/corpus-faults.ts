/** What is wrong with the corpus, all of it at once, in sentences that name the note or the entity. */
import { contentWords } from '../../lib/core/words.ts';

/** Lines of `data/corpus/` as they stand in the files: anything may be missing. */
export interface RawLine {
  type?: string;
  id?: string;
  date?: { value?: string; precision?: string };
  text?: Partial<Record<string, string>>;
  entities?: string[];
  claim?: { by?: string[]; disputes?: string[] };
  caveat?: Partial<Record<string, string>>;
  sources?: string[];
}

const LANGUAGES = ['en', 'id'];
const LONGEST = 240;
/** Share of content words in common at which two notes tell the same thing. */
const SAME = 0.6;

const notesOf = (lines: readonly RawLine[]) => lines.filter(({ type }) => type === 'note');

/** Entities that fewer notes name than they should have. */
export function tooFew(lines: readonly RawLine[], entities: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { entities: named = [] } of notesOf(lines))
    for (const id of new Set(named)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return entities
    .filter((id) => (counts.get(id) ?? 0) < least)
    .map((id) => `${id} has ${counts.get(id) ?? 0} notes, not ${least}`);
}

/** Faults of single notes, and of what they cite and name. */
export function faultsOf(lines: readonly RawLine[], entities: ReadonlySet<string>): string[] {
  const sources = new Map(lines.flatMap((line) => (line.type === 'source' && line.id ? [[line.id, line]] : [])));
  return notesOf(lines).flatMap((note) => {
    const name = note.id ?? JSON.stringify(note);
    const { by = [], disputes = [] } = note.claim ?? {};
    const cited = (note.sources ?? []).map((id) => [id, sources.get(id)] as const);
    const faults = [
      ...(note.date?.value ? [] : ['lacks a date']),
      ...LANGUAGES.filter((lang) => !note.text?.[lang]?.trim()).map((lang) => `lacks a text in ${lang}`),
      ...LANGUAGES.filter((lang) => note.caveat && !note.caveat[lang]?.trim()).map(
        (lang) => `lacks a caveat in ${lang}`,
      ),
      ...LANGUAGES.flatMap((lang) => {
        const length = note.text?.[lang]?.length ?? 0;
        return length > LONGEST ? [`is ${length} long in ${lang}`] : [];
      }),
      ...(cited.length > 0 ? [] : ['lacks a source']),
      ...cited.filter(([, source]) => !source).map(([id]) => `cites ${id}, which nothing defines`),
      ...(note.entities?.length ? [] : ['names no entity']),
      ...(note.entities ?? []).filter((id) => !entities.has(id)).map((id) => `names ${id}, which is no entity`),
      ...by.filter((id) => !entities.has(id)).map((id) => `is claimed by ${id}, which is no entity`),
      ...disputes.filter((id) => !entities.has(id)).map((id) => `is disputed by ${id}, which is no entity`),
      ...disputes.filter((id) => by.includes(id)).map((id) => `is claimed and disputed by ${id}`),
      ...laterThanSources(
        note,
        cited.flatMap(([, source]) => (source ? [source] : [])),
      ),
    ];
    return faults.map((fault) => `${name} ${fault}`);
  });
}

/** A note tells of what had happened when the latest of its sources came out. */
function laterThanSources({ date }: RawLine, sources: readonly RawLine[]): string[] {
  const dates = sources.flatMap((source) => (source.date?.value ? [source.date.value] : []));
  const latest = dates
    .map((value) => value.padEnd(10, '~'))
    .sort()
    .at(-1);
  if (!date?.value || !latest || date.value <= latest) return [];
  return [`is dated ${date.value}, after its sources (${latest.replace(/~+/, '')})`];
}

/** Pairs of notes that say the same in the same words, in either language. */
export function nearDuplicates(lines: readonly RawLine[]): string[] {
  const bags = notesOf(lines).map(({ id, text }) => ({
    id,
    en: new Set(contentWords(text?.en ?? '', 'en').map(({ key }) => key)),
    id_: new Set(contentWords(text?.id ?? '', 'id').map(({ key }) => key)),
  }));
  return bags.flatMap((a, i) =>
    bags.slice(0, i).flatMap((b) => {
      const share = Math.max(jaccard(a.en, b.en), jaccard(a.id_, b.id_));
      return share >= SAME ? [`${a.id} and ${b.id} share ${Math.round(share * 100)} % of their words`] : [];
    }),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
