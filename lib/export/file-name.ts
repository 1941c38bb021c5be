/** The name of an exported file: what it is, when it was saved, whom it is about. */
import { withoutIsolates } from '../core/isolate.ts';

/** So many names, and so many letters of them, say enough. */
const NAMES = 3;
const LETTERS = 60;
/** What some file system does not take. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]+/gu;

/** "Latar 2026-11-22 North Korea, NATO.md"; `day` is written `2026-11-22`. */
export function fileName(day: string, about: readonly string[], ending: string): string {
  const names = withoutIsolates(about.slice(0, NAMES).join(', ')).replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const short = [...names]
    .slice(0, LETTERS)
    .join('')
    .replace(/[\s.,]+$/, '');
  return `${['Latar', day, short.trim()].filter(Boolean).join(' ')}.${ending}`;
}
