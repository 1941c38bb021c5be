/**
 * Dates told from now: "3 hours ago", "2 hari yang lalu", "어제 10:30". The browser says how each
 * language counts back (`Intl.RelativeTimeFormat`); what it would write is what is sought.
 */
import type { NoteDate } from '../schema.ts';
import { bare } from './bare.ts';
import { type DateContext, daysAgo, today } from './plausible.ts';
import { supported } from './tags.ts';

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];
/** Numbers that take each plural form of some language. */
const COUNTS = [1, 2, 3, 5, 11, 21];
/** What the press writes for what the browser would. */
const SAYINGS: [said: string, also: string][] = [
  [' yang lalu', ' lalu'],
  ['قبل ', 'منذ '],
  [' پیش', ' قبل'],
  ['ที่ผ่านมา', 'ที่แล้ว'],
  [' hr. ago', ' hrs ago'],
  [' min. ago', ' mins ago'],
  ['1 hour ago', 'an hour ago'],
  ['1 minute ago', 'a minute ago'],
  ['1 day ago', 'a day ago'],
];

interface Saying {
  /** Group 1 holds the number where it is written in figures. */
  pattern: RegExp;
  unit: Unit;
  /** The number where it is not. */
  n: number;
}

const known = new Map<string, Saying[]>();

function sayingsOf(tag: string): Saying[] {
  const before = known.get(tag);
  if (before) return before;
  const sayings = new Map<string, { unit: Unit; n: number }>();
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(tag, { style });
    for (const unit of UNITS) {
      for (const n of COUNTS) {
        const said = bare(format.format(-n, unit));
        const also = SAYINGS.flatMap(([from, to]) => (said.includes(bare(from)) ? [replaced(said, from, to)] : []));
        for (const saying of [said, ...also]) {
          const counted = saying.replace(/\d+/, '#');
          if (!sayings.has(counted)) sayings.set(counted, { unit, n });
        }
      }
    }
  }
  const patterns = [...sayings].map(([saying, what]) => ({ ...what, pattern: patternOf(saying) }));
  known.set(tag, patterns);
  return patterns;
}

const spaced = (text: string) => text.replace(/^ | $/g, '');
const replaced = (said: string, from: string, to: string) =>
  spaced(` ${said} `.replace(` ${bare(from)} `, ` ${bare(to)} `).replace(bare(from), bare(to)));

const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]/;
function patternOf(saying: string): RegExp {
  const letters = saying
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\\\./g, '\\.?')
    .replace(/ /g, ' ?')
    .replace('#', '(\\d{1,3})');
  return new RegExp(UNSPACED.test(saying) ? `(?<!\\d)${letters}` : `(?<![\\p{L}\\d])${letters}(?!\\p{L})`, 'u');
}

/** The date that a short line tells from now, known no better than it says; null when it tells none. */
export function agoIn(line: string, { now, lang }: DateContext): NoteDate | null {
  const text = bare(line);
  for (const tag of new Set([supported(lang), 'en'])) {
    if (!tag) continue;
    for (const { pattern, unit, n } of sayingsOf(tag)) {
      const match = pattern.exec(text);
      if (match) return back(now, match[1] ? Number(match[1]) : n, unit);
    }
    const day = dayNamed(text, tag);
    if (day !== null) return daysAgo(now, day);
  }
  return null;
}

const TIME = /\d{1,2}[:.]\d{2}/;
/** "Yesterday", or "Today" with a time: the word alone is also a newspaper's title. */
function dayNamed(text: string, tag: string): number | null {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const rest = text.replace(/\d{1,2}[:.]\d{2}(:\d{2})?|[^\p{L}\p{M} ]/gu, '').trim();
  for (const days of [0, 1, 2]) {
    const word = bare(format.format(-days, 'day'));
    if (/\d/.test(word) || !rest.startsWith(word) || rest.length > word.length + 6) continue;
    if (days > 0 ? rest === word || TIME.test(text) : TIME.test(text)) return days;
  }
  return null;
}

function back(now: Date, n: number, unit: Unit): NoteDate {
  if (unit === 'minute' || unit === 'hour') return today(new Date(now.getTime() - n * (unit === 'hour' ? 36e5 : 6e4)));
  if (unit === 'day') return daysAgo(now, n);
  // "2 weeks ago" is no day, "3 years ago" no month.
  const about = unit === 'week' ? daysAgo(now, 7 * n) : monthsAgo(now, unit === 'month' ? n : 12 * n);
  return unit === 'year'
    ? { value: about.value.slice(0, 4), precision: 'year' }
    : { value: about.value.slice(0, 7), precision: 'month' };
}

const monthsAgo = (now: Date, n: number) => today(new Date(now.getFullYear(), now.getMonth() - n, 1));
