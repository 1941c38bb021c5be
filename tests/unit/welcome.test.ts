/** The article of the first page: in every language of the interface its names are found, and those of the others. */
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';
import { opensFirstPage } from '../../lib/first-run.ts';
import { bundledSpotter } from './spotters.ts';

const LOCALES = resolve(import.meta.dirname, '../../data/locales');
const IN_ALL = ['kim-jong-un', 'nato', 'north-korea', 'pyongyang', 'russia', 'seoul', 'vladimir-putin'];

it.each([
  ['install', true],
  ['update', false],
  ['chrome_update', false],
  ['browser_update', false],
  ['shared_module_update', false],
])('after “%s” it opens by itself: %s', (reason, opens) => expect(opensFirstPage(reason)).toBe(opens));

it.each(['en', 'id', 'ko', 'ja', 'ar'])('%s: has a handful of names that the corpus knows', async (lang) => {
  const messages = await parseMessagesFile(join(LOCALES, `${lang}.yml`));
  const article = ['headline', 'first', 'second', 'third'].map((key) => {
    const message = messages.find((one) => one.key.join('.') === `welcome.${key}`);
    return message?.type === 'simple' ? String(message.message) : '';
  });
  const spotted = (await bundledSpotter()).spot(article.join('\n\n'), lang).map(({ entity }) => entity);
  expect([...new Set(spotted)].sort()).toEqual(expect.arrayContaining([...IN_ALL, 'kcna'].sort()));
});
