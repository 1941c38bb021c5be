/** What a timeline shows, read from the corpus. */
import type { PageName } from '../../components/filter-chips.tsx';
import type { MonthRange } from '../../lib/core/density.ts';
import { wantedBy } from '../../lib/core/texts.ts';
import { countCorpus, readFaces, type SearchAnswer, type SearchQuestion, searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import type { Page } from './use-page.ts';

export interface Shown extends SearchAnswer {
  state: 'ready';
  /** What these notes answer: the next ones, and all of them, are asked for by the same. */
  question: Question;
  /** The query that these notes answer: the reader may have typed on. */
  query: string;
  names: PageName[];
  /** How many of the names the page itself has. */
  onPage: number;
  counts: Awaited<ReturnType<typeof countCorpus>>;
}
/** What a timeline answers, without how much of it. */
export type Question = Omit<SearchQuestion, 'limit' | 'offset'>;
export type TimelineState = { state: 'loading' } | { state: 'broken'; error: unknown } | Shown;

export interface Asked {
  page: Page | null;
  /** Entity the reader came to see, on the page or not. */
  asked: string | undefined;
  pressed: string[];
  query: string;
  /** Months that the notes are narrowed to. */
  range: MonthRange | null;
  /** Whether what came after the article is among the notes. */
  showLater: boolean;
  /** The reader's languages, best first; null until they are known. */
  langs: readonly string[] | null;
}

/** Whether the names of the page are looked for. */
export const onOf = (page: Page | null) => page?.view.state === 'open' && page.view.on;

/** Names and the first notes for the page. */
export async function readTimeline(
  ask: Asked & { page: Page; langs: readonly string[] },
  limit: number,
): Promise<Shown> {
  const { page, asked, range, langs } = ask;
  const query = ask.query.trim() && ask.query;
  const mentions = onOf(page) ? page.mentions : [];
  const counted = new Map(mentions.map(({ entity, count }) => [entity, count]));
  const ids = asked && !counted.has(asked) ? [asked, ...counted.keys()] : [...counted.keys()];
  // A filter that the page no longer offers could not be let go of.
  const pressed = ask.pressed.filter((id) => ids.includes(id));
  const ofPage = mentions.map(({ entity }) => entity);
  const about = pressed.length > 0 || query ? pressed : ofPage;

  const article = ids.length > 0 && page.view.state === 'open' ? page.view.date : null;
  const withLater = ask.showLater || query !== '';

  const question = { query, about, range, article, withLater, langs, ...(page.lang && { pageLang: page.lang }) };

  return corpus.read(async (db) => {
    const [faces, counts, found] = await Promise.all([
      readFaces(db, ids, wantedBy(question)),
      countCorpus(db),
      searchNotes(db, { ...question, limit }),
    ]);
    return {
      state: 'ready',
      ...found,
      query,
      question,
      names: faces.map((entity) => ({ entity, count: counted.get(entity.id) ?? 0 })),
      onPage: faces.filter(({ id }) => counted.has(id)).length,
      counts,
    };
  });
}
