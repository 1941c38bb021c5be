import { useEffect, useState } from 'react';
import type { PageName } from '../../components/filter-chips.tsx';
import type { NoteFace } from '../../lib/core/types.ts';
import { countCorpus, readFaces, readTimeline, searchNotes } from '../../lib/db/read.ts';
import { corpus } from '../../lib/db/seed.ts';
import type { Page } from './use-page.ts';

/** Notes read at most; a timeline that long is searched, not scrolled. */
const LIMIT = 500;
/** Milliseconds without a key before a search runs. */
const TYPING = 120;

interface Shown {
  state: 'ready';
  names: PageName[];
  /** How many of the names the page itself has. */
  onPage: number;
  notes: NoteFace[];
  counts: Awaited<ReturnType<typeof countCorpus>>;
}
export type TimelineState = { state: 'loading' } | { state: 'broken'; detail: string } | Shown;

interface UseTimeline {
  page: Page | null;
  /** Entity the reader came to see, on the page or not. */
  asked: string | undefined;
  pressed: string[];
  query: string;
  lang: string | null;
}

/** Names and notes for the page, from the corpus; the last answer stays until the next is there. */
export function useTimeline({ page, asked, pressed, query, lang }: UseTimeline): TimelineState {
  const [shown, setShown] = useState<TimelineState>({ state: 'loading' });
  const filter = pressed.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is described anew at every look; only what is listed here of it counts.
  useEffect(() => {
    if (!page || !lang) return;
    let stale = false;
    const read = () =>
      readAll({ page, asked, pressed, query, lang })
        .catch((error): TimelineState => ({ state: 'broken', detail: (error as Error).message }))
        .then((next) => !stale && setShown(next));
    const timer = setTimeout(read, query ? TYPING : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [page?.tab, page?.view.state, onOf(page), page?.mentions, asked, filter, query, lang]);

  return shown;
}

const onOf = (page: Page | null) => page?.view.state === 'open' && page.view.on;

async function readAll(ask: UseTimeline & { page: Page; lang: string }): Promise<Shown> {
  const { page, asked, lang } = ask;
  const query = ask.query.trim();
  const mentions = onOf(page) ? page.mentions : [];
  const counted = new Map(mentions.map(({ entity, count }) => [entity, count]));
  const ids = asked && !counted.has(asked) ? [asked, ...counted.keys()] : [...counted.keys()];
  // A filter that the page no longer offers could not be let go of.
  const pressed = ask.pressed.filter((id) => ids.includes(id));

  const entities = pressed.length > 0 ? pressed : mentions.map(({ entity }) => entity);
  const [faces, counts, notes] = await corpus.read((db) =>
    Promise.all([
      readFaces(db, ids, [lang]),
      countCorpus(db),
      query ? searchNotes(db, query, lang) : readTimeline(db, { entities, lang, limit: LIMIT }),
    ]),
  );
  const names = faces.map((entity) => ({ entity, count: counted.get(entity.id) ?? 0 }));
  const about = (note: NoteFace) => pressed.length === 0 || note.entities.some((id) => pressed.includes(id));
  return {
    state: 'ready',
    names,
    onPage: mentions.filter(({ entity }) => names.some((name) => name.entity.id === entity)).length,
    notes: query ? notes.filter(about) : notes,
    counts,
  };
}
