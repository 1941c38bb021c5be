/** The lexicon of topics → the one file that ranking reads. */
import { TOPIC_LANGUAGES, type Topic } from '../../lib/core/schema.ts';
import { foldStem, type PackedTopics } from '../../lib/core/topics.ts';
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

/** All words of a language in one string: half the size of lists in lists. */
export const packTopicWords = (topics: readonly Topic[]): PackedTopics => ({
  topics: topics.map(({ topic }) => topic),
  words: Object.fromEntries(
    TOPIC_LANGUAGES.map((lang) => [lang, topics.map(({ words }) => words[lang].join(',')).join('|')]),
  ),
});
