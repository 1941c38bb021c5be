/** The date that a reader sees: beside the headline or the writer's name, at the beginning of the text, or at its end. */
import type { NoteDate } from '../../core/schema.ts';
import { agoIn } from '../../core/written/ago.ts';
import { datelineIn } from '../../core/written/dateline.ts';
import { datesIn, type Found } from '../../core/written/find.ts';
import type { DateContext } from '../../core/written/plausible.ts';
import { readable } from '../../core/written/readable.ts';
import { saysChanged } from './labels.ts';
import { type Line, linesNear } from './lines.ts';
import { type Sure, sureOf } from './sure.ts';
import { NOTHING, type Page, type Told } from './told.ts';

/** UTF-16 units: a longer line is prose, of which only the beginning may be a date, a dateline's. */
const PROSE = 160;
/** UTF-16 units of a line that tells how long ago, at most. */
const SHORT = 80;
/** More days than that in as many lines are many articles'. */
const MOST_DATES = 3;

type Read = Told & { sure: Sure };

export function fromByline({ article, headline, context, until }: Page): Told {
  if (!article) return NOTHING;
  const lines = linesNear(article, headline).filter(({ text }) => !RIGHTS.test(text));
  const read = lines.flatMap((line) => readLine(line, context) ?? []);
  const published = (sure: Sure) => read.flatMap((one) => (one.sure === sure && one.published ? [one.published] : []));
  const sure = published('sure');
  if (new Set(sure.map(({ value }) => value)).size > MOST_DATES) return NOTHING;
  const modified = read.find((one) => one.modified)?.modified ?? null;
  if (sure[0]) return { published: sure[0], modified };
  const datelines = lines.flatMap(({ text }) => datelineIn(text, context, until ?? modified) ?? []);
  if (new Set(datelines.map(({ date }) => date.value)).size > MOST_DATES) return NOTHING;
  const [whole, reckoned] = [datelines.find(({ hasYear }) => hasYear), datelines[0]];
  return { published: whole?.date ?? published('likely')[0] ?? reckoned?.date ?? null, modified };
}

const RIGHTS = /©|\(c\)|copyright|all rights reserved|hak cipta|版权|版權|저작권|無断転載|무단/i;

function readLine({ text: line, block }: Line, context: DateContext): Read | null {
  if (line.length > PROSE) return null;
  const text = readable(line);
  const found = datesIn(text, context);
  if (!hasOne(found)) return readAgo(line, text, context);
  const sure = sureOf(text, found, block);
  if (!sure) return null;
  const isChange = found.map(({ start }, i) => saysChanged(text.slice(found[i - 1]?.end ?? 0, start).slice(-30)));
  return {
    published: earliest(found.filter((_, i) => !isChange[i])),
    modified: found[isChange.indexOf(true)]?.date ?? null,
    sure,
  };
}

const hasOne = (found: Found[]): found is [Found, ...Found[]] => found.length > 0;

/** Of two dates of a line, where none is said to be that of a change, the later is. */
function earliest(found: Found[]): NoteDate | null {
  const days = found.map(({ date }) => date).sort((a, b) => (a.value < b.value ? -1 : 1));
  return days.find(({ precision }) => precision === 'day') ?? days[0] ?? null;
}

function readAgo(line: string, text: string, context: DateContext): Read | null {
  if (line.length > SHORT || /[.!?。।؟]$/.test(line)) return null;
  const ago = agoIn(line, context);
  if (!ago) return null;
  return saysChanged(text)
    ? { published: null, modified: ago, sure: 'sure' }
    : { published: ago, modified: null, sure: 'sure' };
}
