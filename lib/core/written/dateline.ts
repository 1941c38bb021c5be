/**
 * The date in a dateline: "SEOUL, July 18 (Yonhap) --", "Jakarta, Kamis (18/7/2024) -",
 * "МОСКВА, 18 июля. /ТАСС/.", "【ソウル7月18日】", "新华社北京7月18日电".
 *
 * Naively, a date early in the first paragraph: but prose begins with dates too ("On 19 June 2024
 * they signed"). In a dateline it stands behind a place and apart from it, or in brackets, and what
 * follows parts it from a sentence that begins anew: that is asked here, by signs and capitals,
 * which are nearly the same in all languages.
 */
import type { NoteDate } from '../schema.ts';
import { datesIn } from './find.ts';
import type { DateContext } from './plausible.ts';
import { readableCased } from './readable.ts';
import { daysIn, lastSuch, weekdayIn } from './yearless.ts';

export interface Dateline {
  date: NoteDate;
  /** Whether the year is written, and not reckoned. */
  hasYear: boolean;
}

/** UTF-16 units of a text that may be a dateline, and of what stands in it before the date. */
const LONGEST = 110;
const HEAD = 48;
/** A place, its country, an agency, a day of the week. */
const MOST_WORDS = 8;
/** Small words of places and dates: "Rio de Janeiro", "Paris, le 18", "Hà Nội, ngày 18". */
const SMALL = 4;

/** Georgian is written without capitals, though Unicode has some. */
const GEORGIAN = '\\u10d0-\\u10ff';
/** What a sentence begins with. Digits would make it a span of days: "18 - 20 July". */
const SENTENCE = `["'«“„(¿¡]{0,2}[\\p{Lu}\\p{Lo}\\p{Lt}${GEORGIAN}]`;
/** A day of the week, a word for "year" or "day". */
const WORD = '(?:[ ,.]{1,3}[\\p{L}\\p{M}]{1,12}\\.?)?';
const AGENCY = '(?:\\([^()]{2,40}\\)|/[^/]{2,40}/|\\[[^[\\]]{2,40}\\])';
/** An agency without brackets, in capitals or in few words: "BNS -", "РИА Новости.". */
const NAKED = '(?:[,.]? ?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})';
const SMALL_LETTER = new RegExp(`^(?![${GEORGIAN}])\\p{Ll}`, 'u');
const tails = (...sources: string[]) => sources.map((source) => new RegExp(`^${source}`, 'u'));

/** What follows a date that stands apart from its place. */
const APART = tails(
  `${WORD}[ .,:]{0,3}${AGENCY}[ .,:-]{0,6}${SENTENCE}`,
  `(?: \\p{Ll}{1,2}\\.?)?[,.]?${NAKED}? ?[.,]?(?: -{1,3}|-{2,3}|:) ?${SENTENCE}`,
  `[,.]${NAKED}\\. ${SENTENCE}`,
  '[ .]{0,2}$',
);
/** What follows one that does not, where the place is no more than a word. */
const CLOSE = tails(`[ .,]{0,3}${AGENCY}[ .,]{0,2}(?:[-:]{1,3}|[.,]) ?${SENTENCE}`, '[ .]{0,2}-{2} ?');
/** What follows one behind an opening bracket: for round ones a sign of the end besides. */
const BRACKETED = tails(`[^()]{0,24}\\)[ .]?(?:-{1,3}|:) ?${SENTENCE}`, '[^\\]】]{0,24}[\\]】]');
/** What follows it where the place is in capitals, or nothing but the sentence, where it ends in a dash. */
const LOUD = tails(`\\. ${SENTENCE}`);
const BARE = tails(`,? ${SENTENCE}`);
/** "Sent on": Chinese, Korean; in other words the same signs mean a telephone, a start. */
const SENT = tails('(?:专电|專電|电|電|讯|訊)(?!\\p{sc=Han})', '발(?= |$)');
/** Behind a Korean agency in brackets its reporter has a name. */
const REPORTED = tails('[^.]{0,20}기자(?= ?=| |$)');
const AGENCIES_SENT = tails('[电電讯訊]');

/** The date of the dateline that a text begins with, null where it begins with none. `until`: no later day is meant by one without a year. */
export function datelineIn(line: string, context: DateContext, until: NoteDate | null): Dateline | null {
  const written = readableCased(line.slice(0, LONGEST));
  const text = written.toLowerCase();
  if (text.length !== written.length || !/\d/.test(text)) return null;
  const days = daysIn(text, context);
  const dated = datesIn(text, context).find(({ date }) => date.precision === 'day');
  const day = days[0];
  const first = dated && (!day || dated.start <= day.end) ? dated : day;
  if (!first || first.start > HEAD) return null;
  const [head, tail] = [written.slice(0, first.start), written.slice(first.end)];
  if (!isDateline(head, line.length > LONGEST ? tail : tail.trimEnd(), first === dated)) return null;
  if (first === dated) return { date: dated.date, hasYear: true };
  const weekday = weekdayIn(text.slice(0, first.end + HEAD), context.lang);
  const date = day && lastSuch(day, weekday, until, context.now);
  return date ? { date, hasYear: false } : null;
}

function isDateline(head: string, tail: string, hasYear: boolean): boolean {
  const fits = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(tail));
  if (!isPlace(head)) return false;
  if (/[([【][^)\]】]*$/.test(head)) return fits(BRACKETED) || fits(SENT);
  if (fits(SENT) || (/[社报報网網]/.test(head) && fits(AGENCIES_SENT))) return true;
  if (/[)\]】] ?$/.test(head) && fits(REPORTED)) return true;
  const isLoud = head !== head.toLowerCase() && head === head.toUpperCase();
  if (/- ?$/.test(head) && isLoud && hasYear && fits(BARE)) return true;
  if (/[\p{L}\p{M})\]][,،、.:=)\]/-]/u.test(head) || isLoud || (hasYear && !head.trim())) {
    return fits(APART) || ((isLoud || hasYear) && fits(LOUD));
  }
  return head.trim() !== '' && fits(CLOSE);
}

/** Whether what stands before a date may be a place: few words, with capitals where the script has any. */
function isPlace(head: string): boolean {
  const words = head.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => !SMALL_LETTER.test(word) || word.length <= SMALL) &&
    // "11 - 12 July" is a span.
    !/[!?。؟।;]|\d[ .]*-? *$/u.test(head)
  );
}
