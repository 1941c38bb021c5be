/** Names and notes beside a page, read from the corpus. */
import type { PageName } from '../../components/filter-chips.tsx';
import type { MonthRange } from '../../lib/core/density.ts';
import { wantedBy } from '../../lib/core/texts.ts';
import { countCorpus, readFaces, type SearchAnswer, type SearchQuestion, searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import { isOn, type Page } from './page.ts';

/** Notes of the first paint, more than the popup is high: drawing sixty takes longer than all before it. */
export const FIRST = 8;

/** What a timeline is asked. */
export interface Ask {
  page: Page;
  /** Entity the reader came to see, on the page or not. */
  asked: string | undefined;
  pressed: string[];
  query: string;
  /** Months that the notes are narrowed to. */
  range: MonthRange | null;
  /** Whether what came after the article is among the notes. */
  showLater: boolean;
  /** The reader's languages, best first. */
  langs: readonly string[];
}

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

/** At most `limit` notes, newest first. Rejects as `corpus.read` does. */
export async function readTimeline(ask: Ask, limit: number): Promise<Shown> {
  const { page, asked, range, langs } = ask;
  const query = ask.query.trim() && ask.query;
  const mentions = isOn(page) ? page.mentions : [];
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
