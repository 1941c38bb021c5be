/**
 * Shapes that travel between page, background and extension pages. Types only: importing this
 * costs the page script nothing.
 */
import type { Kind, Note, NoteDate, Relation, Source } from './schema.ts';
import type { Texts } from './texts.ts';

/** A name found in a text. Offsets are UTF-16 units of that text, `end` exclusive. */
export interface Mention {
  start: number;
  end: number;
  /** Entity id. */
  entity: string;
  via: 'full' | 'short' | 'acronym';
}

/** A mention inside a note's own text: what the card draws strong and lets the reader open. */
export interface NoteMention {
  start: number;
  end: number;
  entity: string;
}

/** A stretch of a text, UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A word of a query that the shown text does not have: where the note has it. */
export type FoundElsewhere =
  /** In a name of an entity that the note is about; `words` as typed. */
  | { kind: 'name'; entity: string; words: string }
  /** In the note's other language. */
  | { kind: 'text'; text: string; lang: string; spans: Span[] }
  /** In the publisher, an agency or the headline of a source. */
  | { kind: 'source'; text: string; spans: Span[] };

/** Why a search found a note. */
export interface FoundIn {
  /** In the text as shown. */
  spans: Span[];
  elsewhere: FoundElsewhere[];
}

/** Where a page says when its article was published, surest first. */
export type DateFrom = 'json-ld' | 'meta' | 'microdata' | 'time' | 'address' | 'text';

/** What a page says of itself. */
export interface PageFacts {
  title: string;
  /** Visible text, at most 20,000 UTF-16 units from its beginning. */
  text: string;
  /** The article's own date where the page gives one. */
  date: NoteDate | null;
  /** Where it gives it; null where it gives none. */
  dateFrom: DateFrom | null;
}

/** What is on a page, as ranking needs it. */
export interface PageBrief extends Omit<PageFacts, 'dateFrom'> {
  /** As in `PageFacts`; where it is null, `date` is today. Left out where nobody asks. */
  dateFrom?: PageFacts['dateFrom'];
  /** BCP 47 language of the page, declared or detected; empty when neither says. */
  lang: string;
  /** Entities on the page with how often each is mentioned, most first. */
  mentions: { entity: string; count: number }[];
}

/** How an entity looks to the reader, in the reader's language. */
export interface EntityFace {
  id: string;
  kind: Kind;
  name: string;
  /** Language that the name is written in. */
  lang: string;
  /** One line: who or what it is. */
  gloss: string;
  glossLang: string;
  /** Its name in its own language, when that differs from `name`. */
  native?: { text: string; lang: string };
}

export interface SourceFace {
  id: string;
  publisher: string;
  /** Printed headline; absent when only a description of it is known. */
  title?: string;
  date: NoteDate;
  agencies: string[];
  url?: string;
}

/** Why a note was chosen, as a fact the card can put into words. */
export type Why =
  | { kind: 'about'; entity: string }
  | { kind: 'shares'; entities: string[] }
  | { kind: 'words'; words: string[] }
  | { kind: 'near'; days: number }
  /** It is the other side's account of a note chosen before it. */
  | { kind: 'answers' }
  /** What it has that the page has not. */
  | { kind: 'adds'; entities: string[]; words: string[] };

/** A note as the card and the timeline show it: in one language, names resolved. */
export interface NoteFace {
  id: string;
  date: NoteDate;
  text: string;
  /** Language the text is written in: the reader's where the note has it. */
  lang: string;
  /** It is not the reader's language: the note has no text in that. */
  foreign?: true;
  mentions: NoteMention[];
  /** Display names of claimants and of those who dispute it. */
  claim?: { by: string[]; disputes: string[] };
  caveat?: string;
  sources: SourceFace[];
  /** Entity ids the note is about. */
  entities: string[];
  why?: Why[];
  /** Of a note that a search found; names as the reader knows them. */
  found?: FoundIn;
}

/** Everything one card shows. */
export interface CardData {
  entity: EntityFace;
  /** Best first, at most five; the card shows three and the rest on demand. */
  notes: NoteFace[];
  /** Notes that the page says already and that would have been chosen otherwise, at most three. */
  said: NoteFace[];
  /** Notes later than the page, oldest first, at most three: what came of it. */
  later: NoteFace[];
  /** Notes about this entity in the corpus. */
  total: number;
  /** Entities that share notes with this one, most first, with how many they share. */
  companions: { entity: EntityFace; count: number }[];
  /** Display names of all entities that the reasons speak of, by id. */
  named: Readonly<Record<string, string>>;
  /** What notes' distances are counted from: the article's date, or today where its page gives none. */
  pageDate: NoteDate | null;
  /** Where the page gives its date; null where it gives none. */
  dateFrom: DateFrom | null;
}

/** What the popup learns from a page's script. */
export interface PageReport {
  host: string;
  lang: string;
  /** Every entity mentioned, marked or not, most mentions first. */
  mentions: { entity: string; count: number }[];
  /** Whether Latar is switched on for this site. */
  on: boolean;
}

/** An entity as the packed corpus and the database hold it. */
export interface PackedEntity {
  id: string;
  kind: Kind;
  wikidata?: string;
  gloss: Texts;
  /** Preferred name by language. */
  names: Record<string, string>;
  /** Language of the entity's own name; a key of `names`. */
  native?: string;
  /** How it stands to other entities, told from its end; `lib/core/relations.ts` reads them from both. */
  relations?: Relation[];
  /** Every way the entity is written, in all languages, each once: what search looks through. */
  aliases: string[];
}

/** A note as the packed corpus and the database hold it: names in its texts already found. */
export interface PackedNote extends Note {
  /** Topics of its texts (`lib/core/topics.ts`), sorted; absent where nobody read them yet. */
  topics?: readonly string[];
  /** By the languages of the text. */
  mentions: Readonly<Record<string, NoteMention[]>>;
}

/** `corpus.json` in the built extension. */
export interface PackedCorpus {
  /** SHA-256 of the content, hexadecimal: another hash means another corpus, whatever the database's version. */
  hash: string;
  entities: PackedEntity[];
  sources: Source[];
  notes: PackedNote[];
}
