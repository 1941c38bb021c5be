/** Copies of a build that say something else where the build speaks English, the language every test browser has. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILD, type Family } from '../../lib/cli/browsers/names.ts';
import { ROOT } from '../../lib/cli/run.ts';

type Messages = Record<string, { message: string }>;

const messagesOf = (build: string, tag: string): Messages =>
  JSON.parse(readFileSync(join(build, '_locales', tag, 'messages.json'), 'utf8'));

function copyOf(family: Family, change: (build: string) => Messages): string {
  const copy = mkdtempSync(join(tmpdir(), 'latar-translated-'));
  cpSync(resolve(ROOT, BUILD[family]), copy, { recursive: true });
  writeFileSync(join(copy, '_locales/en/messages.json'), JSON.stringify(change(copy)));
  return copy;
}

/** The build with the words of another language for English ones; gives its folder, for the caller to remove. */
export const inLanguage = (family: Family, tag: string): string => copyOf(family, (build) => messagesOf(build, tag));

/** The build with every text said twice over. */
export const twiceAsLong = (family: Family): string =>
  copyOf(family, (build) =>
    Object.fromEntries(
      Object.entries(messagesOf(build, 'en')).map(([key, { message }]) => {
        // These are no texts to read; the manifest's own may not be longer than they are.
        if (['name', 'description', 'locale', 'direction'].includes(key)) return [key, { message }];
        const twice = message.split(' | ').map((wording) => `${wording} ${wording}`);
        return [key, { message: twice.join(' | ') }];
      }),
    ),
  );
