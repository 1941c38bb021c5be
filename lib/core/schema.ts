/**
 * The reference for everything in `data/` and in packs: zod schemas, and the types they imply.
 * Only build steps, the background and extension pages import the schemas; the script on every
 * page imports types from here and nothing else, so that zod never ships into a page.
 */
import { z } from 'zod';
import { RELATION_KINDS } from './relations.ts';

// Extensions may not evaluate code; without this zod tries, and Firefox writes the refusal to the console.
z.config({ jitless: true });

/** Languages that every note and gloss of the bundle is written in; packs write theirs in any. */
export const NOTE_LANGUAGES = ['en', 'id'] as const;
export type NoteLanguage = (typeof NOTE_LANGUAGES)[number];

/** Longest text of a note, in UTF-16 units. */
export const NOTE_TEXT_MAX = 240;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case slug such as kim-jong-un');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'is not a language tag such as id or zh-Hans');
const inBoth = (text: z.ZodString) => z.strictObject({ en: text, id: text });
const inAny = (text: z.ZodString) =>
  z
    .record(language, text)
    .refine((texts) => Object.keys(texts).length > 0, 'is empty; write it in one language at least');
const sentence = (max: number) => z.string().trim().min(1).max(max);

export const kindSchema = z.enum(['person', 'organisation', 'place', 'country', 'agreement', 'weapon', 'publication']);
export type Kind = z.infer<typeof kindSchema>;

export const nameSchema = z.strictObject({
  text: z.string().min(1),
  lang: language,
  /** How the name stands for its entity: what `via` says of a mention. */
  kind: z.enum(['full', 'short', 'acronym']),
  /** What a copy editor would call it; decides what an ambiguous name needs around it. */
  type: z.enum([
    'name',
    'official',
    'abbreviation',
    'short',
    'variant',
    'titled',
    'nickname',
    'metonym',
    'headline',
    'demonym',
  ]),
  /** What the name rests on: a dataset, a page, a corpus, the same spelling elsewhere, or knowledge. */
  evidence: z.enum(['listed', 'page', 'corpus', 'same-spelling', 'knowledge']),
  /** Of a titled name: the name within it, where that is not the longest: 米 in 米国務長官. */
  inner: z.string().min(1).optional(),
  /** The name shown for the entity in this language. */
  preferred: z.literal(true).optional(),
  /** Something else is called so too; `alsoMeans` says what. */
  ambiguous: z.literal(true).optional(),
  alsoMeans: z.string().min(1).optional(),
  /** Inflected forms that were seen; examples, not a paradigm. */
  forms: z.array(z.string().min(1)).optional(),
});
export type Name = z.infer<typeof nameSchema>;

const year = z.string().regex(/^\d{4}$/, 'is not a year such as 2024');
export const relationSchema = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  /** Entity id of the other end. */
  entity: slug,
  /** First and last year; without `from` as far back as matters, without `to` still so. */
  from: year.optional(),
  to: year.optional(),
});
export type Relation = z.infer<typeof relationSchema>;

export const entitySchema = z.strictObject({
  id: slug,
  kind: kindSchema,
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional(),
  gloss: inAny(sentence(160)),
  /** Language whose preferred name is the entity's own, shown beside the reader's. */
  native: language.optional(),
  /** How it stands to other entities, each told from one end only. */
  relations: z.array(relationSchema).min(1).optional(),
  names: z.array(nameSchema).min(1),
  /** Entities whose sure names say whose an ambiguous one of ours is: where a page names the UN, the Security Council is the UN's. */
  knownBy: z.array(slug).min(1).optional(),
  /** Longer names of something else that hold one of ours: "Denzel Washington", "Bank of China". */
  lookalikes: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        lang: language.optional(),
        /** Whose short name is the entity's: behind them it is theirs; a person's, only until the page names that person again. */
        person: z.literal(true).optional(),
      }),
    )
    .optional(),
});
export type Entity = z.infer<typeof entitySchema>;
/** An entity of the bundle. */
export const bundledEntitySchema = entitySchema.extend({ gloss: inBoth(sentence(160)) });

const dateValue = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
export const dateSchema = z
  .strictObject({
    value: z.string().regex(dateValue, 'is not a date such as 2024, 2024-07 or 2024-07-13'),
    precision: z.enum(['day', 'month', 'year']),
  })
  .refine((date) => date.value.length === { day: 10, month: 7, year: 4 }[date.precision], {
    error: 'is written more or less precisely than its precision says',
  });
