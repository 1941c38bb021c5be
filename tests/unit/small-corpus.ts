/** A corpus of our own invention, small enough to know by heart. */
import type { Note, Source } from '../../lib/core/schema.ts';
import type { PackedCorpus, PackedEntity, PackedNote, PageBrief } from '../../lib/core/types.ts';

const precisionOf = (value: string) => ({ 4: 'year', 7: 'month' })[value.length] ?? 'day';
export const on = (value: string) => ({ value, precision: precisionOf(value) }) as Note['date'];

const entity = (id: string, names: Record<string, string>, aliases: string[], native?: string): PackedEntity => ({
  id,
  kind: 'country',
  gloss: { en: `Gloss of ${id}`, id: `Keterangan ${id}` },
  names,
  aliases: [...Object.values(names), ...aliases],
  ...(native && { native }),
});

export const ENTITIES: PackedEntity[] = [
  entity('north-korea', { en: 'North Korea', id: 'Korea Utara', ko: '북한' }, ['DPRK', 'Korut', 'Corée du Nord'], 'ko'),
  entity('russia', { en: 'Russia', id: 'Rusia', ru: 'Россия' }, ['Federasi Rusia'], 'ru'),
  entity('nato', { en: 'NATO', id: 'NATO' }, ['Pakta Pertahanan Atlantik Utara'], 'en'),
  entity('kcna', { en: 'KCNA' }, ['Korean Central News Agency']),
];

export const SOURCES: Source[] = [
  { id: 'paper-1', publisher: 'The Harbour Post', title: 'Treaty signed at dawn after long talks', titleBasis: 'printed', date: on('2024-06-20'), lang: 'en', agencies: ['Yonhap'], url: 'https://example.org/1' },
  { id: 'paper-2', publisher: 'Kabar Dermaga', title: 'A page about balloons', titleBasis: 'described', date: on('2024-07-01'), lang: 'id' },
]; // biome-ignore format: one source a line

export function note(
  id: string,
  date: string,
  en: string,
  entities: string[],
  more: Partial<PackedNote> = {},
): PackedNote {
  return {
    id,
    date: on(date),
    text: { en, id: more.text?.id ?? en },
    entities,
    sources: ['paper-1'],
    mentions: { en: [], id: [] },
    ...more,
  };
}

export const NOTES: PackedNote[] = [
  note('treaty', '2024-06-19', 'Both capitals signed a pact of mutual defence.', ['north-korea', 'russia']),
  note('balloons', '2024-05-28', 'Balloons filled with rubbish crossed the border at night.', ['north-korea'], {
    sources: ['paper-2'],
    text: {
      en: 'Balloons filled with rubbish crossed the border at night.',
      id: 'Balon berisi sampah melintasi perbatasan.',
    },
    caveat: { en: 'Accounts differ on how many.', id: 'Jumlahnya berbeda-beda.' },
  }),
  note('summit', '2024-07', 'Allies met for three days and agreed on a fund.', ['nato'], {
    sources: ['paper-1', 'paper-2'],
  }),
  note('founded', '1949', 'Twelve states founded the alliance.', ['nato']),
  note('denial', '2023-11-11', 'Any sale of shells was denied.', ['russia'], {
    claim: { by: ['kcna'], disputes: ['nato'] },
    mentions: { en: [{ start: 0, end: 3, entity: 'russia' }], id: [] },
  }),
];

export const corpusOf = (hash: string, notes = NOTES): PackedCorpus => ({
  hash,
  entities: ENTITIES,
  sources: SOURCES,
  notes,
});

export const page = (more: Partial<PageBrief> = {}): PageBrief => ({
  title: '',
  text: '',
  lang: 'en',
  date: null,
  mentions: [],
  ...more,
});
