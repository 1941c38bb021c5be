/** A copy of a build in which every text is twice as long. */
import type { Family } from '../../lib/cli/browsers/names.ts';
import { copyOf, messagesOf } from '../../lib/cli/browsers/translated.ts';

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
