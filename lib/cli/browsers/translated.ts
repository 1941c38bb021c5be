/** Copies of a build that say something else where the build speaks English, the language every browser here has. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../run.ts';
import { BUILD, type Family } from './names.ts';

export type Messages = Record<string, { message: string }>;

/** The words of a build in one of its languages. */
export const messagesOf = (build: string, tag: string): Messages =>
  JSON.parse(readFileSync(join(build, '_locales', tag, 'messages.json'), 'utf8'));

/** A copy of the build with other words for the English ones; gives its folder, for the caller to remove. */
export function copyOf(family: Family, change: (build: string) => Messages): string {
  const copy = mkdtempSync(join(tmpdir(), 'latar-translated-'));
  cpSync(resolve(ROOT, BUILD[family]), copy, { recursive: true });
  writeFileSync(join(copy, '_locales/en/messages.json'), JSON.stringify(change(copy)));
  return copy;
}

/** The build with the words of another language for English ones. */
export const inLanguage = (family: Family, tag: string): string => copyOf(family, (build) => messagesOf(build, tag));
