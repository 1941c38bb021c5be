/** In every frame of a reader who has packs: looks for their names. Wiring only. */
import { defineUnlistedScript } from '#imports';
import { providePacks } from '../lib/packs-link.ts';
import { storedPacks } from '../lib/packs-read.ts';
import { layPacks } from '../lib/page/packs.ts';

export default defineUnlistedScript(() =>
  providePacks((rows, noted, unmarked) => layPacks(storedPacks(rows), noted, unmarked)),
);