/** A calendar date with its precision: `2024-07-13` (day), `2024-07` (month), `2024` (year). */
export type NoteDate = z.infer<typeof dateSchema>;

export const sourceSchema = z.strictObject({
  id: slug,
  publisher: sentence(80),
  /** The headline as printed; a described title is never shown as one. */
  title: sentence(240),
  titleBasis: z.enum(['printed', 'described']),
  date: dateSchema,
  /** Why the date is what it is, where the page does not print it. */
  dateBasis: z.string().min(1).optional(),
  /** News agencies that the publisher credits. */
  agencies: z.array(sentence(60)).optional(),
  lang: language,
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const claimSchema = z.strictObject({
  /** Entity ids of those who assert it. */
  by: z.array(slug).min(1),
  /** Entity ids of those who deny it. */
  disputes: z.array(slug).optional(),
  /** Ids of the notes whose claims it answers: a denial, or the other side's account of the same. */
  answers: z.array(slug).min(1).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

/** A note as packs may bring it: in one language or more. */
export const noteSchema = z.strictObject({
  id: slug,
  date: dateSchema,
  text: inAny(sentence(NOTE_TEXT_MAX)),
  entities: z.array(slug).min(1),
  claim: claimSchema.optional(),
  /** Where accounts differ or a source is imprecise, in one sentence. */
  caveat: inAny(sentence(NOTE_TEXT_MAX)).optional(),
  /** Ids of the sources that carry it, the fullest first. */
  sources: z.array(slug).min(1),
});
export type Note = z.infer<typeof noteSchema>;

/** One line of a file in `data/corpus/`: a source, or a note that cites sources. */
export const corpusLineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('source'), ...sourceSchema.shape }),
  z.strictObject({
    type: z.literal('note'),
    ...noteSchema.shape,
    text: inBoth(sentence(NOTE_TEXT_MAX)),
    caveat: inBoth(sentence(NOTE_TEXT_MAX)).optional(),
  }),
]);
export type CorpusLine = z.infer<typeof corpusLineSchema>;

/** How one language writes names into running text: a file in `data/languages/`. */
export const languageSchema = z.strictObject({
  lang: language,
  name: z.string().min(1),
  /** Endings that may follow a name without a space; what they make needs no form of its own. */
  suffixes: z.array(z.string().min(1)),
  /** Clitics that may stand before a name without a space. */
  prefixes: z.array(z.string().min(1)),
  /** Whether a mention with an ending spans the name alone or the whole word. */
  span: z.enum(['name', 'word']),
  /** Frequent words that tell this language from others in its script. */
  stopwords: z.array(z.string().min(1)),
  /**
   * Lands that are called by an adjective (Francuska) begin a sentence as that adjective does: `ending`, as names
   * have it, to the nouns behind each of its cases that make it one (Francuska vlada, Francuske trupe).
   */
  adjectival: z
    .strictObject({ ending: z.string().min(1), before: z.record(z.string().min(1), z.array(z.string().min(1))) })
    .optional(),
  /** Words that stand before a place and no person, so that "in Washington" is the city on a page about a Washington. */
  places: z.array(z.string().min(1)).optional(),
  /** Frequent given names that are no other words: before a surname that several people of ours bear, they make it another's (Andrew Kim). */
  given: z.array(z.string().min(1)).optional(),
  /** Words that begin another name right after a short one: Zelenskyj Trumpovi poděkoval. */
  follows: z.array(z.string().min(1)).optional(),
  /** Capitalised words that stand before a surname without being part of a name. */
  titles: z.array(z.string().min(1)),
  /** Last letters of a name to what cases put in their place; suffixes may follow (Moszkva: Moszkvá + ban). */
  endings: z.record(z.string().min(1), z.array(z.string().min(1))).optional(),
  /**
   * How words of a name decline: each row gives the endings of one kind of word case by case, the
   * dictionary form first; all rows have the cases in one order. A word takes the rows of the
   * longest dictionary form it ends in ('': any consonant), and of several every ending.
   */
  paradigms: z.array(z.array(z.string()).min(2)).optional(),
  /** The same rows for words that decline only together with a neighbour: adjectives. */
  adjectives: z.array(z.array(z.string()).min(2)).optional(),
  /**
   * Words that make a land's name part of something else's: "timnas Jepang", "Japan national team",
   * "University of Washington". Those before end at the name, those after begin there. In a language
   * without spaces, `edges`: the letters after which a name in Han is not inside a longer word;
   * `ends`: how a longer word that begins with the name ends, in Han and Katakana without a break,
   * unless one of `kinds` comes first, which says which of many: 日本小児科学会, but 中国国有銀行; where there is no
   * Kana between words, `apart` are the characters that no such name has: 中国和日本的大学; `own`: what ends
   * such a name `behind` these lands alone: 中国农业大学, but 韩国庆南大学 is Korea's;
   * `closing`: words that make a longer name where they end it: 東京農業大, but not 東京農業大臣会合;
   * `loans`: the names `behind` which any word in Katakana makes a longer one, `unless` it is one of
   * these: 日本タングステン, but not 日本メーカー.
   */
  containers: z
    .strictObject({
      before: z.array(z.string().min(1)),
      after: z.array(z.string().min(1)),
      edges: z.string().min(1).optional(),
      ends: z.array(z.string().min(1)).optional(),
      kinds: z.array(z.string().min(1)).optional(),
      apart: z.string().min(1).optional(),
      own: z.strictObject({ behind: z.array(z.string().min(1)), ends: z.array(z.string().min(1)) }).optional(),
      closing: z.array(z.string().min(1)).optional(),
      loans: z.strictObject({ behind: z.array(z.string().min(1)), unless: z.array(z.string().min(1)) }).optional(),
    })
    .optional(),
  /**
   * Before which words the one letter that headlines write for a state surely is that state:
   * 米大統領, 미 국무부; or after the first letter of which a short name is that of a state: Hàn - Mỹ. Without `before` it always is, at a word's beginning: 美 in Korean.
   */
  states: z
    .array(z.strictObject({ letters: z.string().min(1), before: z.array(z.string().min(1)).min(1).optional() }))
    .optional(),
  /**
   * Such letters side by side that are first of all another's name or part of a word, so that the page
   * must name all their states: 中日 is a newspaper and its baseball club, 南中 begins names of places, 习中 ends 演习中.
   */
  homonyms: z.array(z.string().min(2)).optional(),
  /** Every noun has a capital, so that a capitalised neighbour says nothing. */
  capitalNouns: z.literal(true).optional(),
  note: z.string().optional(),
});
export type Language = z.infer<typeof languageSchema>;

