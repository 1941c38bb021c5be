/** One line of `context`: a page and perhaps an entity in, the chosen notes out. */
import { z } from 'zod';
import { chooseNotes, type Ranker } from '../core/rank.ts';
import { dateSchema, type NoteDate } from '../core/schema.ts';
import type { PageBrief, Why } from '../core/types.ts';
import type { CliCorpus } from './corpus.ts';

/** UTF-16 units of a page that ranking reads, as in the extension. */
const TEXT_MAX = 20_000;
const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** `2024-07-13`, `2024-07`, `2024`, or the day of a full ISO time as its own zone has it. */
const dateText = z.string().transform((written, context): NoteDate | null => {
  if (written.trim() === '') return null;
  const value = written.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}.*$/, '$1');
  const precision = PRECISIONS[value.length as keyof typeof PRECISIONS];
  const date = dateSchema.safeParse({ value, precision });
  if (date.success && isInCalendar(date.data)) return date.data;
  context.addIssue({ code: 'custom', message: 'is not a date such as 2024-07-13, 2024-07, 2024 or null' });
  return z.NEVER;
});

const isInCalendar = ({ value, precision }: NoteDate): boolean =>
  precision !== 'day' || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  page: z.object({
    title: z.string().nullish(),
    text: z.string().nullish(),
    lang: z.string().nullish(),
    date: z.union([dateText, dateSchema]).nullish(),
  }),
  entity: z.string().nullish(),
});
export type ContextLine = z.infer<typeof lineSchema>;

export interface ContextAnswer {
  id: string | number;
  notes: { id: string; score: number; why: Why[] }[];
}

const SHAPE = 'write one object a line, {"id","page":{"title","text","lang","date"},"entity"}';

/** The line as data. Throws an `Error` whose message says what is wrong and what to do, in half a sentence. */
export function parseContextLine(line: string): ContextLine {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new Error(`is not JSON; ${SHAPE}`);
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error(`is no object; ${SHAPE}`);
  const result = lineSchema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.');
  const found = issue?.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  if (found === undefined) throw new Error(`has no ${where}; add it`);
  const date = 'is not a date such as 2024-07-13, 2024-07, 2024 or null';
  throw new Error(`has a ${where} that ${where === 'page.date' ? date : `is not right (${issue?.message})`}; mend it`);
}

/** The notes that a card for the line's entity on the line's page would show, best first. */
export function answerLine(
  line: ContextLine,
  corpus: CliCorpus,
  limit: number,
  ranker: Ranker,
  page = briefOf(line, corpus),
): ContextAnswer {
  const entity = line.entity ?? undefined;
  const ids = entity ? [entity] : page.mentions.map((mention) => mention.entity);
  const notes = [...new Set(ids.flatMap((id) => corpus.about(id)))];
  const chosen = chooseNotes(notes, { page, entity, limit, ranker, headline: corpus.headline, lexicon: corpus.topics });
  return {
    id: line.id,
    notes: chosen.map(({ note, score, why }) => ({ id: note.id, score: Number(score.toFixed(4)), why })),
  };
}

/** The page of a line, as ranking needs it. */
export function briefOf({ page }: Pick<ContextLine, 'page'>, corpus: CliCorpus): PageBrief {
  const title = page.title ?? '';
  const text = page.text ?? '';
  const lang = page.lang ?? '';
  const counts = new Map<string, number>();
  for (const { entity } of corpus.spotter.spot(`${title}\n\n${text}`, lang)) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const mentions = [...counts].map(([entity, count]) => ({ entity, count }));
  mentions.sort((a, b) => b.count - a.count || (a.entity < b.entity ? -1 : 1));
  return { title, text: text.slice(0, TEXT_MAX), lang, date: page.date ?? null, mentions };
}
