/** A text made ready to be searched for dates: folded, years counted from Christ, times of day left out. */

import { cased } from './bare.ts';
import { withoutEras } from './calendars.ts';

/** Times of day, whose figures are neither days nor years. "10.30" stays; alone it makes no date. */
const TIME =
  /\b\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.? ?m\b\.?)?|\b\d{1,2} ?時 ?\d{1,2} ?分|\b\d{1,2} ?时 ?\d{1,2} ?分|\b\d{1,2} ?시 ?\d{1,2} ?분/gi;

/** 二〇二四年七月十三日: figure by figure, or counted in tens. */
const KANJI = /[〇零一二三四五六七八九十]{1,4}(?= ?[年月日號号])/g;
const DIGITS = '〇一二三四五六七八九';
const digit = (sign: string | undefined) => Math.max(DIGITS.indexOf(sign ?? ''), 0);

function figureOf(kanji: string): string {
  if (!kanji.includes('十')) return [...kanji].map(digit).join('');
  const [tens, ones] = kanji.split('十');
  return String((tens ? digit(tens) : 1) * 10 + digit(ones || '〇'));
}

/** With the capitals that were written. */
export const readableCased = (text: string): string =>
  withoutEras(cased(text).replace(KANJI, figureOf)).replace(TIME, ' ').replace(/ {2,}/g, ' ');

export const readable = (text: string): string => readableCased(text).toLowerCase();