/** Languages that topics are told in, by their base tags; Chinese in both its scripts. */
export const TOPIC_LANGUAGES = [
  'en',
  'id',
  'ms',
  'ko',
  'ja',
  'zh',
  'ru',
  'uk',
  'ar',
  'fa',
  'he',
  'tr',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'vi',
  'th',
  'hi',
] as const;
export type TopicLanguage = (typeof TOPIC_LANGUAGES)[number];

/** Letters and digits, in parts a space, a hyphen or an apostrophe apart; a full stop ends a whole word. */
const STEM = /^[\p{L}\p{M}\p{N}]+\.?([ '-][\p{L}\p{M}\p{N}]+\.?)*$/u;
const ANYWHERE = /[\p{sc=Hang}\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Thai}]/u;
/** Long enough to say something: two characters where words are not apart; else three letters, two of them in the first part. */
const isTelling = (word: string): boolean =>
  ANYWHERE.test(word)
    ? word.replace(/[ .]/g, '').length >= 2
    : /^[\p{L}\p{M}\p{N}]{2}/u.test(word) && (word.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0) >= 3;
const stem = z
  .string()
  .regex(STEM, 'is not a stem such as sanction, or a few such a space apart')
  .refine((word) => word === word.normalize('NFC').toLowerCase(), 'is not in lower case and composed (NFC)')
  .refine(isTelling, 'is too short to mean one thing');
/** A line of `data/topics.jsonl`: a concept of the news and its words, as `lib/core/topics.ts` reads them. */
export const topicSchema = z.strictObject({
  topic: slug,
  words: z.strictObject(
    Object.fromEntries(TOPIC_LANGUAGES.map((lang) => [lang, z.array(stem).min(1)])) as Record<
      TopicLanguage,
      z.ZodArray<typeof stem>
    >,
  ),
});
export type Topic = z.infer<typeof topicSchema>;

/** `pack.json` of a pack: a zip that also holds `entities.jsonl`, `sources.jsonl` and `notes.jsonl`. */
export const packSchema = z.strictObject({
  id: slug,
  title: sentence(120),
  version: z.string().min(1),
  licence: sentence(80),
  /** SHA-256 of each of the other files, in hexadecimal. */
  hashes: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type PackHead = z.infer<typeof packSchema>;
