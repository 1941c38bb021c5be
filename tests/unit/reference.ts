/** The matcher as slow and plain as can be: every name is tried at every place. What the real one must equal. */
import { admit, type Reading } from '../../lib/core/admit.ts';
import { fold } from '../../lib/core/fold.ts';
import type { NameList } from '../../lib/core/names.ts';
import { joins, languageAt } from '../../lib/core/scripts.ts';

/** `start end` in a folded text and the entities, of names without titles and letters of headlines. */
export function reference(lists: readonly NameList[], raw: string, lang: string): string[] {
  const { text: folded, map } = fold(raw);
  const names = lists
    .flatMap((list) =>
      list.lines.map((line) => ({ key: line.slice(0, line.indexOf('\t')), owners: list.owners(line) })),
    )
    .sort((a, b) => b.key.length - a.key.length);
  const affixes = Object.assign({}, ...lists.map((list) => list.affixes)) as NameList['affixes'];
  const prefixes = Object.values(affixes).flatMap((language) => language.prefixes);
  const reading: Reading = { raw, folded, map, lang, here: lang, previousEnd: -1 };
  const found: string[] = [];
  let free = 0;
  for (let at = 0; at < folded.length; at++) {
    if (at < free) continue;
    let word = at;
    while (word > 0 && joins(folded.charCodeAt(word - 1), folded.charCodeAt(word))) word--;
    if (word < at && !prefixes.includes(folded.slice(word, at))) continue;
    reading.here = languageAt(folded, at, lang);
    for (const { key, owners } of names) {
      const spelling = key.replace(/[^\p{L}\p{N}\p{M} ]/gu, '\\$&').replace(/ /g, '(?:-| +)');
      const spelled = new RegExp(spelling, 'uy');
      spelled.lastIndex = at;
      if (!spelled.test(folded)) continue;
      const end = spelled.lastIndex;
      const admitted = admit(reading, at, end, owners, affixes);
      if (!admitted) continue;
      if (admitted.owners.length) {
        const entities = admitted.owners.map(({ entity }) => entity);
        found.push(`${admitted.start} ${admitted.end} ${entities}`);
      }
      free = Math.max(end, admitted.end);
      reading.previousEnd = free;
      break;
    }
  }
  return found;
}
