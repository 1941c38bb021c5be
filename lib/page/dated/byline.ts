/** The date that a reader sees: beside the headline or the writer's name, at the beginning of the text, or at its end. */
import type { NoteDate } from '../../core/schema.ts';
import { agoIn } from '../../core/written/ago.ts';
import { datesIn, type Found } from '../../core/written/find.ts';
import type { DateContext } from '../../core/written/plausible.ts';
import { readable } from '../../core/written/readable.ts';
import { isBefore } from '../reading.ts';
import { runsOf } from '../runs.ts';
import { articleAround, headlineOf } from './headline.ts';
import { saysChanged, saysPublished } from './labels.ts';
import { isOthers } from './others.ts';
import { NOTHING, type Page, type Told } from './told.ts';

/** Lines below the headline, above it, and at the end of the article, that may hold its date. */
const BELOW = 14;
const ABOVE = 6;
const LAST = 4;
/** UTF-16 units: a longer line is prose, and only its beginning may be a dateline. */
const PROSE = 160;
const DATELINE = 90;
/** More days than that in as many lines are many articles'. */
const MOST_DATES = 3;
/** Lines that tell how long ago: not much besides. */
const SHORT = 80;

interface Line {
  text: string;
  block: Element;
}

/** How sure it is that a line's date is the article's: as it stands alone or is labelled, or by its place only. */
type Sure = 'sure' | 'likely';

export function fromByline({ document, context }: Page): Told {
  const headline = headlineOf(document);
  const article = articleAround(document, headline);
  if (!article) return NOTHING;
  const lines = linesNear(article, headline);
  const read = lines.map((line) => dateInLine(line, context));
  const published = (sure: Sure) => read.flatMap((one) => (one?.sure === sure && one.published ? [one.published] : []));
  const sure = published('sure');
  if (new Set(sure.map(({ value }) => value)).size > MOST_DATES) return NOTHING;
  const modified = read.find((one) => one?.modified)?.modified ?? null;
  return { published: sure[0] ?? published('likely')[0] ?? null, modified };
}

/** Below the headline first, then above it from below, then the article's end. */
function linesNear(article: Element, headline: Element | null): Line[] {
  const above: Line[] = [];
  const below: Line[] = [];
  const known = new Map<Element, boolean>();
  const isOther = (block: Element) => {
    if (!known.has(block)) known.set(block, isOthers(block, headline));
    return known.get(block) as boolean;
  };
  for (const run of runsOf(article)) {
    const text = run.text.replace(/\s+/g, ' ').trim();
    const block = run.block as Element;
    if (!text || headline?.contains(block) || /^h[1-6]$/.test(block.localName)) continue;
    const place = headline && isBefore(block, headline) && !block.contains(headline) ? above : below;
    place.push({ text, block });
  }
  const own = (lines: Line[], most: number) => {
    const kept: Line[] = [];
    for (const line of lines) if (kept.length < most && !isOther(line.block)) kept.push(line);
    return kept;
  };
  const first = own(below, BELOW);
  const last = own(below.slice(first.length).reverse(), LAST);
  return [...first, ...own(above.reverse(), ABOVE), ...last];
}

const RIGHTS = /©|\(c\)|copyright|all rights reserved|hak cipta|copyleft|版权|版權|저작권|無断転載|무단/i;
const DATED = /date|time|publi|posted|byline|meta|stamp|info/i;
const SENTENCE_END = /[.!?。।؟]["'”’]?$/;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function dateInLine(
  { text: whole, block }: Line,
  context: DateContext,
): (Told & { sure: Sure }) | null {
  if (RIGHTS.test(whole)) return null;
  const isProse = whole.length > PROSE;
  const text = readable(isProse ? whole.slice(0, DATELINE) : whole);
  const found = datesIn(text, context);
  const [first] = found;
  if (!first) {
    const ago = whole.length <= SHORT && !SENTENCE_END.test(whole) ? agoIn(whole, context) : null;
    return ago && (saysChanged(text) ? { published: null, modified: ago, sure: 'sure' } : { published: ago, modified: null, sure: 'sure' });
  }
  if (isProse) {
    const isDateline = first.start < 50 && /^ ?[)\]]? ?[-:|,(]/.test(text.slice(first.end)) && /[-:|)(]/.test(text.slice(first.end, first.end + 25));
    return isDateline ? { published: first.date, modified: null, sure: 'likely' } : null;
  }
  const labelled = found.map((one, i) => ({ ...one, label: text.slice(found[i - 1]?.end ?? 0, one.start).slice(-30) }));
  const changed = labelled.filter(({ label }) => saysChanged(label));
  const published = labelled.filter(({ label }) => !saysChanged(label));
  const sure = sureOf(text, whole, found, block);
  if (!sure) return null;
  return { published: earliest(published), modified: changed[0]?.date ?? null, sure };
}

/** Of two dates in one line, unless one says that it is of a change, the later is. */
const earliest = (found: Found[]): NoteDate | null =>
  found.map(({ date }) => date).sort((a, b) => b.value.length - a.value.length || (a.value < b.value ? -1 : 1))[0] ?? null;

function sureOf(text: string, whole: string, found: Found[], block: Element): Sure | null {
  const [first] = found as [Found];
  const last = found.at(-1) as Found;
  const rest = letters(text) - found.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  // A month of a year is a date where it stands alone.
  if (first.date.precision !== 'day') return rest <= 4 ? 'likely' : null;
  if (rest <= 14) return 'sure';
  if (saysPublished(text.slice(0, first.start).slice(-30)) && rest <= 80) return 'sure';
  if (SENTENCE_END.test(whole)) return null;
  if (DATED.test(`${block.getAttribute('class') ?? ''} ${block.parentElement?.getAttribute('class') ?? ''}`)) return 'sure';
  const isApart = /[|•·:/)\]-] ?(?:\p{L}+,? )?$/u.test(text.slice(0, first.start)) || /^ ?[|•·(\[-]/.test(text.slice(last.end));
  if (isApart && rest <= 70) return 'sure';
  const isAtEdge = letters(text.slice(0, first.start)) <= 10 || letters(text.slice(last.end)) <= 10;
  return isAtEdge && rest <= 40 ? 'likely' : null;
}
