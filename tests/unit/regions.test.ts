/** Regions and lands that have a land's name in theirs, as Unicode's CLDR calls them: South America is not America. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledSpotter, found } from './spotters.ts';

/** UN M49: North, South, Central and Latin America; ISO 3166: Belarus, American Samoa, French Guiana and Polynesia, Papua New Guinea, South Sudan. */
const REGIONS = ['003', '005', '013', '419', 'BY', 'AS', 'GF', 'PF', 'PG', 'SS'];
/** What is so called is the two states besides: 中美. */
const ALSO_STATES = new Set(['zh-Hant 013', 'zh-Hans 013', 'yue 013']);

const languages = readdirSync(new URL('../../data/languages', import.meta.url)).map((file) => file.slice(0, -5));
const named = Intl.DisplayNames.supportedLocalesOf(languages);

describe('a region is none of the lands in its name', async () => {
  const spotter = await bundledSpotter();
  it('in most of the languages', () => expect(named.length).toBeGreaterThan(60));
  it.each(named)('%s', (lang) => {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    const regions = REGIONS.filter((code) => !ALSO_STATES.has(`${lang} ${code}`)).map((code) => names.of(code) ?? '');
    const wrong = regions.flatMap((name) =>
      found(spotter, `1. ${name}.`, lang).map((mention) => `${name}: ${mention}`),
    );
    expect(wrong).toEqual([]);
  });
});
