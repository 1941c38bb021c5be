/** Whether a short line with a date is there to say when the article was published, or tells of something else. */
import type { Found } from '../../core/written/find.ts';
import { saysPublished } from './labels.ts';

/** `sure`: it stands alone, or is labelled, or apart from other words; `likely`: by its place only. */
export type Sure = 'sure' | 'likely';

const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/g;
/** Letters of a text; one of Han or Hangul says as much as three. */
const size = (text: string): number => (text.match(/\p{L}/gu)?.length ?? 0) + 2 * (text.match(DENSE)?.length ?? 0);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** What may stand beside a date that stands alone: a weekday, "at", a time zone. */
const ALONE = { letters: 14, words: 3 };
/** Letters beside a date that is labelled, that stands apart, that stands at an edge of its line. */
const LABELLED = 80;
const APART = 70;
const EDGE = 26;
const EDGE_OF_PARAGRAPH = 12;

const SENTENCE_END = /[.!?。।؟]["'”’]?$/;
/** A date that is older than the web and has words beside it is what the article tells of, unless it is labelled. */
const FIRST_YEAR = 1995;
/** Classes of lines that say who wrote it and when, and of those that say what it is about. */
const DATED = /date|time|publi|posted|byline|meta|stamp|info/i;
const TELLING = /standfirst|\bdeck|\bdek\b|\blead|lede|intro|summary|excerpt|subtitle|sub-?head|description|sapo/i;
const namesOf = (block: Element) =>
  `${block.getAttribute('class') ?? ''} ${block.parentElement?.getAttribute('class') ?? ''}`;

/** How sure a line's dates are the article's; null when they are not. `text`: the line made readable, `found`: what it holds. */
export function sureOf(text: string, found: readonly [Found, ...Found[]], block: Element): Sure | null {
  const [first] = found;
  const before = text.slice(0, first.start);
  const after = text.slice(found.at(-1)?.end);
  const rest = [before, ...found.map(({ end }, i) => text.slice(end, found[i + 1]?.start))].join(' ');
  // A month of a year is a date only where it stands alone.
  if (first.date.precision !== 'day') return size(rest) <= 4 ? 'likely' : null;
  const labelled = saysPublished(before.slice(-30));
  if (!labelled && wordsOf(rest).length > 1 && Number(first.date.value.slice(0, 4)) < FIRST_YEAR) return null;
  const isSentence = SENTENCE_END.test(text) && wordsOf(rest).length > 2;
  if (!isSentence && size(rest) <= ALONE.letters && wordsOf(rest).length <= ALONE.words) return 'sure';
  if (labelled && size(rest) <= LABELLED) return 'sure';
  if (isSentence || TELLING.test(namesOf(block))) return null;
  if (DATED.test(namesOf(block)) && size(rest) <= LABELLED) return 'sure';
  const isApart = /[|•·:/)\]-] ?(?:\p{L}+,? )?$/u.test(before) || /^ ?[|•·([-]/.test(after);
  if (isApart && size(rest) <= APART) return 'sure';
  const isAtEdge = size(before) <= ALONE.letters || size(after) <= ALONE.letters;
  return isAtEdge && size(rest) <= (block.localName === 'p' ? EDGE_OF_PARAGRAPH : EDGE) ? 'likely' : null;
}
