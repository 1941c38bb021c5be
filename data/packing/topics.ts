/** The lexicon of topics → the one file that ranking reads. */
import { idf } from '../../lib/core/bm25.ts';
import { TOPIC_LANGUAGES, type Topic } from '../../lib/core/schema.ts';
import { foldStem, type PackedTopics } from '../../lib/core/topics.ts';
import type { PackedNote } from '../../lib/core/types.ts';
import { DataError, type Placed } from './read.ts';

/** A topic stands once, and a word of a language stands for one topic. Throws a `DataError` on the first fault. */
export function checkTopics(placed: readonly Placed<Topic>[]): void {
  const places = new Map<string, string>();
  const owners = new Map<string, { topic: string; place: string }>();
  for (const { value, file, line } of placed) {
    const place = `${file}:${line}`;
    const before = places.get(value.topic);
    if (before) throw new DataError(`${place}: topic ${value.topic} stands already at ${before}; join the lines.`);
    places.set(value.topic, place);
    for (const lang of TOPIC_LANGUAGES) {
      for (const word of value.words[lang]) {
        const key = `${lang} ${foldStem(word, lang)}`;
        const owner = owners.get(key);
        if (owner) {
          throw new DataError(
            `${place}: "${word}" (${lang}) stands for ${owner.topic} already at ${owner.place}; keep it in one.`,
          );
        }
        owners.set(key, { topic: value.topic, place });
      }
    }
  }
}

/** All words of a language in one string: half the size of lists in lists. Nothing is weighed yet. */
export const packTopicWords = (topics: readonly Topic[]): PackedTopics => ({
  topics: topics.map(({ topic }) => topic),
  weights: [],
  words: Object.fromEntries(
    TOPIC_LANGUAGES.map((lang) => [
      lang,
      topics.map(({ words }) => words[lang].map((word) => foldStem(word, lang)).join(',')).join('|'),
    ]),
  ),
});

/** The lexicon with what each topic tells apart among the notes, to a hundredth. */
export function weighTopics(lexicon: PackedTopics, notes: readonly Pick<PackedNote, 'topics'>[]): PackedTopics {
  const counts = new Map<string, number>();
  for (const { topics = [] } of notes) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const weightOf = (topic: string) => Math.round(100 * idf(counts.get(topic) ?? 0, notes.length)) / 100;
  return { ...lexicon, weights: lexicon.topics.map(weightOf) };
}
