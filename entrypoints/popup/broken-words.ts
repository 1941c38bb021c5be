/** Why the notes cannot be read, in the reader's language; of what the browser alone knows, its own words. */
import { i18n } from '../../components/i18n.ts';
import { CorpusError } from '../../lib/db/seed.ts';

export function brokenWords(error: unknown): string {
  if (!(error instanceof CorpusError)) return i18n.t('broken.lost', { said: String((error as Error).message) });
  switch (error.failing) {
    case 'held':
      return i18n.t('broken.held');
    case 'denied':
      return i18n.t('broken.denied');
    case 'full':
      return i18n.t('broken.full');
    case 'lost':
      return i18n.t('broken.lost', { said: error.said });
  }
}
